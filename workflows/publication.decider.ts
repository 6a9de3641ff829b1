/** What may be asked of a publication, on what facts, and what is recorded then. */
import type { NounDefinition } from '../schema/noun.ts'
import {
  type PublicationCommand,
  publicationCommands,
  publicationEvents,
  publicationStatuses,
} from '../schema/publication.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { publicationMachine } from './publication.machine.ts'
import { evolvePublication, newPublication, type PublicationState, publicationStream } from './publication.state.ts'
import { type Ask, type Decision, invalid, type NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'publication',
  statuses: publicationStatuses,
  commands: publicationCommands,
  events: publicationEvents,
}

const gates: GateSentences = {
  isDecided: {
    sentence: 'The approval has not been considered: there is no outcome to publish.',
    instead: 'Publish it once every proposal has an outcome, or the body has deferred it.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('publication', publicationMachine), definition, gates })

/** To publish is recorded for the body that answers for it: as said when it was opened, else the one that decided. */
const asks = (command: PublicationCommand, state: PublicationState, facts: Facts): Ask => {
  const said = 'body' in command.data ? command.data.body : undefined
  const body = state.body ?? said ?? facts.decision(state.of)?.body ?? facts.approval(state.of)?.body
  const office = facts.decision(state.of)?.office
  return { power: 'record', ...(body ? { body } : {}), ...(office ? { office } : {}) }
}

const decide = (command: PublicationCommand, state: PublicationState, facts: Facts): Decision =>
  faultOf(command, state) ?? byMachine(command, state, facts)

const faultOf = (command: PublicationCommand, state: PublicationState): Decision | undefined => {
  switch (command.type) {
    case 'OpenPublication':
      return publicationStream(command.data.of) === state.stream
        ? undefined
        : invalid('data.of', `the publication of ${command.data.of} is ${publicationStream(command.data.of)}`)
    case 'PublishDecision':
    case 'PublishDecisionInPart':
      return command.data.url === undefined && command.data.document === undefined
        ? invalid('data.url', 'say where it is published: an address, or the document')
        : undefined
    default:
      return undefined
  }
}

/** The rules of publications. */
export const publicationRules: NounRules = {
  definition,
  machines: { publication: publicationMachine },
  gates,
  initial: newPublication,
  needs: (_command, state: PublicationState) => [{ stream: state.of }],
  asks,
  decide,
  evolve: evolvePublication,
}
