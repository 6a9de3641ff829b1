/** What waits for a body, kind by kind. */
import type { Page, ReadNoun } from '../../schema/ports/readModel.ts'
import { waitingOn as waiting } from '../readModels/registers.ts'
import type { Context } from './context.ts'
import { givenBody } from './givenArguments.ts'
import { checkedPage } from './limitRules.ts'
import { connected, connection } from './registers.ts'

/** What waits for a body; of each kind one page, with its total. */
export const waitingOn = (
  _root: unknown,
  { body, first }: { body: string; first?: number | null },
  { readModel }: Context,
) => {
  givenBody(body, { readModel })
  const found = waiting(readModel, body, checkedPage(first))
  const shown = (noun: ReadNoun, page: Page) => connected(noun, page, { count: () => page.total ?? page.rows.length })
  return {
    approvals: shown('approval', found.approvals),
    deferred: connection(readModel, 'proposal', { filter: { body, status: ['deferred'] } }, { first: first ?? null }),
    actionsToAgree: connection(
      readModel,
      'action',
      { filter: { body, status: ['proposed'] } },
      { first: first ?? null },
    ),
    actionsToClose: shown('action', found.actions),
    conditions: shown('condition', found.conditions),
    scrutinyAskedBy: shown('scrutiny', found.scrutinyAskedBy),
    scrutinyAskedOf: shown('scrutiny', found.scrutinyAskedOf),
    business: found.business,
  }
}
