/** One node of a server, as its services see it: the log as far as this node has it, and who leads. */
import type { Metadata } from '@grpc/grpc-js'
import type { Access } from './access.ts'
import type { Log } from './log.ts'
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

/** Where the log ends for this node: a follower may be behind. */
export const endFor = (node: ServerNode): bigint => {
  const lagMs = node.leader() === node ? 0 : node.mischief.lagMs()
  return lagMs === 0 ? node.log.end() : node.log.endBefore(lagMs)
}

/** Refuses a call that requires the leader where this node is none; any other it serves, or forwards to the leader. */
export const requireLeader = (node: ServerNode, metadata: Metadata, forwards: boolean): void => {
  const leader = node.leader()
  const isRequired = String(metadata.get('requires-leader')[0]) === 'true'
  if (isRequired && node.mischief.takesNotLeader()) throw notLeader((leader ?? node).address)
  if (!leader && (isRequired || forwards)) throw notReady()
  if (leader && leader !== node && isRequired) throw notLeader(leader.address)
}

/** Where the last event before an end is. */
export const lastBefore = (log: Log, end: bigint): Position => {
  const [last] = log.inAll({ from: end, direction: 'backwards', limit: 1 })
  return last ? positionOf(last) : beforeAll
}
