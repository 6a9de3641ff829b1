/** Decision: what a body or an office decided that had no approval, or decided not to decide. */
import { z } from 'zod'
import { boardWord, date, formerReference, line, listOf, narrative, open, reference, sitting } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const decisionStatuses = [
  'absent',
  'named',
  'taken',
  'notTaken',
  'inForce',
  'rescinded',
  'superseded',
  'expired',
  'enteredInError',
] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

const at = {
  meeting: sitting().optional(),
  /** The label of the agenda item on which it was decided. */
  item: open(z.string().max(20)).optional(),
}
const subject = () =>
  reference('action', 'approval', 'scrutiny', 'document', 'decision', 'meeting', 'body', 'organisation', 'office')
const decided = {
  /** The body that decided; left out where an office did. */
  body: reference('body').optional(),
  office: reference('office').optional(),
  ...at,
  subjects: listOf(subject()).optional(),
  title: line(),
  aliases: listOf(formerReference()).optional(),
}

export const decisionCommands = {
  ...commonCommands,
  TakeDecision: {
    says: 'A body or an office decides, at a meeting or, where it cannot wait, outside one.',
    recordedAs: 'DecisionTaken',
    creates: true,
    data: z.strictObject({
      ...decided,
      text: narrative().optional(),
      /** The board's own word: supported, resolved, agreed. */
      verb: boardWord(),
      effective: date().optional(),
      /** Why it could not wait for a meeting, and who was asked. */
      outsideMeeting: z
        .strictObject({ reason: narrative(), consulted: listOf(reference('office', 'body', 'person')).optional() })
        .optional(),
    }),
  },
  DecideNotToDecide: {
    says: 'A body or an office takes no decision, with the reason.',
    recordedAs: 'DecisionNotTaken',
    creates: true,
    data: z.strictObject({ ...decided, reason: narrative() }),
  },
  BringIntoForce: {
    says: 'The decision takes effect.',
    recordedAs: 'DecisionBroughtIntoForce',
    data: z.strictObject({ effective: date().optional() }),
  },
  RescindDecision: {
    says: 'Whoever took it takes it back.',
    recordedAs: 'DecisionRescinded',
    data: z.strictObject({ reason: narrative(), ...at }),
  },
  SupersedeDecision: {
    says: 'Another decision or approval takes its place.',
    recordedAs: 'DecisionSuperseded',
    data: z.strictObject({ by: reference('decision', 'approval'), reason: narrative().optional() }),
  },
  ExpireDecision: {
    says: 'Its time has run out.',
    recordedAs: 'DecisionExpired',
    data: z.strictObject({ reason: narrative().optional() }),
  },
} as const satisfies CommandDefinitions
export type DecisionCommand = CommandsOf<typeof decisionCommands>

export const decisionEvents = eventsOf(decisionCommands)
export type DecisionEvent = RecordedOf<typeof decisionCommands>
