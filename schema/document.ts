/** Document: a paper or file, its cover sheet, and its versions by the SHA-256 of their bytes. */
import { z } from 'zod'
import { date, fileDigest, line, listOf, narrative, number, oneOf, open, publicName, reference } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const documentStatuses = [
  'absent',
  'named',
  'draft',
  'submitted',
  'cleared',
  'returned',
  'published',
  'withdrawn',
  'enteredInError',
] as const
export type DocumentStatus = (typeof documentStatuses)[number]

export const documentKinds = [
  'paper',
  'report',
  'minutes',
  'plan',
  'policy',
  'legislation',
  'publication',
  'correspondence',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

const reason = { reason: narrative() }
const url = () => open(z.url({ protocol: /^https?$/ }).max(2000))

const coverSheet = {
  to: reference('body', 'office').optional(),
  from: listOf(reference('office', 'body', 'organisation', 'person')).optional(),
  date: date().optional(),
  purpose: narrative().optional(),
  recommendations: listOf(narrative()).optional(),
}
const registration = {
  /** The title of a paper; a document that is published has a public title instead. */
  title: line().optional(),
  publicTitle: publicName().optional(),
  issuer: reference('body', 'office', 'organisation').optional(),
  /** The body whose paper it is. */
  body: reference('body').optional(),
  /** The meeting for which it is written. */
  meeting: reference('meeting').optional(),
  coverSheet: z.strictObject(coverSheet).optional(),
  url: url().optional(),
  aliases: listOf(open(z.string().max(120))).optional(),
}
const bytes = () => open(z.int().min(0))
const mediaType = () => open(z.string().regex(/^[a-z0-9.+-]{1,80}\/[a-z0-9.+-]{1,80}$/, 'is no media type'))

export const documentCommands = {
  ...commonCommands,
  RegisterDocument: {
    says: 'Registers a paper or file under the next number.',
    recordedAs: 'DocumentRegistered',
    creates: true,
    data: z.strictObject({ kind: oneOf(documentKinds), ...registration }),
  },
  AmendCoverSheet: {
    says: 'Writes the cover sheet anew.',
    recordedAs: 'CoverSheetAmended',
    data: z.strictObject({ coverSheet: z.strictObject(coverSheet) }),
  },
  AddVersion: {
    says: 'Adds the next version of the file, by its SHA-256.',
    recordedAs: 'VersionAdded',
    data: z.strictObject({ digest: fileDigest(), bytes: bytes(), mediaType: mediaType(), fileName: line() }),
  },
  SubmitDocument: {
    says: 'Submits it for clearance.',
    recordedAs: 'DocumentSubmitted',
    data: z.strictObject({ meeting: reference('meeting').optional() }),
  },
  ClearDocument: {
    says: 'Clears the latest version to go forward.',
    recordedAs: 'DocumentCleared',
    data: z.strictObject({ narrative: narrative().optional() }),
  },
  ReturnDocument: {
    says: 'Sends it back to its author.',
    recordedAs: 'DocumentReturned',
    data: z.strictObject(reason),
  },
  PublishDocument: {
    says: 'Its issuer publishes it; what another body has published is registered by this alone.',
    recordedAs: 'DocumentPublished',
    creates: true,
    data: z.strictObject({ kind: oneOf(documentKinds).optional(), ...registration }),
  },
  WithdrawDocument: { says: 'It is withdrawn.', recordedAs: 'DocumentWithdrawn', data: z.strictObject(reason) },
  DeclareLate: {
    says: 'It comes after the deadline for papers, with the reason.',
    recordedAs: 'LateDeclared',
    data: z.strictObject(reason),
  },
  AcceptLate: {
    says: 'The chair takes it though it is late, with the reason.',
    recordedAs: 'LateAccepted',
    data: z.strictObject(reason),
  },
  MarkToFollow: {
    says: 'The agenda goes out without it: it is to follow.',
    recordedAs: 'DocumentToFollow',
    data: z.strictObject({ meeting: reference('meeting').optional() }),
  },
  TableDocument: {
    says: 'It is handed out at the meeting itself.',
    recordedAs: 'DocumentTabled',
    data: z.strictObject({ meeting: reference('meeting') }),
  },
} as const satisfies CommandDefinitions
export type DocumentCommand = CommandsOf<typeof documentCommands>

const own = {
  /** The number is the next one. A source may tell of a version of which nobody has the file. */
  VersionAdded: {
    schema: 1,
    data: z.strictObject({
      number: number(),
      digest: fileDigest().optional(),
      bytes: bytes().optional(),
      mediaType: mediaType().optional(),
      fileName: line().optional(),
    }),
  },
} as const
type Own = { type: 'VersionAdded'; data: z.infer<typeof own.VersionAdded.data> }

export const documentEvents = eventsOf(documentCommands, own)
export type DocumentEvent = Exclude<RecordedOf<typeof documentCommands>, { type: keyof typeof own }> | Own
