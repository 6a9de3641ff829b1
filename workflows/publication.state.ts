/** The publication of a decision, folded. */
import type { PublicationEvent, PublicationStatus } from '../schema/publication.ts'
import type { AnyEvent, State } from './rules.ts'

export type PublicationState = State & {
  status: PublicationStatus
  /** The decision or approval that it is the publication of. */
  of: string
  body: string | null
  url: string | null
  /** Codes of the exemptions under which something is kept back now. */
  exemptions: string[]
}

/** The stream of the publication of a decision or approval. */
export const publicationStream = (of: string): string => `publication-${of}`

// The stream says what it is the publication of, whatever the first entry of it is.
export const newPublication = (stream: string): PublicationState => ({
  stream,
  status: 'absent',
  revision: -1,
  of: stream.replace(/^publication-/, ''),
  body: null,
  url: null,
  exemptions: [],
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolvePublication = (state: PublicationState, event: AnyEvent): PublicationState => {
  const status = (event.to.publication ?? state.status) as PublicationStatus // stamped by the machine
  const now = { ...state, revision: event.revision, status }
  // The event was parsed when it was recorded.
  return { ...now, ...learnt(now, { type: event.type, data: event.data } as unknown as PublicationEvent) }
}

const learnt = (state: PublicationState, { type, data }: PublicationEvent): Partial<PublicationState> => {
  switch (type) {
    case 'PublicationOpened':
      return { body: data.body ?? null }
    case 'DecisionPublished':
      return { url: data.url ?? null, exemptions: [] }
    case 'DecisionPublishedInPart':
      return { url: data.url ?? null, exemptions: data.exemptions }
    case 'DecisionWithheld':
      return { url: null, exemptions: data.exemptions }
    case 'PublicationCorrected':
      return { url: data.url ?? state.url }
    case 'PublicationTakenDown':
      return { url: null }
    default:
      return {}
  }
}
