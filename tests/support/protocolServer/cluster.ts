/** The nodes of a server: one of them leads, and when it is killed another that is alive does. */
import type { Access } from './access.ts'
import type { Certificate } from './certificate.ts'
import { type Connections, connectionsTo } from './connections.ts'
import type { Log } from './log.ts'
import type { Mischief } from './misbehave.ts'
import type { Limits, ServerNode } from './node.ts'
import type { Group } from './persistentGroup.ts'
import { servicesOf } from './services.ts'

export type RunningNode = {
  port: number
  connectionString: string
  isLeader: () => boolean
  /** Ends as a process that is killed: its connections are cut. Another node leads then, if there is one. */
  kill: () => Promise<void>
  /** Comes back on the same port, with the same log. */
  start: () => Promise<void>
}

export type Cluster = {
  nodes: readonly RunningNode[]
  addresses: () => string[]
  elect: (chosen: RunningNode | undefined) => void
  /** Ends every node, and the groups of consumers, which no process keeps. */
  close: () => Promise<void>
}

type Setup = {
  log: Log
  port: number
  host: string
  certificate: Certificate | undefined
  mischief: Mischief
  access: Access
  limits: Limits
  connectionTo: (addresses: readonly string[]) => string
}

export const clusterOf = async (count: number, setup: Setup): Promise<Cluster> => {
  const members: ServerNode[] = []
  const alive = new Set<ServerNode>()
  const groups = new Map<string, Group>()
  let leader: ServerNode | undefined
  const change = (node: ServerNode, isAlive: boolean): void => {
    if (isAlive) alive.add(node)
    else alive.delete(node)
    // Ids are remembered by processes: when the last one ends, they are forgotten.
    if (alive.size === 0) setup.log.forget()
    elect()
  }
  // Until another is elected, those that are left take the one that is gone for the leader.
  const elect = (): void => {
    const electionMs = leader ? setup.mischief.electionMs() : 0
    const decide = (): void => {
      if (!leader || !alive.has(leader)) leader = members.find(member => alive.has(member)) ?? leader
    }
    if (electionMs === 0) decide()
    else if (Number.isFinite(electionMs)) setTimeout(decide, electionMs).unref()
  }
  const addNode = async (index: number): Promise<RunningNode> => {
    const { log, access, limits, mischief, host, port } = setup
    const address = { host, port: port === 0 ? 0 : port + index }
    const view = { isAlive: () => alive.has(node), leader: () => leader, members: () => members }
    const node: ServerNode = { address, log, access, limits, mischief, ...view }
    members.push(node)
    const { start, kill } = lifeOf(
      node,
      connectionsTo(() => servicesOf(node, groups), address, setup.certificate),
      isAlive => change(node, isAlive),
    )
    await start()
    return {
      start,
      kill,
      port: address.port,
      isLeader: () => leader === node && alive.has(node),
      connectionString: setup.connectionTo([textOf(node)]),
    }
  }
  const nodes: RunningNode[] = []
  for (let index = 0; index < count; index++) nodes.push(await addNode(index))
  return {
    nodes,
    addresses: () => members.map(textOf),
    close: async () => {
      for (const group of groups.values()) group.close()
      await Promise.all(nodes.map(node => node.kill()))
    },
    elect: chosen => {
      leader = members.find(({ address }) => address.port === chosen?.port)
    },
  }
}

const textOf = ({ address }: ServerNode): string => `${address.host}:${address.port}`

const lifeOf = (node: ServerNode, connections: Connections, change: (isAlive: boolean) => void) => {
  return {
    start: async (): Promise<void> => {
      node.address.port = await connections.open()
      change(true)
    },
    kill: async (): Promise<void> => {
      change(false)
      await connections.cut()
    },
  }
}
