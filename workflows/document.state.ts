/** A document, folded: its versions by digest. */
import type { DocumentEvent, DocumentKind, DocumentStatus } from '../schema/document.ts'
import type { AnyEvent, State } from './rules.ts'

/** `digest` is the SHA-256 of the file; null where only its existence is known. */
export type DocumentVersion = { number: number; digest: string | null }
/** How it came to its meeting, where that was out of the ordinary; null where it was not. */
export type Timeliness = 'toFollow' | 'late' | 'lateAccepted' | 'tabled'
export type DocumentState = State & {
  status: DocumentStatus
  kind: DocumentKind | null
  /** Its public title, where it has one. */
  publicTitle: string | null
  issuer: string | null
  body: string | null
  /** The meeting for which it is written. */
  meeting: string | null
  versions: DocumentVersion[]
  /** The number of the version that was cleared last. */
  cleared: number | null
  timeliness: Timeliness | null
}

export const newDocument = (stream: string): DocumentState => ({
  stream,
  status: 'absent',
  revision: -1,
  kind: null,
  publicTitle: null,
  issuer: null,
  body: null,
  meeting: null,
  versions: [],
  cleared: null,
  timeliness: null,
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveDocument = (state: DocumentState, event: AnyEvent): DocumentState => {
  // The status was stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.document ?? state.status) as DocumentStatus }
  // The event was parsed when it was recorded.
  return { ...now, ...learnt(now, { type: event.type, data: event.data } as unknown as DocumentEvent) }
}

const learnt = (state: DocumentState, { type, data }: DocumentEvent): Partial<DocumentState> => {
  switch (type) {
    case 'DocumentRegistered':
    case 'DocumentPublished':
      return registered(state, data)
    case 'VersionAdded':
      return { versions: [...state.versions, { number: data.number, digest: data.digest ?? null }] }
    case 'DocumentSubmitted':
      return { meeting: data.meeting ?? state.meeting }
    case 'DocumentCleared':
      return { cleared: state.versions.at(-1)?.number ?? null }
    case 'LateDeclared':
      return { timeliness: 'late' }
    case 'LateAccepted':
      return { timeliness: 'lateAccepted' }
    case 'DocumentToFollow':
      return { timeliness: 'toFollow', meeting: data.meeting ?? state.meeting }
    case 'DocumentTabled':
      return { timeliness: 'tabled', meeting: data.meeting }
    default:
      return {}
  }
}

type Registered = Extract<DocumentEvent, { type: 'DocumentPublished' }>['data']

const registered = (state: DocumentState, data: Registered): Partial<DocumentState> => ({
  kind: data.kind ?? state.kind,
  publicTitle: data.publicTitle ?? state.publicTitle,
  issuer: data.issuer ?? state.issuer,
  body: data.body ?? state.body,
  meeting: data.meeting ?? state.meeting,
})
