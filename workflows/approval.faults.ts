/** What cannot stand in an approval's commands, field by field. */
import type { ApprovalCommand } from '../schema/approval.ts'
import { isBefore } from '../schema/edtf.ts'
import { labelFaults } from './agenda.ts'
import type { ApprovalState } from './approval.state.ts'
import { isUndecided } from './approval.state.ts'
import type { Facts } from './facts.ts'
import type { Problem } from './rules.ts'

type Of<T extends ApprovalCommand['type']> = Extract<ApprovalCommand, { type: T }>
type Deciding = Of<'ConsiderApproval' | 'DecideOutsideMeeting'>
type Outcome = Deciding['data']['outcomes'][number]

/** The faults of a command's fields; none where it can be put to the machine. */
export const approvalFaults = (command: ApprovalCommand, state: ApprovalState, facts: Facts): Problem[] => {
  switch (command.type) {
    case 'ListApproval':
      return labelFaults(state.stream, command.data, facts)
    case 'DraftApproval':
      return proposalFaults(command.data.proposals, command.data.actions, state)
    case 'AmendApproval':
      return amendFaults(command, state)
    case 'ConsiderApproval':
    case 'DecideOutsideMeeting':
      return command.data.outcomes.flatMap((_, index) => outcomeFaults(command, index, state))
    case 'LinkOutcome':
      return linkFaults(command, state)
    case 'AddCondition':
      return addFaults(command, state)
    case 'RescindProposal':
    case 'ExpireProposal':
    case 'SupersedeProposal':
      return [...knownFault(state, command.data.proposal, 'data.proposal'), ...supersededFault(command, state, facts)]
    default:
      return []
  }
}

type Put = { number: number; actions?: string[] | undefined }

const amendFaults = ({ data }: Of<'AmendApproval'>, state: ApprovalState): Problem[] => {
  const actions = data.actions ?? state.actions
  const decided = new Set(state.proposals.filter(each => !isUndecided(each)).map(({ number }) => number))
  const taken = (data.proposals ?? []).flatMap(({ number }, index) =>
    decided.has(number)
      ? [fault(`data.proposals.${index}.number`, `proposal ${number} is decided and stands as it was put`)]
      : [],
  )
  const left = data.proposals === undefined ? state.proposals.filter(isUndecided) : []
  const orphaned = left
    .flatMap(each => each.actions)
    .filter(action => !actions.includes(action))
    .map(action => fault('data.actions', `leave out ${action}, which a proposal names`))
  return [...taken, ...orphaned, ...proposalFaults(data.proposals ?? [], actions, state)]
}

const proposalFaults = (proposals: Put[], actions: string[], state: ApprovalState): Problem[] =>
  proposals.flatMap((proposal, index) => {
    const at = `data.proposals.${index}`
    const isTwice = proposals.findIndex(({ number }) => number === proposal.number) < index
    const twice = isTwice ? [fault(`${at}.number`, `there is a proposal ${proposal.number} already`)] : []
    const foreign = (proposal.actions ?? []).flatMap((action, place) =>
      actions.includes(action) ? [] : [fault(`${at}.actions.${place}`, `is none of the actions of ${state.stream}`)],
    )
    return [...twice, ...foreign]
  })

const outcomeFaults = (command: Deciding, index: number, state: ApprovalState): Problem[] => {
  const { outcomes, verb } = command.data
  const said = outcomes[index]
  if (said === undefined) return []
  const at = `data.outcomes.${index}`
  const isTwice = outcomes.findIndex(({ proposal }) => proposal === said.proposal) < index
  return [
    ...knownFault(state, said.proposal, `${at}.proposal`),
    ...when(isTwice, `${at}.proposal`, `proposal ${said.proposal} has an outcome here already`),
    ...when(
      said.outcome === 'notStated',
      `${at}.outcome`,
      'is only known of what a source leaves out (EnterFromSource)',
    ),
    ...when(said.verb === undefined && verb === undefined, `${at}.verb`, "give the board's own word, here or for all"),
    ...when(said.toMeeting !== undefined && said.outcome !== 'deferred', `${at}.toMeeting`, 'only goes with deferred'),
    ...when(said.toBody !== undefined && said.outcome !== 'referred', `${at}.toBody`, 'only goes with referred'),
    ...conditionFaults(said, at, command.happened),
  ]
}

