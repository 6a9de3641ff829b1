/** The record itself, folded: who may record at all, and which editions of the rules are in use. */
import type { SystemEvent, SystemStatus } from '../schema/system.ts'
import type { AnyEvent, State } from './rules.ts'

export type SystemState = State & {
  status: SystemStatus
  /** Persons who keep the record: they may record for every body and fill its registers. */
  keepers: string[]
  /** Offices that the first person may fill (appoint holders to). */
  mayFill: string[]
}

export const newSystem = (stream: string): SystemState => ({
  stream,
  status: 'absent',
  revision: -1,
  keepers: [],
  mayFill: [],
})

/** Folds one event. Total: no rule is asked here. */
export const evolveSystem = (state: SystemState, event: AnyEvent): SystemState => ({
  ...state,
  revision: event.revision,
  status: (event.to.system ?? state.status) as SystemStatus, // stamped by the machine
  ...learnt(state, { type: event.type, data: event.data } as unknown as SystemEvent), // parsed when it was recorded
})

const learnt = (state: SystemState, { type, data }: SystemEvent): Partial<SystemState> => {
  switch (type) {
    case 'RecordSetUp':
      return { keepers: [data.keeper], mayFill: data.mayFill ?? [] }
    case 'KeeperAppointed':
      return { keepers: [...state.keepers, data.person] }
    case 'KeeperRemoved':
      return { keepers: state.keepers.filter(keeper => keeper !== data.person) }
    default:
      return {}
  }
}
