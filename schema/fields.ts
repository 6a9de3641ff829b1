/**
 * The fields of commands and events. Each is marked open (kept in the governed event for ever) or sealed (kept beside
 * it, where it can be erased, with a salted commitment in the event). What a person writes and what is about a person
 * is sealed; ids, references, codes, dates, numbers, digests and public names are open.
 */
import { z } from 'zod'
import { edtfFault, notStated } from './edtf.ts'

export type Mark = 'open' | 'sealed'
export const marks = z.registry<{ mark: Mark }>()

const mark = <S extends z.ZodType>(schema: S, as: Mark): S => {
  const own = schema.clone() as S // clone() loses the precise type of what it copies
  marks.add(own, { mark: as })
  return own
}

/** A field that stays readable for as long as the record exists. */
export const open = <S extends z.ZodType>(schema: S): S => mark(schema, 'open')
/** A field that can be forgotten: only its commitment is in the event. */
export const sealed = <S extends z.ZodType>(schema: S): S => mark(schema, 'sealed')

export const lineLimit = 300
export const textLimit = 20_000
export const listLimit = 100

/** Something that is seen: not blanks alone, nor what only joins, marks or pads (zero-width, fillers, no dots). */
const visible = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u
/** Controls of terminals and of old devices (C0 and C1), with the line and paragraph separators. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]/u
const controlsButLines = /[^\P{Cc}\t\n\r]/u
/** They show the text after them in another order than the one in which it stands. */
const turned = /[\u202a-\u202e\u2066-\u2069]/

const written = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine(text => visible.test(text), 'is empty; write something or leave the field out')
    .refine(text => !turned.test(text), 'holds a character that turns the order in which text is shown')
const oneLine = () =>
  written(lineLimit).refine(text => !controls.test(text), 'must be one line, without control characters')

/** One line that a person writes: a title, a label. Sealed. */
export const line = () => sealed(oneLine())
/** What a person writes at length: a narrative, a reason, minutes. Sealed. */
export const narrative = () =>
  sealed(written(textLimit).refine(text => !controlsButLines.test(text), 'holds a control character'))
/** A public name (of a body, office, organisation), a code or a label. Open. */
export const publicName = () => open(oneLine())

// A year from 1800 and a number from 1 to 999,999, with zeros before it to four digits and never more.
const numbered = (noun: string, more = '') =>
  new RegExp(`^${noun}-(?:1[89]|[2-9]\\d)\\d\\d-(?!0000)(?:\\d{4}|[1-9]\\d{4,5})${more}$`)

export const references = {
  body: /^body-[a-z0-9]+(?:-[a-z0-9]+)*$/,
  office: /^office-[a-z0-9]+(?:-[a-z0-9]+)*$/,
  organisation: /^organisation-[a-z0-9]+(?:-[a-z0-9]+)*$/,
  person: /^person-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  meeting: numbered('meeting'),
  document: numbered('document'),
  action: numbered('action'),
  approval: numbered('approval'),
  condition: numbered('condition-approval', '-(?:[1-9]\\d{0,5}|1000000)'),
  minutes: numbered('minutes-meeting'),
  publication: numbered('publication-(?:decision|approval)'),
  scrutiny: numbered('scrutiny'),
  decision: numbered('decision'),
} as const
export type ReferenceKind = keyof typeof references

/** What a field names: things of these kinds; and whether it may be one that was entered in error. */
export type Naming = { kinds: readonly ReferenceKind[]; mayBeInError: boolean }
/** The fields that name things: read off them is what must be in the record before a command is judged. */
export const namings = z.registry<Naming>()

/** Says of a field that it names a thing, which must be in the record. */
export const naming = <S extends z.ZodType>(schema: S, kinds: readonly ReferenceKind[], mayBeInError = false): S => {
  namings.add(schema, { kinds, mayBeInError })
  return schema
}

/** Is it a reference to a thing of one of the kinds, by its form? */
export const isReference = (text: string, kinds: readonly ReferenceKind[]): boolean =>
  kinds.some(kind => references[kind].test(text))

