/** Person: an opaque id. The name and how to reach them are sealed, and can be forgotten. */
import { z } from 'zod'
import { line, narrative } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf } from './noun.ts'

export const personStatuses = ['absent', 'recorded', 'left', 'enteredInError'] as const
export type PersonStatus = (typeof personStatuses)[number]

export const personCommands = {
  ...commonCommands,
  RecordPerson: {
    says: 'Records a person, under an id that says nothing of them.',
    recordedAs: 'PersonRecorded',
    creates: true,
    data: z.strictObject({ name: line(), contact: narrative().optional() }),
  },
  RecordLeaving: {
    says: 'Says that the person has left.',
    recordedAs: 'PersonLeft',
    data: z.strictObject({}),
  },
} as const satisfies CommandDefinitions
export type PersonCommand = CommandsOf<typeof personCommands>

export const personEvents = eventsOf(personCommands)
