/** What the reactions were refused: somebody must look at it. */
import { readReactionTasks } from '../reactionLog.ts'
import type { Context } from './context.ts'
import { checkedPage } from './limitRules.ts'

/** A page of refused reactions, after the command id of the last one seen. */
export const reactionTasks = async (
  _root: unknown,
  { first, after }: { first?: number | null; after?: string | null },
  { store }: Context,
) => {
  const tasks = await readReactionTasks(store)
  const start = after ? tasks.findIndex(({ commandId }) => commandId === after) + 1 : 0
  return tasks.slice(start, start + checkedPage(first))
}
