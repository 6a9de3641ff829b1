/** Minutes: what a meeting did, as its body confirms it at a later one. */
import { z } from 'zod'
import { narrative, open, reference, sitting } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const minutesStatuses = [
  'absent',
  'named',
  'drafted',
  'circulated',
  'confirmed',
  'confirmedAsAmended',
  'signed',
  'published',
  'enteredInError',
] as const
export type MinutesStatus = (typeof minutesStatuses)[number]

/** The minutes themselves: written here, or a document of the record. */
const content = { text: narrative().optional(), document: reference('document').optional() }

export const minutesCommands = {
  ...commonCommands,
  DraftMinutes: {
    says: 'Drafts the minutes of a meeting, as text or as a document.',
    recordedAs: 'MinutesDrafted',
    creates: true,
    data: z.strictObject({ meeting: reference('meeting'), ...content }),
  },
  RedraftMinutes: {
    says: 'Puts a new draft in the place of the last one.',
    recordedAs: 'MinutesRedrafted',
    data: z.strictObject(content),
  },
  CirculateMinutes: {
    says: 'Sends the draft to those who were there.',
    recordedAs: 'MinutesCirculated',
    data: z.strictObject({}),
  },
  ConfirmMinutes: {
    says: 'A later meeting of the body confirms them as a correct record, or subject to an amendment.',
    recordedAs: 'MinutesConfirmed',
    bound: true,
    data: z.strictObject({ atMeeting: sitting(), asAmended: narrative().optional() }),
  },
  SignMinutes: { says: 'The chair signs them.', recordedAs: 'MinutesSigned', data: z.strictObject({}) },
  PublishMinutes: {
    says: 'Publishes the signed minutes.',
    recordedAs: 'MinutesPublished',
    data: z.strictObject({ url: open(z.url({ protocol: /^https?$/ }).max(2000)).optional() }),
  },
} as const satisfies CommandDefinitions
export type MinutesCommand = CommandsOf<typeof minutesCommands>

export const minutesEvents = eventsOf(minutesCommands)
export type MinutesEvent = RecordedOf<typeof minutesCommands>
