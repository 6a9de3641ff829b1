/** Every reaction there is, in the order in which they are given. */
import { agendaReactions } from './agenda.reactions.ts'
import { approvalReactions } from './approval.reactions.ts'
import type { Reaction } from './reaction.ts'

export const reactions: readonly Reaction[] = [...approvalReactions, ...agendaReactions]
