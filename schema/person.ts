/** Person: an opaque id. Everything about a person is sealed, so that it can be forgotten. */
import { z } from 'zod'
import { line } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const personStatuses = ['absent', 'recorded', 'left', 'enteredInError'] as const
export type PersonStatus = (typeof personStatuses)[number]

export const personCommands = {
  ...commonCommands,
  RecordPerson: {
    says: 'Records a person under an opaque id.',
    recordedAs: 'PersonRecorded',
    creates: true,
    data: z.strictObject({ name: line(), contact: line().optional() }),
  },
  RecordLeaving: { says: 'Records that the person has left.', recordedAs: 'PersonLeft', data: z.strictObject({}) },
  RecordReturn: {
    says: 'Records that the person has come back.',
    recordedAs: 'PersonReturned',
    data: z.strictObject({}),
  },
} as const satisfies CommandDefinitions
export type PersonCommand = CommandsOf<typeof personCommands>
export const personEvents = eventsOf(personCommands)
export type PersonEvent = RecordedOf<typeof personCommands>
