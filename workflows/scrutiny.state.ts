/** A scrutiny item, folded: who asked, what it waits for, where it came to. */
import type { ScrutinyEvent, ScrutinyKind, ScrutinyOutcome, ScrutinyStatus } from '../schema/scrutiny.ts'
import type { AnyEvent, State } from './rules.ts'

export type ScrutinyState = State & {
  status: ScrutinyStatus
  /** The body that asks ('' where none is stated), or the office; and the office asked. */
  body: string
  office: string | null
  asked: string | null
  /** Whom the office asked has tasked. */
  tasked: string | null
  kind: ScrutinyKind | null
  document: string | null
  /** The meeting for which it was last listed or at which it was last considered, and the agenda's label there. */
  meeting: string | null
  label: string | null
  due: string | null
  /** What the body made of it, in the end; several can hold together. */
  outcomes: ScrutinyOutcome[]
}

export const newScrutiny = (stream: string): ScrutinyState => ({
  stream,
  status: 'absent',
  revision: -1,
  body: '',
  office: null,
  asked: null,
  tasked: null,
  kind: null,
  document: null,
  meeting: null,
  label: null,
  due: null,
  outcomes: [],
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveScrutiny = (state: ScrutinyState, event: AnyEvent): ScrutinyState => {
  const status = (event.to.scrutiny ?? state.status) as ScrutinyStatus // stamped by the machine
  const now = { ...state, revision: event.revision, status }
  // Parsed by its schema when it was recorded.
  return { ...now, ...learnt(now, { type: event.type, data: event.data } as unknown as ScrutinyEvent) }
}

const learnt = (state: ScrutinyState, { type, data }: ScrutinyEvent): Partial<ScrutinyState> => {
  switch (type) {
    case 'ScrutinyRequested':
      return told(state, data)
    case 'ScrutinyCommissioned':
      return { tasked: data.tasked, due: data.due ?? state.due }
    case 'ScrutinyReceived':
      return { ...told(state, data), document: data.document ?? state.document }
    case 'ScrutinyListed':
      return { meeting: data.meeting, label: data.label }
    case 'ScrutinyConsidered':
      return {
        ...told(state, data),
        document: data.document ?? state.document,
        meeting: data.meeting ?? state.meeting,
        label: data.label ?? state.label,
        outcomes: data.outcomes.map(({ outcome }) => outcome),
      }
    default:
      return {}
  }
}

type Told = {
  body?: string | undefined
  office?: string | undefined
  asked?: string | undefined
  kind?: ScrutinyKind | undefined
  due?: string | undefined
}

// The meeting at which it was asked for is not the one that considers it: it stays in the event.
const told = (state: ScrutinyState, data: Told): Partial<ScrutinyState> => ({
  body: data.body ?? state.body,
  office: data.office ?? state.office,
  asked: data.asked ?? state.asked,
  kind: data.kind ?? state.kind,
  due: data.due ?? state.due,
})
