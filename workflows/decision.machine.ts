/** Where a decision stands, which commands may be asked there, and where each leads. */
import { and, setup } from 'xstate'
import { type DecisionCommand, decisionStatuses } from '../schema/decision.ts'
import type { DecisionState } from './decision.state.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards } from './moves.ts'
import { hasSat, isAttendanceKnown, isNotInquorate, isOfTheBody, type Sitting } from './quorum.ts'

type Context = { state: DecisionState; facts: Facts }
type Asked = { context: Context; event: DecisionCommand }

const everywhere = (here: string) => anywhere(here, decisionStatuses)

/** Where the decision, or its rescission, is taken. */
const sittingOf = ({ context: { state }, event }: Asked): Sitting => {
  switch (event.type) {
    case 'TakeDecision':
    case 'DecideNotToDecide':
      return { body: event.data?.body, meeting: event.data?.meeting, item: event.data?.item }
    case 'RescindDecision':
      return { body: state.body ?? undefined, meeting: event.data?.meeting, item: event.data?.item }
    default:
      return {}
  }
}

/** The same where a body decides: of an office that decides at a board's meeting no quorum is asked. */
const voting = (asked: Asked): Sitting => {
  const sitting = sittingOf(asked)
  return sitting.body === undefined ? {} : sitting
}

/** A body may take no decision though it is inquorate: then it only notes. */
const atMeeting = and(['isOfTheBody', 'hasSat'])
const byQuorum = and(['isOfTheBody', 'hasSat', 'isAttendanceKnown', 'isQuorate'])
const born = {
  TakeDecision: { target: 'taken', guard: byQuorum },
  DecideNotToDecide: { target: 'notTaken', guard: atMeeting },
}
const ends = {
  RescindDecision: { target: 'rescinded', guard: byQuorum },
  SupersedeDecision: 'superseded',
  ExpireDecision: 'expired',
}

export const decisionMachine = setup({
  types: {} as { context: Context; input: Context; events: DecisionCommand },
  guards: {
    ...commonGuards,
    isOfTheBody: asked => isOfTheBody(sittingOf(asked), asked.context.facts),
    hasSat: asked => hasSat(sittingOf(asked), asked.context.facts),
    isAttendanceKnown: asked => isAttendanceKnown(voting(asked), asked.context.facts),
    isQuorate: asked => isNotInquorate(voting(asked), asked.context.facts),
  },
}).createMachine({
  id: 'decision',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), ...born } },
    named: { on: { ...everywhere('named'), ...born } },
    taken: { on: { ...everywhere('taken'), ...ends, BringIntoForce: 'inForce' } },
    notTaken: { on: everywhere('notTaken') },
    inForce: { on: { ...everywhere('inForce'), ...ends } },
    rescinded: { on: everywhere('rescinded') },
    superseded: { on: everywhere('superseded') },
    expired: { on: everywhere('expired') },
    enteredInError: {},
  },
})
