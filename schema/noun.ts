/** What a noun's file in schema/ declares: its statuses, its commands and its events. */
import { z } from 'zod'
import type { CommandFrame } from './envelope.ts'
import { fileDigest, listOf, narrative, oneOf, open, reference, sealed } from './fields.ts'

export const nouns = [
  'system',
  'body',
  'office',
  'person',
  'organisation',
  'meeting',
  'minutes',
  'document',
  'action',
  'approval',
  'condition',
  'scrutiny',
  'decision',
  'publication',
] as const
export type Noun = (typeof nouns)[number]

/**
 * Nouns whose streams are numbered by year (`action-2026-0003`); the others are named by a key or after their parent.
 */
export const numberedNouns = ['meeting', 'document', 'action', 'approval', 'scrutiny', 'decision'] as const
export type NumberedNoun = (typeof numberedNouns)[number]
export const isNumbered = (noun: Noun): noun is NumberedNoun => (numberedNouns as readonly Noun[]).includes(noun)

export type CommandDefinition = {
  /** What it does, in a sentence, for the API's documentation. */
  says: string
  /** The type of the event in which it is recorded; EnterFromSource alone names it in its data. */
  recordedAs?: string
  data: z.ZodObject
  /** It makes the thing; without `thing` in the frame the next number is taken. */
  creates?: true
  /** It is bound to what was read: the sender must give the revision. */
  bound?: true
}
export type CommandDefinitions = Record<string, CommandDefinition>

/** `schema` is the version of the shape; it rises by one with each change, and an upcaster reads the old one. */
export type EventDefinition = { schema: number; data: z.ZodObject }
export type EventDefinitions = Record<string, EventDefinition>

export type NounDefinition = {
  noun: Noun
  statuses: readonly string[]
  commands: CommandDefinitions
  events: EventDefinitions
}

/** A command as deciders see it: parsed, stamped with the instant (`at`, ISO 8601 UTC) and the recording person. */
export type Given = CommandFrame & { at: string; by: string }

export type CommandsOf<D extends CommandDefinitions> = {
  [T in keyof D & string]: Given & { type: T; data: z.infer<D[T]['data']> }
}[keyof D & string]

/** The events of a noun as deciders see them: for each command the event it is recorded as, with the same data. */
export type RecordedOf<D extends CommandDefinitions> = {
  [T in keyof D]: D[T] extends { recordedAs: infer Name } ? { type: Name; data: z.infer<D[T]['data']> } : never
}[keyof D]

/**
 * The event definitions that follow from commands: an event has the data of its command. `own` names those whose shape
 * is their own, be it because it carries more or because the command has moved on since.
 */
export const eventsOf = (commands: CommandDefinitions, own: EventDefinitions = {}): EventDefinitions => {
  const same = Object.values(commands).flatMap(command =>
    command.recordedAs === undefined ? [] : [[command.recordedAs, { schema: 1, data: command.data }] as const],
  )
  // Looked up by what a sender names: nothing but an event is found, not even what every object has.
  return Object.assign(Object.create(null), Object.fromEntries(same), commonEvents, own)
}

const entered = z.strictObject({
  /** The type of the event that the source evidences. */
  event: open(z.string().max(60)),
  /** The status that the source evidences, where the event's type can lead to several. */
  status: open(z.string().max(60)).optional(),
  /** The event's own data; its fields carry the marks of its type. */
  data: sealed(z.record(z.string(), z.json())),
})

/** Commands that every noun has. `EnterFromSource` records an event of the noun's own types, `entered`. */
export const commonCommands = {
  EnterFromSource: {
    says: 'Enters what a source evidences of the time before this record, with the steps between not stated.',
    data: entered,
    creates: true,
  },
  CorrectEntry: {
    says: 'Corrects one field of an earlier entry; the entry stays and both are shown.',
    recordedAs: 'EntryCorrected',
    bound: true,
    data: z.strictObject({
      /** Id of the event that was wrong. */
      event: open(z.uuid()),
      /** Path of the field: `happened`, `actor`, `basis`, `marking`, `status` or `data....`. */
      field: open(z.string().max(120)),
      was: sealed(z.json()),
      is: sealed(z.json()),
      reason: narrative(),
      /** The decision or approval on which it rests, where the time for simple corrections has passed. */
      authority: reference('decision', 'approval').optional(),
    }),
  },
  EnterInError: {
    says: 'Takes a thing that should never have been entered out of every register; its history stays.',
    recordedAs: 'ThingEnteredInError',
    bound: true,
    data: z.strictObject({ reason: narrative(), authority: reference('decision', 'approval').optional() }),
  },
} as const satisfies CommandDefinitions

const correction = {
  event: open(z.uuid()),
  field: open(z.string().max(120)),
  reason: narrative(),
  authority: reference('decision', 'approval').optional(),
}

/** Events that every noun has. Was and is of a correction stand open or sealed as the corrected field is. */
export const commonEvents = {
  EntryCorrected: {
    schema: 1,
    data: z.strictObject({
      ...correction,
      open: z.strictObject({ was: open(z.json()), is: open(z.json()) }).optional(),
      sealed: z.strictObject({ was: sealed(z.json()), is: sealed(z.json()) }).optional(),
    }),
  },
  ThingEnteredInError: {
    schema: 1,
    data: z.strictObject({ reason: narrative(), authority: reference('decision', 'approval').optional() }),
  },
  /** Reserved: no command records it yet. What it says was erased must not exist, wherever it is read or restored. */
  DisclosureErased: {
    schema: 1,
    data: z.strictObject({
      /** Id of the event whose disclosure is gone. */
      event: open(z.uuid()),
      /** What of it, by the commitments in the event; left out where all of it is gone. */
      commitments: listOf(open(z.string().max(120))).optional(),
      /** Digests of the files that went with it. */
      files: listOf(fileDigest()).optional(),
    }),
  },
} as const satisfies EventDefinitions

/** Fields that several nouns share. */
export const strandSchema = z.strictObject({
  /** The edition of the strategy that words it: `cambridgeshire-2014`, `national-2013`. */
  scheme: open(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  strand: oneOf(['prevent', 'protect', 'prepare', 'pursue']),
  basis: oneOf(['stated', 'inferred']),
  /** Who inferred it. */
  by: reference('body', 'office', 'person', 'organisation').optional(),
})
export const strandsField = () => listOf(strandSchema)
