/** The publication of a decision, folded. */
import type { PublicationEvent, PublicationStatus } from '../schema/publication.ts'
import type { AnyEvent, State } from './rules.ts'

export type PublicationState = State & {
  status: PublicationStatus
  /** The decision or approval that it is the publication of. */
  of: string
  body: string | null
  /** Where it is shown: the address, or the document that was published. */
  url: string | null
  document: string | null
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
  document: null,
  exemptions: [],
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolvePublication = (state: PublicationState, event: AnyEvent): PublicationState => {
  const status = (event.to.publication ?? state.status) as PublicationStatus // stamped by the machine
  const now = { ...state, revision: event.revision, status }
  // The event was parsed when it was recorded.
  return { ...now, ...learnt(now, { type: event.type, data: event.data } as unknown as PublicationEvent) }
}

const learnt = (state: PublicationState, event: PublicationEvent): Partial<PublicationState> =>
  event.type === 'PublicationOpened' ? { body: event.data.body ?? state.body } : shownAfter(state, event)

type Shown = Pick<PublicationState, 'url' | 'document' | 'exemptions'>
const nowhere = { url: null, document: null }

/** Where it is shown after an event, and under which exemptions something is kept back then; for its row as well. */
export const shownAfter = (before: Pick<Shown, 'url' | 'document'>, event: PublicationEvent): Partial<Shown> => {
  switch (event.type) {
    case 'DecisionPublished':
      return { ...nowhere, ...placeIn(event.data), exemptions: [] }
    case 'DecisionPublishedInPart':
      return { ...nowhere, ...placeIn(event.data), exemptions: event.data.exemptions }
    case 'DecisionWithheld':
      return { ...nowhere, exemptions: event.data.exemptions }
    case 'PublicationCorrected':
      return { url: before.url, document: before.document, ...placeIn(event.data) }
    case 'PublicationTakenDown':
      return nowhere
    default:
      return {}
  }
}

type Place = { url?: string | undefined; document?: string | undefined }
const placeIn = ({ url, document }: Place) => ({
  ...(url === undefined ? {} : { url }),
  ...(document === undefined ? {} : { document }),
})
