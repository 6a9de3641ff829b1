/** Publication: whether a decision is of significant public interest, and what became public of it. */
import { z } from 'zod'
import { date, listOf, narrative, open, reference } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const publicationStatuses = [
  'absent',
  'named',
  'unassessed',
  'notSignificant',
  'toPublish',
  'published',
  'publishedInPart',
  'withheld',
  'corrected',
  'takenDown',
  'enteredInError',
] as const
export type PublicationStatus = (typeof publicationStatuses)[number]

const reason = { reason: narrative() }
const code = () => open(z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9 .()-]{0,38}[A-Za-z0-9)])?$/, 'is no code'))
/** Why something is not for the public: the exemptions by their codes, and the test as it was made. */
const exempt = { exemptions: listOf(code()).min(1), ...reason }
const url = () => open(z.url({ protocol: /^https?$/ }).max(2000))
const place = { url: url().optional(), document: reference('document').optional() }

export const publicationCommands = {
  ...commonCommands,
  OpenPublication: {
    says: 'Asks whether a decision is to be published.',
    recordedAs: 'PublicationOpened',
    creates: true,
    data: z.strictObject({
      of: reference('decision', 'approval'),
      /** The body that answers for publishing it; left out, the one that decided. */
      body: reference('body').optional(),
    }),
  },
  AssessAsNotSignificant: {
    says: 'Finds that it is not of significant public interest, with the reason.',
    recordedAs: 'AssessedAsNotSignificant',
    data: z.strictObject({ code: code().optional(), ...reason }),
  },
  AssessAsSignificant: {
    says: 'Finds that it is of significant public interest and is to be published.',
    recordedAs: 'AssessedAsSignificant',
    data: z.strictObject({ code: code().optional(), due: date().optional(), reason: narrative().optional() }),
  },
  PublishDecision: {
    says: 'Publishes the whole of it.',
    recordedAs: 'DecisionPublished',
    data: z.strictObject(place),
  },
  PublishDecisionInPart: {
    says: 'Publishes it without what is exempt, with the exemptions.',
    recordedAs: 'DecisionPublishedInPart',
    data: z.strictObject({ ...place, ...exempt }),
  },
  WithholdDecision: {
    says: 'Withholds the whole of it, with the exemptions.',
    recordedAs: 'DecisionWithheld',
    data: z.strictObject(exempt),
  },
  CorrectPublication: {
    says: 'Puts right what was published.',
    recordedAs: 'PublicationCorrected',
    data: z.strictObject({ ...place, ...reason }),
  },
  TakeDownPublication: {
    says: 'Takes down what was published, with the reason.',
    recordedAs: 'PublicationTakenDown',
    data: z.strictObject({ code: code().optional(), ...reason }),
  },
} as const satisfies CommandDefinitions
export type PublicationCommand = CommandsOf<typeof publicationCommands>

export const publicationEvents = eventsOf(publicationCommands)
export type PublicationEvent = RecordedOf<typeof publicationCommands>
