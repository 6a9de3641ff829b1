/** Resolvers of the mutations, one for every command, and of what they answer. */
import { jsonLevels } from '../../schema/canonicalJson.ts'
import type { CommandFrame } from '../../schema/envelope.ts'
import type { CommandDefinition, NounDefinition } from '../../schema/noun.ts'
import { own } from '../../schema/own.ts'
import type { CommandRequest, Outcome } from '../commands/outcome.ts'
import { mutationsOf } from './commandsSdl.ts'
import type { Context } from './context.ts'
import { requestLimits } from './limits.ts'

/** What a mutation is given, as the schema has checked it. */
export type MutationArguments = {
  frame: Omit<CommandFrame, 'dryRun'>
  data?: Record<string, unknown>
  dryRun?: boolean | null
}
type Answer = { __typename: string } & Record<string, unknown>
type MutationResolver = (root: unknown, given: MutationArguments, context: Context) => Promise<Answer>

/** The resolvers of all mutations, by name. */
export const mutationResolvers = (definitions: readonly NounDefinition[]): Record<string, MutationResolver> =>
  Object.fromEntries(
    mutationsOf(definitions).map(({ name, noun, command, definition }) => [
      name,
      async (_root, { frame, data, dryRun }, context) => {
        // The schema gave it this shape.
        const given = plain({ ...frame, ...(dryRun ? { dryRun } : {}) }) as Partial<CommandFrame>
        const request: CommandRequest = { noun, type: command, data: dataOf(definition, data ?? {}), ...given }
        return context.recorder === undefined
          ? recorderUnknown
          : answerOf(await context.handler.handle(request, context.recorder))
      },
    ]),
  )

const recorderUnknown: Answer = {
  __typename: 'Refused',
  code: 'recorderUnknown',
  sentence: 'The request does not say who is recording.',
  cites: [],
  instead: 'Send the header fourfold-person with the reference of a person of the record.',
}

/** The data of a command. Null stays where it is a value: an entry that leaves a field out reads null there. */
const dataOf = ({ data }: CommandDefinition, given: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(given)
      .filter(([, each]) => each === null)
      .filter(([name]) => isAny(data, name)),
  ),
  ...(plain(given) as Record<string, unknown>), // an object made plain is an object
})

const isAny = ({ shape }: CommandDefinition['data'], name: string): boolean =>
  own(shape, name)?.safeParse(null).success === true

/**
 * A field sent as null is a field left out; and GraphQL's objects without a prototype become plain ones. What lies
 * deeper than can be kept stays as it is: the command handler finds it there.
 */
const plain = (value: unknown, levels: number = jsonLevels.kept): unknown => {
  if (value === null || typeof value !== 'object' || levels === 0) return value
  if (Array.isArray(value)) return value.map(each => plain(each, levels - 1))
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return Object.fromEntries(given.map(([name, each]) => [name, plain(each, levels - 1)]))
}

/** A handler's outcome as the result that the schema names. */
const answerOf = (outcome: Outcome): Answer => {
  switch (outcome.outcome) {
    case 'recorded':
      return { __typename: 'Recorded', ...outcome, reference: outcome.thing }
    case 'wouldRecord':
      return { __typename: 'WouldRecord', existing: outcome.thing, events: outcome.events.map(wouldBe) }
    case 'refused':
      return { __typename: 'Refused', ...outcome.refusal, cites: outcome.refusal.cites ?? [] }
    case 'invalid':
      return { __typename: 'Invalid', problems: outcome.problems }
    case 'conflict':
      return { __typename: 'Conflict', ...outcome, reference: outcome.thing }
    case 'outcomeUnknown':
      return { __typename: 'OutcomeUnknown', ...outcome }
    case 'unavailable':
      return { __typename: 'Unavailable', ...outcome }
    default: {
      const unknown: never = outcome
      throw new Error(`Unknown outcome ${JSON.stringify(unknown)}`)
    }
  }
}

const wouldBe = ({ type, to }: { type: string; to: Record<string, string> }) => ({
  type,
  moves: Object.entries(to).map(([machine, status]) => ({ machine, from: null, to: status })),
})

/** A thing that was just recorded is shown as soon as this node can see it; null where that takes too long. */
export const recordedThing = async (
  recorded: { reference: string; ordinal: number },
  _given: unknown,
  context: Context,
) => {
  const isSeen = await context.readModel.waitFor(recorded.ordinal, requestLimits.atLeastMs)
  return isSeen ? context.loaders.thing(recorded.reference) : null
}
