/**
 * The record itself (`system-record`): set up once, kept by persons, its clock mended, its editions of rules in
 * use.
 */
import { z } from 'zod'
import { listOf, narrative, oneOf, open, reference, referenceAhead, referenceToEnd } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, eventsOf, type RecordedOf } from './noun.ts'

/** There is one record, and it cannot have been entered in error. */
export const systemStatuses = ['absent', 'setUp'] as const
export type SystemStatus = (typeof systemStatuses)[number]

/** The stream of the record itself. */
export const systemStream = 'system-record'

export const systemCommands = {
  SetUpRecord: {
    says: 'Sets the record up, once: who keeps it first, and which offices that person may fill.',
    recordedAs: 'RecordSetUp',
    creates: true,
    data: z.strictObject({ keeper: reference('person'), mayFill: listOf(referenceAhead('office')) }),
  },
  AppointKeeper: {
    says: 'Lets a person keep the record: record for every body and fill its registers.',
    recordedAs: 'KeeperAppointed',
    data: z.strictObject({ keeper: reference('person') }),
  },
  RemoveKeeper: {
    says: 'Ends that.',
    recordedAs: 'KeeperRemoved',
    data: z.strictObject({ keeper: referenceToEnd('person') }),
  },
  CorrectClock: {
    says: 'Mends a jump of the clock: earlier stamps count as no later than this one.',
    recordedAs: 'ClockCorrected',
    data: z.strictObject({ reason: narrative() }),
  },
  TakeEditionIntoUse: {
    says: 'Says that an edition of the machines or of the policies is in use from now on.',
    recordedAs: 'EditionTakenIntoUse',
    data: z.strictObject({
      kind: oneOf(['machine', 'policy']),
      digest: open(z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 digest: 64 lower-case hex digits')),
    }),
  },
} as const satisfies CommandDefinitions
export type SystemCommand = CommandsOf<typeof systemCommands>

export const systemEvents = eventsOf(systemCommands)
export type SystemEvent = RecordedOf<typeof systemCommands>
