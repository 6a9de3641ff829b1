/** The record itself, folded: who may record at all, and which editions of the rules are in use. */
import type { SystemEvent, SystemStatus } from '../schema/system.ts'
import type { AnyEvent, State } from './rules.ts'

export type { SystemStatus }
export type SystemState = State & {
  status: SystemStatus
  /** Persons who keep the record: they may record for every body and fill its registers. */
  keepers: string[]
  /** The person named at set-up, and the offices that this person may fill (appoint holders to). */
  firstPerson: string | null
  mayFill: string[]
  /** Digests of the editions last taken into use. */
  editions: { machine: string | null; policy: string | null }
}

export const newSystem = (stream: string): SystemState => ({
  stream,
  status: 'absent',
  revision: -1,
  keepers: [],
  firstPerson: null,
  mayFill: [],
  editions: { machine: null, policy: null },
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveSystem = (state: SystemState, event: AnyEvent): SystemState => {
  // Stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.system ?? state.status) as SystemStatus }
  // Parsed when it was recorded.
  return { ...now, ...learnt(now, { type: event.type, data: event.data } as unknown as SystemEvent) }
}

const learnt = (state: SystemState, { type, data }: SystemEvent): Partial<SystemState> => {
  switch (type) {
    case 'RecordSetUp':
      return { keepers: [data.keeper], firstPerson: data.keeper, mayFill: data.mayFill }
    case 'KeeperAppointed':
      return { keepers: [...state.keepers, data.keeper] }
    case 'KeeperRemoved':
      return { keepers: state.keepers.filter(keeper => keeper !== data.keeper) }
    case 'EditionTakenIntoUse':
      return { editions: { ...state.editions, [data.kind]: data.digest } }
    default:
      return {}
  }
}
