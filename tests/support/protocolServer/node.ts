/** One node of a server, as its services see it: the log as far as this node has it, and who leads. */
import { setTimeout } from 'node:timers/promises'
import type { Metadata } from '@grpc/grpc-js'
import type { Access } from './access.ts'
import type { Log } from './log.ts'
import type { LogView } from './logReads.ts'
import type { Mischief } from './misbehave.ts'
import { beforeAll, type Position, positionOf } from './positions.ts'
import { notLeader, notReady, timedOut } from './refusals.ts'

export type Address = { host: string; port: number }
export type Limits = { appendBytes: number; recordBytes: number; forwardMs: number }

export type ServerNode = {
  address: Address
  log: Log
  mischief: Mischief
  access: Access
  limits: Limits
  isAlive: () => boolean
  /** The node that leads, which may be this one, or be gone without another being elected; undefined where none has. */
  leader: () => ServerNode | undefined
  members: () => readonly ServerNode[]
}

/** The log as this node has it: what is not committed yet is nowhere, and a follower may be behind. */
export const logOf = (node: ServerNode): LogView => {
  const lagMs = node.mischief.commitMs() + (node.leader() === node ? 0 : node.mischief.lagMs())
  return lagMs === 0 ? node.log : node.log.behind(lagMs)
}

/** Refuses a call that requires the leader where this node is none. */
export const requireLeader = (node: ServerNode, metadata: Metadata): void => {
  if (String(metadata.get('requires-leader')[0]) !== 'true') return
  const leader = node.leader()
  if (node.mischief.takesNotLeader()) throw notLeader((leader ?? node).address)
  if (!leader) throw notReady()
  if (leader !== node) throw notLeader(leader.address)
}

/** Whether writes go to a leader that is gone: until another is elected, the others do not know better. */
export const isLeaderGone = (node: ServerNode): boolean => {
  const leader = node.leader()
  if (!leader) throw notReady()
  return !leader.isAlive()
}

/** A write is taken to the leader by whichever node it comes to, unless it requires that node to lead. */
export const reachLeader = async (node: ServerNode, metadata: Metadata): Promise<void> => {
  requireLeader(node, metadata)
  if (!isLeaderGone(node)) return
  await setTimeout(node.limits.forwardMs, undefined, { ref: false })
  throw timedOut('Forwarding timeout')
}

/** Where the last event is. */
export const lastOf = (log: LogView): Position => {
  const [last] = log.inAll({ from: log.end(), direction: 'backwards', limit: 1 })
  return last ? positionOf(last) : beforeAll
}
