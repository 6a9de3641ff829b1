/** One node of a server, as its services see it: the log as far as this node has it, and who leads. */
import type { Metadata } from '@grpc/grpc-js'
import type { Access } from './access.ts'
import type { Log } from './log.ts'
import type { LogView } from './logReads.ts'
import type { Mischief } from './misbehave.ts'
import { beforeAll, type Position, positionOf } from './positions.ts'
import { notLeader, notReady } from './refusals.ts'

export type Address = { host: string; port: number }
export type Limits = { appendBytes: number; recordBytes: number }

export type ServerNode = {
  address: Address
  log: Log
  mischief: Mischief
  access: Access
  limits: Limits
  isAlive: () => boolean
  /** The node that leads, which may be this one; undefined while none does. */
  leader: () => ServerNode | undefined
  members: () => readonly ServerNode[]
}

/** The log as this node has it: a follower may be behind. */
export const logOf = (node: ServerNode): LogView => {
  const lagMs = node.leader() === node ? 0 : node.mischief.lagMs()
  return lagMs === 0 ? node.log : node.log.behind(lagMs)
}

/** Refuses a call that requires the leader where this node is none; any other it serves, or forwards to the leader. */
export const requireLeader = (node: ServerNode, metadata: Metadata, forwards: boolean): void => {
  const leader = node.leader()
  const isRequired = String(metadata.get('requires-leader')[0]) === 'true'
  if (isRequired && node.mischief.takesNotLeader()) throw notLeader((leader ?? node).address)
  if (!leader && (isRequired || forwards)) throw notReady()
  if (leader && leader !== node && isRequired) throw notLeader(leader.address)
}

/** Where the last event is. */
export const lastOf = (log: LogView): Position => {
  const [last] = log.inAll({ from: log.end(), direction: 'backwards', limit: 1 })
  return last ? positionOf(last) : beforeAll
}
