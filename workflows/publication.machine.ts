/** Where the publication of a decision stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type PublicationCommand, publicationStatuses } from '../schema/publication.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards } from './moves.ts'
import type { PublicationState } from './publication.state.ts'

type Context = { state: PublicationState; facts: Facts }

const everywhere = (here: string) => anywhere(here, publicationStatuses)
const publishes = {
  PublishDecision: { target: 'published', guard: 'isDecided' as const },
  PublishDecisionInPart: { target: 'publishedInPart', guard: 'isDecided' as const },
}
const assesses = { AssessAsNotSignificant: 'notSignificant', AssessAsSignificant: 'toPublish' }
const mends = { CorrectPublication: 'corrected', TakeDownPublication: 'takenDown' }

/** An approval under way has no outcome to publish yet. */
const isDecided = ({ state, facts }: Context): boolean => {
  const approval = facts.approval(state.of)
  return approval === undefined || approval.status === 'considered' || approval.status === 'deferred'
}

export const publicationMachine = setup({
  types: {} as { context: Context; input: Context; events: PublicationCommand },
  guards: { ...commonGuards, isDecided: ({ context }) => isDecided(context) },
}).createMachine({
  id: 'publication',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), OpenPublication: 'unassessed' } },
    named: { on: { ...everywhere('named'), OpenPublication: 'unassessed' } },
    unassessed: { on: { ...everywhere('unassessed'), ...assesses } },
    notSignificant: { on: { ...everywhere('notSignificant'), AssessAsSignificant: 'toPublish' } },
    toPublish: {
      on: {
        ...everywhere('toPublish'),
        ...publishes,
        WithholdDecision: 'withheld',
        AssessAsNotSignificant: 'notSignificant',
      },
    },
    published: { on: { ...everywhere('published'), ...mends } },
    publishedInPart: { on: { ...everywhere('publishedInPart'), ...mends, PublishDecision: publishes.PublishDecision } },
    // An exemption can lapse: what was withheld may then be published after all.
    withheld: { on: { ...everywhere('withheld'), ...publishes } },
    corrected: { on: { ...everywhere('corrected'), ...mends } },
    takenDown: { on: { ...everywhere('takenDown'), ...publishes } },
    enteredInError: {},
  },
})
