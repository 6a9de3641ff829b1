/** A decision that had no approval, folded. */
import type { DecisionEvent, DecisionStatus } from '../schema/decision.ts'
import type { AnyEvent, State } from './rules.ts'

export type DecisionState = State & {
  status: DecisionStatus
  /** The body for which, or the office by which, it was taken. */
  body: string | null
  office: string | null
  meeting: string | null
  subjects: string[]
  /** Taken outside a meeting: the body's next one is to be told. */
  outsideMeeting: boolean
  /** From when it has effect, as EDTF; null where that was not said. */
  effective: string | null
}

export const newDecision = (stream: string): DecisionState => ({
  stream,
  status: 'absent',
  revision: -1,
  body: null,
  office: null,
  meeting: null,
  subjects: [],
  outsideMeeting: false,
  effective: null,
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveDecision = (state: DecisionState, event: AnyEvent): DecisionState => {
  // The status was stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.decision ?? state.status) as DecisionStatus }
  // The event was parsed when it was recorded.
  return { ...now, ...learnt(now, event, { type: event.type, data: event.data } as unknown as DecisionEvent) }
}

const learnt = (state: DecisionState, event: AnyEvent, { type, data }: DecisionEvent): Partial<DecisionState> => {
  switch (type) {
    case 'DecisionTaken': {
      const outsideMeeting = data.outsideMeeting !== undefined
      return { ...settled(state, data), outsideMeeting, effective: data.effective ?? state.effective }
    }
    case 'DecisionNotTaken':
      return settled(state, data)
    case 'DecisionBroughtIntoForce':
      return { effective: data.effective ?? state.effective ?? event.happened }
    default:
      return {}
  }
}

type Settled = Extract<DecisionEvent, { type: 'DecisionTaken' | 'DecisionNotTaken' }>['data']

/** Of one that was only named before, what is not said again stays as it was. */
const settled = (state: DecisionState, { body, office, meeting, subjects }: Settled): Partial<DecisionState> => ({
  body: body ?? state.body,
  office: office ?? state.office,
  meeting: meeting ?? state.meeting,
  subjects: subjects ?? state.subjects,
})
