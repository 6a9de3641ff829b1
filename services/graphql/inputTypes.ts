/** GraphQL input types and enums out of zod schemas, so that a field is written down once. */
import type { z } from 'zod'
import { strandSchema } from '../../schema/noun.ts'

/** Where a field stands: the noun and the command it belongs to, and its name, each capitalised. */
type Place = { noun: string; command: string; field: string }

/** The types met so far, by name. `enumValues` keeps what an enum's names stand for, where the two differ. */
export type InputTypes = {
  fields(schema: z.ZodType, place: Omit<Place, 'field'>, replaced?: Record<string, string>): string
  sdl(): string[]
  enumValues: Record<string, Record<string, string>>
}

type Definition = {
  type: string
  innerType?: z.ZodType
  element?: z.ZodType
  entries?: Record<string, string>
  shape?: Record<string, z.ZodType>
}

// Zod's public types do not narrow by kind; `def` is its documented way to look into a schema.
const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** Capitalises a name: `proposeAction` becomes `ProposeAction`. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** A new, empty collection of input types. */
export const inputTypes = (): InputTypes => {
  const declared = new Map<string, string>()
  const enumValues: InputTypes['enumValues'] = {}

  /** Takes the first name that is free or already stands for the very same thing. */
  const declare = (names: string[], body: string): string => {
    const name = names.find(each => declared.get(each) === undefined || declared.get(each) === body)
    if (name === undefined) throw new Error(`No name is left for an input type: ${names.join(', ')} stand for others`)
    declared.set(name, body)
    return name
  }

  const enumOf = (words: string[], { noun, command, field }: Place): string => {
    const names = words.map(word => word.replace(/[^A-Za-z0-9_]/g, '_'))
    const paths = [joined(noun, field), joined(command, field)]
    const name = declare(paths.map(byMeaning), `enum %% { ${names.join(' ')} }`)
    if (names.some((each, index) => each !== words[index])) {
      enumValues[name] = Object.fromEntries(names.map((each, index) => [each, words[index] ?? each]))
    }
    return name
  }

  const nameOf = (schema: z.ZodType, place: Place): string => {
    const definition = definitionOf(schema)
    switch (definition.type) {
      case 'string':
        return 'String'
      case 'number':
        return 'Int'
      case 'boolean':
        return 'Boolean'
      case 'enum':
        return enumOf(Object.values(definition.entries ?? {}), place)
      case 'array':
        return definition.element ? `[${nameOf(definition.element, singular(place))}!]` : '[JSON!]'
      case 'object':
        return objectOf(schema, place)
      default:
        return 'JSON'
    }
  }

  const objectOf = (schema: z.ZodType, place: Place): string => {
    const { noun, command, field } = schema === strandSchema ? strandPlace : place
    const body = `input %% {\n${fields(schema, { noun: `${noun}${field}`, command: `${command}${field}` })}\n}`
    return declare([`${noun}${field}Input`, `${command}${field}Input`], body)
  }

  const fields: InputTypes['fields'] = (schema, place, replaced = {}) =>
    Object.entries(definitionOf(schema).shape ?? {})
      .map(([name, field]) => {
        const { inner, isOptional } = bare(field)
        const type = replaced[name] ?? nameOf(inner, { ...place, field: capitalised(name) })
        // Where null is a value as well, GraphQL cannot demand the field: the command's own schema does.
        return `  ${name}: ${type}${isOptional || field.safeParse(null).success ? '' : '!'}`
      })
      .join('\n')

  const sdl = () => [...declared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, body]) => body.replace('%%', name))
  return { fields, sdl, enumValues }
}

// What a name put together from where a field stands does not tell: whose kind, what reason.
const meanings: Readonly<Record<string, string>> = {
  ApprovalDue: 'ConditionDue',
  ApprovalOutcomeConditionDue: 'ConditionDue',
  BodyReason: 'BusinessReason',
  BodyRole: 'MemberRole',
  MeetingAction: 'InterestAction',
  MeetingKind: 'InterestKind',
  MeetingPresence: 'Presence',
  OfficeCapacity: 'TenureCapacity',
  ScrutinyOutcomeLevel: 'AssuranceLevel',
  SystemKind: 'EditionKind',
  TellApprovalStandingGate: 'ApprovalGate',
}
const byMeaning = (path: string): string => meanings[path] ?? path

// Shared by every noun, and so named after none.
const strandPlace: Place = { noun: 'Strand', command: 'Strand', field: '' }

// The outcome of an outcome is an outcome, and the strand of a strand is a Strand.
const joined = (holder: string, field: string): string => (holder.endsWith(field) ? holder : `${holder}${field}`)

const bare = (schema: z.ZodType): { inner: z.ZodType; isOptional: boolean } => {
  const { type, innerType } = definitionOf(schema)
  const wraps = type === 'optional' || type === 'nullable' || type === 'default'
  return wraps && innerType ? { inner: bare(innerType).inner, isOptional: true } : { inner: schema, isOptional: false }
}

/** The items of `milestones` are a milestone each. */
const singular = (place: Place): Place => ({
  ...place,
  field: place.field.replace(/ies$/, 'y').replace(/(?<=[a-z])(?<!s)s$/, ''),
})
