/** The recorders that are no persons, and the commands that each may give. */

/** The recorder that sets the record up, and all that it may do. */
export const setupRecorder = 'system:setup'
export const setupCommands: readonly string[] = ['RecordPerson', 'SetUpRecord']
/** The recorder that reactions are, and all that they may do. */
export const reactionsRecorder = 'system:reactions'
export const reactionCommands: readonly string[] = [
  'TellApprovalStanding',
  'OpenCondition',
  'PutBusinessForward',
  'TakeBusiness',
  'WithdrawBusiness',
  'AddAgendaItem',
  'LinkAgendaItem',
  'WithdrawAgendaItem',
]

/** Those of them that no person gives: what they say follows from other entries. */
export const forReactionsAlone: readonly string[] = ['TellApprovalStanding']
