/**
 * Facts: the folds of the other streams that a command is judged by. Asked by reference; undefined where nothing is
 * recorded.
 */
import type { StoredFile } from '../schema/ports/fileStore.ts'
import type { ActionState } from './action.state.ts'
import type { ApprovalState } from './approval.state.ts'
import type { BodyState } from './body.state.ts'
import type { ConditionState } from './condition.state.ts'
import type { DecisionState } from './decision.state.ts'
import type { DocumentState } from './document.state.ts'
import type { MeetingState } from './meeting.state.ts'
import type { MinutesState } from './minutes.state.ts'
import type { OfficeState } from './office.state.ts'
import type { OrganisationState } from './organisation.state.ts'
import type { PersonState } from './person.state.ts'
import type { PublicationState } from './publication.state.ts'
import type { AnyEvent, State } from './rules.ts'
import type { ScrutinyState } from './scrutiny.state.ts'
import type { SystemState } from './system.state.ts'

/** An entry of the thing's own history, with what is disclosed and corrected put into it: for those who correct it. */
export type Entry = AnyEvent & { stream: string }

export type Facts = {
  /** The thing's own entries from the first: only where one of them is corrected. */
  history(): readonly Entry[]
  entry(event: string): Entry | undefined
  /** A kept file, by its digest. */
  file(digest: string | undefined): StoredFile | undefined
  system(): SystemState | undefined
  body(stream: string | undefined): BodyState | undefined
  office(stream: string | undefined): OfficeState | undefined
  person(stream: string | undefined): PersonState | undefined
  organisation(stream: string | undefined): OrganisationState | undefined
  meeting(stream: string | undefined): MeetingState | undefined
  minutes(stream: string | undefined): MinutesState | undefined
  document(stream: string | undefined): DocumentState | undefined
  action(stream: string | undefined): ActionState | undefined
  approval(stream: string | undefined): ApprovalState | undefined
  condition(stream: string | undefined): ConditionState | undefined
  scrutiny(stream: string | undefined): ScrutinyState | undefined
  decision(stream: string | undefined): DecisionState | undefined
  publication(stream: string | undefined): PublicationState | undefined
}

/** Facts over folds by stream. A stream's name says which noun's fold it is, hence the casts. */
export const factsOf = (
  folds: ReadonlyMap<string, State>,
  entries: readonly Entry[] = [],
  files: readonly StoredFile[] = [],
): Facts => {
  const found = (stream: string | undefined, noun: string): State | undefined => {
    const state = stream?.startsWith(`${noun}-`) ? folds.get(stream) : undefined
    return state && state.revision >= 0 ? state : undefined
  }
  return {
    history: () => entries,
    entry: event => entries.find(entry => entry.id === event),
    file: digest => files.find(file => file.digest === digest),
    system: () => found('system-record', 'system') as SystemState | undefined,
    body: stream => found(stream, 'body') as BodyState | undefined,
    office: stream => found(stream, 'office') as OfficeState | undefined,
    person: stream => found(stream, 'person') as PersonState | undefined,
    organisation: stream => found(stream, 'organisation') as OrganisationState | undefined,
    meeting: stream => found(stream, 'meeting') as MeetingState | undefined,
    minutes: stream => found(stream, 'minutes') as MinutesState | undefined,
    document: stream => found(stream, 'document') as DocumentState | undefined,
    action: stream => found(stream, 'action') as ActionState | undefined,
    approval: stream => found(stream, 'approval') as ApprovalState | undefined,
    condition: stream => found(stream, 'condition') as ConditionState | undefined,
    scrutiny: stream => found(stream, 'scrutiny') as ScrutinyState | undefined,
    decision: stream => found(stream, 'decision') as DecisionState | undefined,
    publication: stream => found(stream, 'publication') as PublicationState | undefined,
  }
}

export const noFacts: Facts = factsOf(new Map())
