/** A body, folded: how it decides, who sits on it, who records for it, what waits for its next agenda. */
import type { BodyEvent, BodyStatus, Decides } from '../schema/body.ts'
import type { AnyEvent, State } from './rules.ts'

/** A person or office on a body. `until` is the last day; null where it goes on. Dates are EDTF. */
export type Membership = {
  member: string
  role: 'chair' | 'deputyChair' | 'member' | 'adviser'
  votes: boolean
  from: string
  until: string | null
}
export type WaitingBusiness = { about: string; taken: string | null }
export type BodyState = State & {
  status: BodyStatus
  /** How it decides; null where that was never stated. */
  decides: Decides | null
  /** The office that holds the power where it is an office-holder's body. */
  decidingOffice: string | null
  /** Voting members who must be present, where it votes. */
  quorum: number | null
  members: Membership[]
  /** Persons who may record for it, with dates. */
  recorders: { person: string; from: string; until: string | null }[]
  /** Things to be put on its next agenda: decisions taken outside a meeting, items deferred to no named meeting. */
  waiting: WaitingBusiness[]
  answersTo: string | null
  authority: string | null
  /** Versions of its terms of reference adopted so far. */
  terms: number[]
}

export const newBody = (stream: string): BodyState => ({
  stream,
  status: 'absent',
  revision: -1,
  decides: null,
  decidingOffice: null,
  quorum: null,
  members: [],
  recorders: [],
  waiting: [],
  answersTo: null,
  authority: null,
  terms: [],
})

/** Folds one event. Total: no rule is asked here. */
export const evolveBody = (state: BodyState, event: AnyEvent): BodyState => ({
  ...state,
  revision: event.revision,
  status: (event.to.body ?? state.status) as BodyStatus, // stamped by the machine
  ...learnt(state, { type: event.type, data: event.data } as unknown as BodyEvent), // parsed when it was recorded
})

type Way = { decides?: Decides | undefined; decidingOffice?: string | undefined; quorum?: number | undefined }
const way = (state: BodyState, told: Way) => ({
  decides: told.decides ?? state.decides,
  decidingOffice: told.decidingOffice ?? state.decidingOffice,
  quorum: told.quorum ?? state.quorum,
})
type Place = { answersTo?: string | undefined; authority?: string | undefined }
const place = (state: BodyState, told: Place) => ({
  answersTo: told.answersTo ?? state.answersTo,
  authority: told.authority ?? state.authority,
})

const learnt = (state: BodyState, { type, data }: BodyEvent): Partial<BodyState> => {
  switch (type) {
    case 'BodyNamed':
    case 'BodyConstituted':
      return { ...way(state, data), ...place(state, data) }
    case 'HowBodyDecidesSettled':
      return { decides: data.decides, decidingOffice: data.decidingOffice ?? null, quorum: data.quorum ?? null }
    case 'BodyPlacedUnder':
      return place(state, data)
    case 'TermsOfReferenceAdopted':
      return { terms: [...state.terms, data.version] }
    case 'MemberAppointed': {
      const { member, role, votes, from, until } = data
      return {
        members: [...state.members, { member, role, votes: votes ?? role !== 'adviser', from, until: until ?? null }],
      }
    }
    case 'MemberRetired':
      return {
        members: state.members.map(each =>
          each.member === data.member && each.until === null ? { ...each, until: data.until } : each,
        ),
      }
    case 'RecorderAppointed':
      return { recorders: [...state.recorders, { person: data.person, from: data.from, until: data.until ?? null }] }
    case 'RecorderRemoved':
      return {
        recorders: state.recorders.map(each =>
          each.person === data.person && each.until === null ? { ...each, until: data.until } : each,
        ),
      }
    case 'BusinessPutForward':
      return { waiting: [...state.waiting, { about: data.about, taken: null }] }
    case 'BusinessTaken':
      return {
        waiting: state.waiting.map(each =>
          each.about === data.about && each.taken === null ? { ...each, taken: data.meeting } : each,
        ),
      }
    default:
      return {}
  }
}