const conditionFaults = (said: Outcome, at: string, happened: string): Problem[] => {
  const conditions = said.conditions ?? []
  const isConditional = said.outcome === 'approvedSubjectToConditions'
  return [
    ...when(isConditional && conditions.length === 0, `${at}.conditions`, 'name at least one condition'),
    ...when(!isConditional && conditions.length > 0, `${at}.conditions`, 'only go with approvedSubjectToConditions'),
    ...conditions.flatMap(({ dueDate }, place) => dateFault(`${at}.conditions.${place}.dueDate`, dueDate, happened)),
  ]
}

const addFaults = ({ data, happened }: Of<'AddCondition'>, state: ApprovalState): Problem[] => {
  const proposal = state.proposals.find(({ number }) => number === data.proposal)
  const isUnconditional = proposal !== undefined && proposal.outcome !== 'approvedSubjectToConditions'
  const varied = state.conditions.find(({ number }) => number === data.varies)
  const isOfAnother = varied !== undefined && varied.proposal !== data.proposal
  const isUnknown = data.varies !== undefined && varied === undefined
  return [
    ...knownFault(state, data.proposal, 'data.proposal'),
    ...when(
      isUnconditional,
      'data.proposal',
      `proposal ${data.proposal} does not stand approved subject to conditions`,
    ),
    ...when(isUnknown, 'data.varies', `there is no condition ${data.varies}`),
    ...when(isOfAnother, 'data.varies', `condition ${data.varies} is one of proposal ${varied?.proposal}`),
    ...dateFault('data.dueDate', data.dueDate, happened),
  ]
}

const linkFaults = ({ data }: Of<'LinkOutcome'>, state: ApprovalState): Problem[] => {
  const proposal = state.proposals.find(({ number }) => number === data.proposal)
  return [
    ...knownFault(state, data.proposal, 'data.proposal'),
    ...when(proposal?.outcome === null, 'data.proposal', `proposal ${data.proposal} has no outcome in force`),
    ...when(proposal?.outcomeIn.includes(data.thing) ?? false, 'data.thing', 'is linked to it already'),
  ]
}

const supersededFault = (command: ApprovalCommand, state: ApprovalState, facts: Facts): Problem[] => {
  const by = command.type === 'SupersedeProposal' ? command.data.by : undefined
  if (by === undefined) return []
  const decided = facts.approval(by)?.proposals.some(each => each.outcome !== null && !isUndecided(each)) ?? true
  const taken = ['taken', 'inForce'].includes(facts.decision(by)?.status ?? 'taken')
  return [
    ...when(by === state.stream, 'data.by', 'is the approval itself'),
    ...when(!decided || !taken, 'data.by', `${by} has decided nothing that is in force`),
  ]
}

// An approval that was never drafted has no proposals yet: there the machine refuses, not the field.
const knownFault = (state: ApprovalState, proposal: number, path: string): Problem[] =>
  when(
    state.status !== 'absent' && !state.proposals.some(({ number }) => number === proposal),
    path,
    `there is no proposal ${proposal} in ${state.stream}`,
  )

const dateFault = (path: string, due: string | undefined, happened: string): Problem[] =>
  due !== undefined && isBefore(due, happened) === 'true'
    ? [fault(path, `is ${due}, before ${happened}, when it was set`)]
    : []

const fault = (path: string, message: string): Problem => ({ path, message })
const when = (isSo: boolean, path: string, message: string): Problem[] => (isSo ? [fault(path, message)] : [])
