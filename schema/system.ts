/** System: the record itself. Its first set-up, its clock, the editions of its rules taken into use. */
import { z } from 'zod'
import { listOf, narrative, oneOf, open, reference } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'
import { clockCorrected } from './ports/eventStore.ts'

export const systemStatuses = ['absent', 'setUp', 'enteredInError'] as const
export type SystemStatus = (typeof systemStatuses)[number]

export const systemCommands = {
  ...commonCommands,
  SetUpRecord: {
    says: 'Names the first person who may record, and the offices that person may fill. Once, on an empty record.',
    recordedAs: 'RecordSetUp',
    creates: true,
    data: z.strictObject({ keeper: reference('person'), mayFill: listOf(reference('office')).optional() }),
  },
  AppointKeeper: {
    says: 'Lets a further person keep the record.',
    recordedAs: 'KeeperAppointed',
    data: z.strictObject({ person: reference('person') }),
  },
  RemoveKeeper: {
    says: "Ends a person's keeping of the record.",
    recordedAs: 'KeeperRemoved',
    data: z.strictObject({ person: reference('person') }),
  },
  CorrectClock: {
    says: 'Mends a jump of the clock: earlier stamps count as no later than this one.',
    recordedAs: clockCorrected,
    data: z.strictObject({ reason: narrative() }),
  },
  TakeEditionIntoUse: {
    says: 'Takes an edition of the machines or of the policies into use.',
    recordedAs: 'EditionTakenIntoUse',
    data: z.strictObject({ kind: oneOf(['machines', 'policies']), digest: open(z.string().regex(/^[0-9a-f]{64}$/)) }),
  },
} as const satisfies CommandDefinitions
export type SystemCommand = CommandsOf<typeof systemCommands>
export const systemEvents = eventsOf(systemCommands)
export type SystemEvent = RecordedOf<typeof systemCommands>
