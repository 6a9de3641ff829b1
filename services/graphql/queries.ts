/** Resolvers of the queries. Each waits, where that is asked, until this node has seen an ordinal. */
import { systemStream } from '../../schema/system.ts'
import { accountability } from './accountability.ts'
import { changesSince } from './changesSince.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { requestLimits } from './limits.ts'
import { readNounOf } from './loaders.ts'
import { reactionTasks } from './reactionTasks.ts'
import { registerOfDecisions } from './registerOfDecisions.ts'
import { register, registers, single } from './registers.ts'
import { waitingOn } from './waitingOn.ts'

type AtLeast = { atLeast?: number | null }
// Each resolver knows its own arguments; the schema has checked them.
type Resolver = (root: unknown, given: never, context: Context) => unknown

const thing = (_root: unknown, { reference }: { reference: string }, { loaders }: Context) => {
  if (readNounOf(reference) !== 'proposal') return loaders.thing(reference)
  throw failure('badInput', `${reference} is a proposal, a part of its approval: ask proposal(reference) for it.`)
}
const record = (_root: unknown, _given: unknown, { loaders }: Context) => loaders.thing(systemStream)
const position = (_root: unknown, _given: unknown, { readModel, howFresh }: Context) => {
  const stands = readModel.position()
  return stands ? { ...stands, ...howFresh?.() } : null
}

/** Waits for an ordinal before the query is answered. Throws `notYet`, with how far this node is. */
const waiting =
  (resolver: Resolver) =>
  async (root: unknown, given: AtLeast, context: Context): Promise<unknown> => {
    if (typeof given.atLeast === 'number') await seen(given.atLeast, context)
    return resolver(root, given as never, context)
  }

const seen = async (ordinal: number, { readModel }: Context): Promise<void> => {
  if (await readModel.waitFor(ordinal, requestLimits.atLeastMs)) return
  const position = readModel.position()
  const at = position ? { ordinal: position.ordinal, recordedAt: position.recordedAt } : null
  throw failure('notYet', `Ordinal ${ordinal} cannot be seen here yet; this node is at ${at?.ordinal ?? 0}.`, {
    position: at,
  })
}

const resolvers: Record<string, Resolver> = {
  position,
  thing,
  record,
  accountability,
  changesSince,
  waitingOn,
  registerOfDecisions,
  reactionTasks,
  ...Object.fromEntries(
    Object.entries(registers).flatMap(([field, noun]): [string, Resolver][] => [
      [field, register(noun)],
      [noun, single(noun)],
    ]),
  ),
}

export const queryResolvers = Object.fromEntries(
  Object.entries(resolvers).map(([field, resolver]) => [field, waiting(resolver)]),
)
