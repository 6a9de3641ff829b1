/** A body, folded: how it decides, who sits on it, who records for it, what waits for its next agenda. */
import type { BodyEvent, BodyStatus, BusinessReason, Decides } from '../schema/body.ts'
import type { AnyEvent, State } from './rules.ts'
import { latestWay, type Way, withWay } from './waysOfDeciding.ts'

/** A person or office on a body. `until` is the last day; null where it goes on. Dates are EDTF. */
export type Membership = {
  member: string
  role: 'chair' | 'deputyChair' | 'member' | 'adviser'
  votes: boolean
  from: string
  until: string | null
}
/** `taken`: the meeting whose agenda took it up. */
export type WaitingBusiness = {
  about: string
  reason: BusinessReason
  putOffAt: string | null
  taken: string | null
}
export type Recording = { person: string; from: string; until: string | null }
export type BodyState = State & {
  status: BodyStatus
  /** How it decides, in the order of the days from which each way holds; none where that was never stated. */
  ways: Way[]
  members: Membership[]
  /** Persons who may record for it, with dates. */
  recorders: Recording[]
  /** Things to be put on its next agenda: decisions taken outside a meeting, items deferred to no named meeting. */
  waiting: WaitingBusiness[]
  answersTo: string | null
  authority: string | null
  /** Versions of its terms of reference that were adopted. */
  terms: number[]
}

export const newBody = (stream: string): BodyState => ({
  stream,
  status: 'absent',
  revision: -1,
  ways: [],
  members: [],
  recorders: [],
  waiting: [],
  answersTo: null,
  authority: null,
  terms: [],
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveBody = (state: BodyState, event: AnyEvent): BodyState => {
  // Stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.body ?? state.status) as BodyStatus }
  // Parsed when it was recorded.
  return { ...now, ...learnt(now, event, { type: event.type, data: event.data } as unknown as BodyEvent) }
}

const learnt = (state: BodyState, { happened }: AnyEvent, { type, data }: BodyEvent): Partial<BodyState> => {
  switch (type) {
    case 'BodyNamed':
    case 'BodyConstituted':
      return { ways: waysWith(state.ways, happened, data), ...placeOf(state, data) }
    case 'HowBodyDecidesSettled':
      return { ways: waysSettled(state.ways, happened, data) }
    case 'BodyPlacedUnder':
      return placeOf(state, data)
    case 'TermsOfReferenceAdopted':
      return { terms: [...state.terms, data.version] }
    case 'MemberAppointed': {
      const { member, role, from } = data
      const votes = data.votes ?? role !== 'adviser'
      return { members: [...state.members, { member, role, votes, from, until: data.until ?? null }] }
    }
    case 'MemberRetired':
      return { members: state.members.map(each => (each.member === data.member ? ended(each, data.until) : each)) }
    case 'RecorderAppointed':
      return { recorders: [...state.recorders, { person: data.person, from: data.from, until: data.until ?? null }] }
    case 'RecorderRemoved':
      return { recorders: state.recorders.map(each => (each.person === data.person ? ended(each, data.until) : each)) }
    case 'BusinessPutForward': {
      const { about, reason } = data
      const business = { about, reason, putOffAt: data.putOffAt ?? null, taken: null }
      return { waiting: [...withoutOpen(state.waiting, about), business] }
    }
    case 'BusinessWithdrawn':
      return { waiting: withoutOpen(state.waiting, data.about) }
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

type Said = { decides?: Decides | undefined; decidingOffice?: string | undefined; quorum?: number | undefined }

/** Its ways of deciding with what an entry says of them; what it leaves out stays as it was. For its row as well. */
export const waysWith = (ways: Way[], from: string, said: Said): Way[] => {
  const before = latestWay(ways)
  const decides = said.decides ?? before?.decides
  if (decides === undefined || (said.decides ?? said.decidingOffice ?? said.quorum) === undefined) return ways
  const way = {
    decides,
    decidingOffice: said.decidingOffice ?? before?.decidingOffice,
    quorum: said.quorum ?? before?.quorum,
  }
  return withWay(ways, settled(way, from))
}

/** The same with the way that the body settled: all of it is said, and perhaps from when. */
export const waysSettled = (ways: Way[], happened: string, data: Settled): Way[] =>
  withWay(ways, settled(data, data.from ?? happened))

export type Settled = {
  decides: Decides
  decidingOffice?: string | null | undefined
  quorum?: number | null | undefined
  from?: string | undefined
}
const settled = ({ decides, decidingOffice, quorum }: Settled, from: string): Way => ({
  decides,
  decidingOffice: decidingOffice ?? null,
  quorum: quorum ?? null,
  from,
})

type Place = { answersTo?: string | undefined; authority?: string | undefined }
const placeOf = (state: BodyState, place: Place) => ({
  answersTo: place.answersTo ?? state.answersTo,
  authority: place.authority ?? state.authority,
})

const withoutOpen = (waiting: readonly WaitingBusiness[], about: string): WaitingBusiness[] =>
  waiting.filter(each => each.about !== about || each.taken !== null)

/** A span with its last day, where it had not ended by itself. */
const ended = <S extends { until: string | null }>(span: S, until: string): S =>
  span.until === null ? { ...span, until } : span
