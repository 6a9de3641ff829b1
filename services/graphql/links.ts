/**
 * Links between things. A row holds the references of others; a field whose type is a thing looks them up, all of one
 * request together. Which fields these are is read off the schema, so that a new link needs no resolver of its own.
 */
import { Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql'
import type { Json } from '../../schema/canonicalJson.ts'
import type { Row } from '../../schema/ports/readModel.ts'
import { actionResolvers } from './actionResolvers.ts'
import type { Context } from './context.ts'
import type { ThingRow } from './loaders.ts'

type Parent = { [field: string]: Json }
// Each link knows of its parent what it needs.
type Link = (parent: never, given: unknown, context: Context) => Promise<unknown> | unknown
export type Links = Record<string, Record<string, Link>>

/** Resolvers for every link in the schema, with those that a row does not hold itself. */
export const linkResolvers = (sdl: string): Links => {
  const types = parse(sdl).definitions.filter(each => each.kind === Kind.OBJECT_TYPE_DEFINITION)
  const things = new Set(['Thing', 'Proposal', ...types.filter(isThing).map(({ name }) => name.value)])
  const links: Links = {}
  for (const type of types.filter(hasLinks)) {
    const fields = (type.fields ?? []).filter(field => things.has(namedType(field.type)))
    if (fields.length > 0) {
      links[type.name.value] = Object.fromEntries(
        fields.map(({ name, type: fieldType }) => [
          name.value,
          isList(fieldType) ? toMany(name.value) : toOne(name.value),
        ]),
      )
    }
  }
  for (const [type, fields] of Object.entries({ ...derived, Action: actionResolvers }))
    links[type] = { ...links[type], ...fields }
  return links
}

const isThing = (type: ObjectTypeDefinitionNode): boolean =>
  type.interfaces?.some(({ name }) => name.value === 'Thing') ?? false

// Pages hold rows already, and the root types have resolvers of their own.
const hasLinks = ({ name }: ObjectTypeDefinitionNode): boolean =>
  !/(?:Connection|Edge)$|^(?:Query|Mutation|Subscription)$/.test(name.value)

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type))
const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))

const toOne =
  (field: string): Link =>
  (parent: Parent, _given, { loaders }) => {
    const value = parent[field]
    return typeof value === 'string' ? loaders.thing(value) : (value ?? null)
  }

/** What is named but not in the record is left out of a list. */
const toMany =
  (field: string): Link =>
  async (parent: Parent, _given, { loaders }) => {
    const value = parent[field]
    if (!Array.isArray(value)) return []
    const found = await Promise.all(value.map(each => (typeof each === 'string' ? loaders.thing(each) : each)))
    return found.filter(each => each !== null)
  }

const ownStream =
  (noun: 'minutes' | 'publication'): Link =>
  ({ reference }: Parent, _given, { loaders }) =>
    loaders.thing(`${noun}-${String(reference)}`)

const conditionsOfProposal: Link = async (proposal: Parent, _given, { loaders }) => {
  const all: Row[] = await loaders.conditions(String(proposal.approval))
  return all.filter(condition => condition.proposal === proposal.number)
}

/** Links that a row does not hold, for a row depends on its own stream alone. */
const derived: Links = {
  Meeting: { minutes: ownStream('minutes') },
  Approval: {
    publication: ownStream('publication'),
    proposals: ({ reference }: Parent, _given, { loaders }): Promise<ThingRow[]> =>
      loaders.proposals(String(reference)),
    conditions: ({ reference }: Parent, _given, { loaders }): Promise<ThingRow[]> =>
      loaders.conditions(String(reference)),
    isStale: async ({ reference }: Parent, _given, { loaders }): Promise<boolean> =>
      (await loaders.standing(String(reference))).isStale,
    movedSincePut: async ({ reference }: Parent, _given, { loaders }) =>
      (await loaders.standing(String(reference))).movedSincePut,
  },
  Proposal: {
    conditions: conditionsOfProposal,
    isStale: async ({ approval, number }: Parent, _given, { loaders }): Promise<boolean> =>
      (await loaders.standing(String(approval))).staleProposals.includes(Number(number)),
  },
  Decision: { publication: ownStream('publication') },
}
