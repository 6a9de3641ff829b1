/** Where a condition stands, which commands may be asked there, and where each leads. */
import { and, setup } from 'xstate'
import { type ConditionCommand, conditionStatuses } from '../schema/condition.ts'
import type { ConditionState } from './condition.state.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards } from './moves.ts'
import { hasSat, isAttendanceKnown, isNotInquorate, isOfTheBody, type Sitting } from './quorum.ts'

type Context = { state: ConditionState; facts: Facts }
type Asked = { context: Context; event: ConditionCommand }

/** The meeting a command names. It has no data where the machine is only asked what is open. */
const meetingIn = ({ event }: Asked): string | undefined => {
  const data: object = event.data ?? {}
  return 'meeting' in data && typeof data.meeting === 'string' ? data.meeting : undefined
}

const sitting = (asked: Asked): Sitting => {
  const { body, approval } = asked.context.state
  return { body: body ?? undefined, meeting: meetingIn(asked), about: approval }
}

/** The approval has the condition named; where none is named yet, one that could take this one's place. */
const isReplaced = ({ context: { state, facts }, event }: Asked): boolean => {
  const by = event.type === 'VaryCondition' ? event.data?.by : undefined
  const approval = facts.approval(state.approval)
  const isMeant = (number: number) => by === undefined || number === by
  return (
    approval === undefined || approval.conditions.some(each => each.varies === state.number && isMeant(each.number))
  )
}

const everywhere = (here: string) => anywhere(here, conditionStatuses)
const byBody = ['isOfTheBody', 'hasSat', 'isAttendanceKnown', 'isQuorate'] as const
const byTheBody = (target: string) => ({ target, guard: and([...byBody]) })
const exits = {
  WaiveCondition: byTheBody('waived'),
  VaryCondition: { target: 'varied', guard: and([...byBody, 'isReplaced']) },
  LapseCondition: 'lapsed',
}

export const conditionMachine = setup({
  types: {} as { context: Context; input: Context; events: ConditionCommand },
  guards: {
    ...commonGuards,
    isOfTheBody: asked => isOfTheBody(sitting(asked), asked.context.facts),
    hasSat: asked => hasSat(sitting(asked), asked.context.facts),
    isAttendanceKnown: asked => isAttendanceKnown(sitting(asked), asked.context.facts),
    isQuorate: asked => isNotInquorate(sitting(asked), asked.context.facts),
    isReplaced,
  },
}).createMachine({
  id: 'condition',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), OpenCondition: 'open' } },
    named: { on: { ...everywhere('named'), OpenCondition: 'open' } },
    open: { on: { ...everywhere('open'), ...exits, EvidenceCondition: 'evidenced' } },
    evidenced: {
      on: {
        ...everywhere('evidenced'),
        ...exits,
        EvidenceCondition: 'evidenced',
        ReturnEvidence: byTheBody('open'),
        DischargeCondition: byTheBody('discharged'),
      },
    },
    discharged: { on: everywhere('discharged') },
    waived: { on: everywhere('waived') },
    varied: { on: everywhere('varied') },
    lapsed: { on: everywhere('lapsed') },
    enteredInError: {},
  },
})
