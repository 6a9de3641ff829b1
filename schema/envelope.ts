/** What every governed event carries beside its own data (DESIGN of the record: kept for ever, hashed as it stands). */
import { z } from 'zod'
import type { JsonObject } from './canonicalJson.ts'
import { date, flag, isReference, naming, open, references } from './fields.ts'

const actors = ['office', 'body', 'organisation'] as const

export const capacities = ['holder', 'deputy', 'acting', 'delegate', 'chair', 'member', 'secretary'] as const
export type Capacity = (typeof capacities)[number]

/**
 * Who decided or did it in the world, apart from who recorded it. An office, a body or an organisation by its stream;
 * in which capacity; and who held it, as a person or `notStated`.
 */
export const actorSchema = z
  .strictObject({
    kind: z.enum([...actors, 'system', 'notStated']),
    ref: naming(z.string().max(120), actors).optional(),
    capacity: z.enum(capacities).optional(),
    holder: naming(
      z
        .string()
        .refine(text => text === 'notStated' || references.person.test(text), 'is neither a person nor notStated'),
      ['person'],
    ).optional(),
  })
  .superRefine((actor, context) => {
    const wanted = actor.kind === 'system' || actor.kind === 'notStated' ? undefined : actor.kind
    if (wanted && !(actor.ref && isReference(actor.ref, [wanted]))) {
      context.addIssue({ code: 'custom', path: ['ref'], message: `must name the ${wanted}, such as ${wanted}-...` })
    }
    if (actor.kind === 'notStated' && (actor.ref || actor.capacity || actor.holder)) {
      context.addIssue({ code: 'custom', message: 'says not stated, and yet states who it was' })
    }
  })
export type Actor = z.infer<typeof actorSchema>

/** On what an entry rests: a document of the record, its paragraph, and whether it says so or we worked it out. */
export const basisSchema = z.strictObject({
  document: naming(
    z.string().refine(text => isReference(text, ['document']), 'is not a reference to a document'),
    ['document'],
  ).optional(),
  paragraph: z
    .string()
    .regex(/^[\p{L}\p{N} .,;§()/-]{1,60}$/u, 'is no paragraph, such as 7.3 or 6.2, 10')
    .optional(),
  kind: z.enum(['stated', 'derived']),
})
export type Basis = z.infer<typeof basisSchema>

export const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'NOT PROTECTIVELY MARKED', 'RESTRICTED'] as const
export const markingSchema = z.enum(markings)
export type Marking = z.infer<typeof markingSchema>

/** Basis or marking of one path where it differs from the whole event's: `{ "happened": { "basis": {...} } }`. */
export const aboutSchema = z.record(
  z
    .string()
    .regex(/^(?:happened|actor|data(?:\.[A-Za-z0-9]+)+)$/, 'is not a path such as happened, actor or data.body'),
  z.strictObject({ basis: basisSchema.optional(), marking: markingSchema.optional() }),
)
export type About = z.infer<typeof aboutSchema>

/** RFC 9562 lets a UUID be written in either case, and means the same by both: kept in one, it is found again. */
const lowerCaseUuid = () => z.uuid('must be a UUID, such as 7d444840-9dc0-4f1d-8b5e-2a6c3f0b9e11').toLowerCase()

/** What a command says beside its own data. */
export const commandFrame = {
  /** Made by the sender; the same id again is the same command again. */
  commandId: lowerCaseUuid(),
  /** The thing it is about. Left out where it is to be created under the next number. */
  thing: z.string().max(120).optional(),
  actor: actorSchema,
  happened: date(),
  basis: basisSchema.optional(),
  marking: markingSchema.optional(),
  about: aboutSchema.optional(),
  /** The revision the sender read, where the command is bound to what was read; -1: nothing is recorded of it yet. */
  expectedRevision: open(z.int().min(-1)).optional(),
  correlationId: lowerCaseUuid().optional(),
  causationId: lowerCaseUuid().optional(),
  dryRun: flag().optional(),
}
export const commandFrameSchema = z.strictObject(commandFrame)
export type CommandFrame = {
  commandId: string
  thing?: string | undefined
  actor: Actor
  happened: string
  basis?: Basis | undefined
  marking?: Marking | undefined
  about?: About | undefined
  expectedRevision?: number | undefined
  correlationId?: string | undefined
  causationId?: string | undefined
  dryRun?: boolean | undefined
}

/** Who put it into the record (a person's stream, or `system:...`) and how that was known. */
export type Recorder = { person: string; known: 'header' | 'oidc' | 'system' }

export type EventEnvelope = {
  id: string
  stream: string
  revision: number
  type: string
  schema: number
  /** Open fields as they are; sealed ones as commitments. */
  data: JsonObject
  /** Where each machine that moved stands now: `{ "approval": "deferred", "proposal#2": "deferred" }`. */
  to: Record<string, string>
  recordedAt: string
  recordedBy: Recorder
  actor: Actor
  happened: string
  basis?: Basis
  marking?: Marking
  about?: About
  entered?: true
  commandId: string
  commandType: string
  /** SHA-256 of the command's open fields. */
  commandDigest: string
  correlationId: string
  causationId: string
  /** Digests of the machine and of the policies that judged it. */
  edition: { machine: string; policies: string }
  /** Revisions of the other streams that were read to judge it; -1 for one that did not exist. */
  judgedAt: Record<string, number>
}

/**
 * What stands beside an event and can be erased: disclosures (RFC 9901) and the digest of the command's sealed fields.
 */
export type Disclosure = { disclosures: string[]; commandSealedDigest?: string }

/** An event as the store gives it: its place in the record and, if it still exists, its disclosure. */
export type StoredEvent = { ordinal: number; event: EventEnvelope; disclosure?: Disclosure }

export const disclosureStream = (eventId: string): string => `ops-disclosure-${eventId}`
export const isOperational = (stream: string): boolean => stream.startsWith('ops-')
