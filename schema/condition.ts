/** Condition: what a body asks before, or after, what it approved subject to conditions. */
import { z } from 'zod'
import { conditionContent } from './approvalFields.ts'
import { narrative, number, reference, sitting } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const conditionStatuses = [
  'absent',
  'named',
  'open',
  'evidenced',
  'discharged',
  'waived',
  'varied',
  'lapsed',
  'enteredInError',
] as const
export type ConditionStatus = (typeof conditionStatuses)[number]

const reason = { reason: narrative() }
const at = { meeting: sitting().optional() }

export const conditionCommands = {
  ...commonCommands,
  OpenCondition: {
    says: 'Opens a condition under the number that its approval gave it. Given by the reactions, or by the secretary.',
    recordedAs: 'ConditionOpened',
    creates: true,
    data: z.strictObject({
      approval: reference('approval'),
      number: number(),
      /** The number of the proposal that was approved subject to it. */
      proposal: number(),
      /** The body that decides whether it is met. */
      body: reference('body'),
      ...conditionContent,
    }),
  },
  EvidenceCondition: {
    says: 'Puts forward what shows that it is met.',
    recordedAs: 'ConditionEvidenced',
    data: z.strictObject({ document: reference('document').optional(), narrative: narrative() }),
  },
  ReturnEvidence: {
    says: 'The evidence does not show it: the condition is open again.',
    recordedAs: 'EvidenceReturned',
    data: z.strictObject({ ...reason, ...at }),
  },
  DischargeCondition: {
    says: 'The body is satisfied that it is met.',
    recordedAs: 'ConditionDischarged',
    data: z.strictObject({ narrative: narrative().optional(), ...at }),
  },
  WaiveCondition: {
    says: 'The body no longer asks for it.',
    recordedAs: 'ConditionWaived',
    data: z.strictObject({ ...reason, ...at }),
  },
  VaryCondition: {
    says:
      'Ends it in favour of a new wording, which is a condition of its own: AddCondition on the approval gives ' +
      'it the next number, and it is opened under that.',
    recordedAs: 'ConditionVaried',
    data: z.strictObject({
      /** The number of the condition that takes its place. */
      by: number(),
      ...reason,
      ...at,
    }),
  },
  LapseCondition: {
    says: 'It has lapsed unmet: its time ran out, or what it was set for fell away.',
    recordedAs: 'ConditionLapsed',
    data: z.strictObject(reason),
  },
} as const satisfies CommandDefinitions
export type ConditionCommand = CommandsOf<typeof conditionCommands>

export const conditionEvents = eventsOf(conditionCommands)
export type ConditionEvent = RecordedOf<typeof conditionCommands>
