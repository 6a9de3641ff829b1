/** The minutes of a meeting, folded. */
import type { MinutesEvent, MinutesStatus } from '../schema/minutes.ts'
import type { AnyEvent, State } from './rules.ts'

export type MinutesState = State & {
  status: MinutesStatus
  meeting: string
  document: string | null
  /** The later meeting that confirmed them. */
  confirmedAt: string | null
}

const confirmed: readonly string[] = ['confirmed', 'confirmedAsAmended', 'signed', 'published']

/** The body has confirmed them: what they say of the meeting stands. */
export const isConfirmed = (minutes: MinutesState | undefined): boolean => confirmed.includes(minutes?.status ?? '')

/** An entry that words the minutes, and does not confirm, sign or publish them. */
export const isOfTheirWording = ({ to }: Pick<AnyEvent, 'to'>): boolean => !confirmed.includes(to.minutes ?? '')

/** The stream of a meeting's minutes. */
export const minutesStream = (meeting: string): string => `minutes-${meeting}`

// The stream says whose minutes they are, whatever the first entry of them is.
export const newMinutes = (stream: string): MinutesState => ({
  stream,
  status: 'absent',
  revision: -1,
  meeting: stream.replace(/^minutes-/, ''),
  document: null,
  confirmedAt: null,
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveMinutes = (state: MinutesState, event: AnyEvent): MinutesState => {
  // The status was stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.minutes ?? state.status) as MinutesStatus }
  // The event was parsed when it was recorded.
  return { ...now, ...learnt({ type: event.type, data: event.data } as unknown as MinutesEvent) }
}

const learnt = ({ type, data }: MinutesEvent): Partial<MinutesState> => {
  switch (type) {
    case 'MinutesDrafted':
    case 'MinutesRedrafted':
      return { document: data.document ?? null }
    case 'MinutesConfirmed':
      return { confirmedAt: data.atMeeting }
    default:
      return {}
  }
}
