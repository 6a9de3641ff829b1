/** What may be asked of a document, on what facts, and what is recorded then. */
import { type DocumentCommand, documentCommands, documentEvents, documentStatuses } from '../schema/document.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import { documentMachine } from './document.machine.ts'
import { type DocumentState, evolveDocument, newDocument } from './document.state.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { type Ask, type Correction, type Decision, invalid, type NounRules, type Refusal } from './rules.ts'

const definition: NounDefinition = {
  noun: 'document',
  statuses: documentStatuses,
  commands: documentCommands,
  events: documentEvents,
}

const gates: GateSentences = {
  hasVersion: {
    sentence: 'The document has no version yet: there is nothing to submit.',
    instead: 'AddVersion adds the file; MarkToFollow tells the meeting that it will come.',
  },
  isLate: { sentence: 'The document was not declared late.', instead: 'DeclareLate says so, with the reason.' },
}

const byMachine = decideByMachine({ life: lifecycle('document', documentMachine), definition, gates })

type Registering = Extract<DocumentCommand, { type: 'RegisterDocument' | 'PublishDocument' }>
const asks = (command: DocumentCommand, state: DocumentState): Ask => {
  const body = state.body ?? ('body' in command.data ? command.data.body : undefined)
  return { power: 'record', ...(body === undefined ? {} : { body }) }
}

const decide = (command: DocumentCommand, state: DocumentState, facts: Facts): Decision => {
  const fault = faultOf(command, state, facts)
  if (fault) return fault
  const decision = byMachine(command, state, facts)
  if (!('events' in decision) || command.type !== 'AddVersion') return decision
  return { events: decision.events.map(event => ({ ...event, data: { ...event.data, number: nextNumber(state) } })) }
}

const nextNumber = (state: DocumentState): number => (state.versions.at(-1)?.number ?? 0) + 1

const faultOf = (command: DocumentCommand, state: DocumentState, facts: Facts): Decision | undefined => {
  switch (command.type) {
    case 'RegisterDocument':
      return titleFault(command) ?? bodyFault(command, state, facts)
    case 'PublishDocument':
      return publishingFault(command, state) ?? bodyFault(command, state, facts)
    case 'AddVersion':
      return versionFault(command.data, state, facts)
    default:
      return undefined
  }
}

const versionFault = ({ digest, bytes }: Version, state: DocumentState, facts: Facts): Decision | undefined => {
  const file = facts.file(digest)
  if (file === undefined) return invalid('data.digest', 'no file is kept under it: send the file first (PUT /files)')
  if (file.bytes !== bytes)
    return invalid('data.bytes', `is ${bytes}, but the file kept under its digest has ${file.bytes}`)
  return state.versions.at(-1)?.digest === digest
    ? invalid('data.digest', 'is that of the latest version: nothing has changed')
    : undefined
}
type Version = Extract<DocumentCommand, { type: 'AddVersion' }>['data']

const titleFault = ({ data }: Registering): Decision | undefined =>
  data.title === undefined && data.publicTitle === undefined
    ? invalid('data.title', 'give the document a title, or a public title where it is published')
    : undefined

// What is registered already needs no second title; what is new, and public, needs an open one and its kind.
const publishingFault = ({ data }: Registering, state: DocumentState): Decision | undefined => {
  if ((state.publicTitle ?? data.publicTitle) === undefined)
    return invalid('data.publicTitle', 'what is published has a public title')
  return (state.kind ?? data.kind) === undefined ? invalid('data.kind', 'say what kind of document it is') : undefined
}

const bodyFault = ({ data }: Registering, state: DocumentState, facts: Facts): Decision | undefined => {
  const body = data.body ?? state.body
  const held = facts.meeting(data.meeting)?.body
  return body && held && body !== held ? invalid('data.meeting', `is a meeting of ${held}, not of ${body}`) : undefined
}

/** A version is the bytes of its file: another file is another version. */
const versionStays = (correction: Correction): { to: Record<string, string> } | { refused: Refusal } =>
  correction.entry.type === 'VersionAdded' && /^data\.(?:number|digest|bytes)$/.test(correction.field)
    ? { refused: isItsFile }
    : { to: {} }
const isItsFile: Refusal = {
  code: 'versionIsItsFile',
  sentence: 'A version of a document is its file, under its number: neither is corrected.',
  instead: 'AddVersion adds the right file as the next version.',
}

/** The rules of documents. */
export const documentRules: NounRules = {
  definition,
  machines: { document: documentMachine },
  gates,
  initial: newDocument,
  needs: () => [],
  // What a source tells of a version it tells though nobody may have the file any more.
  files: command => (command.type === 'AddVersion' && 'digest' in command.data ? [String(command.data.digest)] : []),
  asks,
  decide,
  evolve: evolveDocument,
  correctedWithin: versionStays,
}