const withArticle = (kind: ReferenceKind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
const example = (kind: ReferenceKind): string => examples[kind]

const formOf = (kinds: readonly ReferenceKind[], otherwise?: string) =>
  open(
    z
      .string()
      .max(120)
      .refine(
        text => text === otherwise || isReference(text, kinds),
        `is not a reference to ${kinds.map(withArticle).join(' or ')}, such as ${kinds.map(example).join(' or ')}` +
          (otherwise === undefined ? '' : `, nor ${otherwise}`),
      ),
  )

/**
 * A reference to one thing of the given kinds, by its stream: `action-2026-0003`, `body-feb`. It must be in the record,
 * and not entered in error. Open.
 */
export const reference = (...kinds: ReferenceKind[]) => naming(formOf(kinds), kinds)
/** A reference by which something comes to an end: it may name what was entered in error since. Open. */
export const referenceToEnd = (...kinds: ReferenceKind[]) => naming(formOf(kinds), kinds, true)
/** A reference to what may come into the record later: only its form is asked. Open. */
export const referenceAhead = (...kinds: ReferenceKind[]) => formOf(kinds)
/** A reference, or `notStated` where nobody says who it was. Open. */
export const referenceOrNotStated = (...kinds: ReferenceKind[]) => naming(formOf(kinds, notStated), kinds)
/** The same by which something comes to an end. Open. */
export const referenceOrNotStatedToEnd = (...kinds: ReferenceKind[]) => naming(formOf(kinds, notStated), kinds, true)

/** Fields that name the meeting at which it happened: when it happened must fit that meeting. */
export const sittings = z.registry<{ isSitting: true }>()

/** The meeting at which something happens, not one for which it is meant. Open. */
export const sitting = () => {
  const field = reference('meeting')
  sittings.add(field, { isSitting: true })
  return field
}

/** A reference of each kind as it may look. */
export const examples: Record<ReferenceKind, string> = {
  body: 'body-feb',
  office: 'office-chief-constable',
  organisation: 'organisation-constabulary',
  person: 'person-00000000-0000-4000-8000-000000000000',
  meeting: 'meeting-2026-0001',
  document: 'document-2026-0001',
  action: 'action-2026-0001',
  approval: 'approval-2026-0001',
  condition: 'condition-approval-2026-0001-1',
  minutes: 'minutes-meeting-2026-0001',
  publication: 'publication-decision-2026-0001',
  scrutiny: 'scrutiny-2026-0001',
  decision: 'decision-2026-0001',
}

/** When something is so in the world: EDTF level 1, or `notStated`. Open. */
export const date = () =>
  open(
    z
      .string()
      .max(40)
      .superRefine((text, context) => {
        const fault = edtfFault(text)
        if (fault) context.addIssue({ code: 'custom', message: fault })
      }),
  )

/** An agenda label as the board prints it. `14.0` is text: 14.1 and 14.10 are two labels. Open. */
export const agendaLabel = () =>
  open(
    z
      .string()
      .regex(/^\S(?:.{0,18}\S)?$/, 'is no agenda label, such as 14.0 or 4.1')
      .refine(text => visible.test(text) && !controls.test(text) && !turned.test(text), 'must be characters that show'),
  )

/** A board's own word for what it did: "supported", "there was support for". A few plain words, and hence open. */
export const boardWord = () =>
  open(z.string().regex(/^[A-Za-z](?:[A-Za-z' -]{0,58}[A-Za-z])?$/, "is not a board's word of at most 60 letters"))

/** A reference by which a thing was known elsewhere, such as AL/2014/07. Short, and hence open. */
export const formerReference = () =>
  open(
    z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N} ./()#:_-]{0,59}$/u,
        'is no reference of at most 60 letters, digits and . / ( ) # : _ -',
      ),
  )

/** One of a closed list of words. Open. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => open(z.enum(words))
/** A whole number from 1. Open. */
export const number = () => open(z.int().min(1).max(1_000_000))
/** Yes or no. Open. */
export const flag = () => open(z.boolean())
/** SHA-256 of a file's bytes, lower-case hex. Open. */
export const fileDigest = () =>
  open(z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 digest: 64 lower-case hex digits'))
/** Any number of one kind of field, up to a limit. The items carry their own marks. */
export const listOf = <S extends z.ZodType>(item: S) => z.array(item).max(listLimit)
