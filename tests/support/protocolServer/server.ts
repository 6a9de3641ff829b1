/**
 * A server that speaks the protocol of EventStoreDB to its clients, for tests: nothing here keeps anybody's data.
 *
 *     const server = await startProtocolServer({ nodes: 3 })
 *     const client = EventStoreDBClient.connectionString(server.connectionString)
 *     server.control.loseAnswers(1)
 *     await server.close()
 */
import { randomUUID } from 'node:crypto'
import { type Access, firstUsers, guardedAccess, openAccess, type User } from './access.ts'
import { connectionsTo } from './connections.ts'
import { type Log, openLog } from './log.ts'
import { type Control, mischief, type OpenCall } from './misbehave.ts'
import type { Limits, ServerNode } from './node.ts'
import { servicesOf } from './services.ts'
import { metadataRecord } from './write.ts'

export type ServerSettings = {
  nodes?: number
  /** The first node's port, the others' following it; without it, any that is free. */
  port?: number
  /** Where the log's file goes, which is fresh for each start and removed at the end; without it, in memory. */
  folder?: string
  /** With a certificate the server is guarded as well: who calls must be a user. */
  tls?: { certificate: string; key: string; caFile: string }
  users?: readonly User[]
  limits?: Partial<Limits>
}

export type ProtocolServer = {
  /** Every node, as a client that looks for the leader takes them. */
  connectionString: string
  control: Control
  nodes: readonly RunningNode[]
  /** The calls that clients have open, on all nodes. */
  openCalls: () => readonly OpenCall[]
  /** Makes another node lead, or none: then writes are not ready anywhere. */
  elect: (node: RunningNode | undefined) => void
  close: () => Promise<void>
}

export type RunningNode = {
  port: number
  connectionString: string
  isLeader: () => boolean
  /** Ends as a process that is killed: its connections are cut. Another node leads then, if there is one. */
  kill: () => Promise<void>
  /** Comes back on the same port, with the same log. */
  start: () => Promise<void>
}

const defaultLimits: Limits = { appendBytes: 1024 * 1024, recordBytes: 16 * 1024 * 1024 - 10_000 }

export const startProtocolServer = async (settings: ServerSettings = {}): Promise<ProtocolServer> => {
  const log = openLog(settings.folder)
  writeFirstEvents(log, settings.tls !== undefined)
  const { control, ...rest } = mischief()
  const members: ServerNode[] = []
  const alive = new Set<ServerNode>()
  let leader: ServerNode | undefined
  const access: Access = settings.tls ? guardedAccess(log, settings.users ?? firstUsers) : openAccess
  const elect = (): void => {
    if (leader && alive.has(leader)) return
    leader = members.find(member => alive.has(member))
  }
  const startNode = async (index: number): Promise<RunningNode & { node: ServerNode }> => {
    const node: ServerNode = {
      address: { host: settings.tls ? 'localhost' : '127.0.0.1', port: settings.port ? settings.port + index : 0 },
      log,
      access,
      mischief: { control, ...rest },
      limits: { ...defaultLimits, ...settings.limits },
      isAlive: () => alive.has(node),
      leader: () => leader,
      members: () => members,
    }
    members.push(node)
    const connections = connectionsTo(() => servicesOf(node), node.address, settings.tls)
    const start = async (): Promise<void> => {
      node.address.port = await connections.open()
      alive.add(node)
      elect()
    }
    const kill = async (): Promise<void> => {
      alive.delete(node)
      if (alive.size === 0) log.forget()
      elect()
      await connections.cut()
    }
    await start()
    const { port } = node.address
    return { node, port, start, kill, isLeader: () => leader === node, connectionString: addressTo([node], settings) }
  }
  const nodes: Awaited<ReturnType<typeof startNode>>[] = []
  for (let index = 0; index < (settings.nodes ?? 1); index++) nodes.push(await startNode(index))
  return {
    connectionString: addressTo(members, settings),
    control,
    nodes,
    openCalls: () => [...rest.calls],
    elect: chosen => {
      leader = nodes.find(each => each === chosen)?.node
    },
    close: async () => {
      control.behave()
      await Promise.all(nodes.map(each => each.kill()))
      log.close()
    },
  }
}

const addressTo = (nodes: readonly ServerNode[], { tls, users = firstUsers }: ServerSettings): string => {
  const addresses = nodes.map(({ address }) => `${address.host}:${address.port}`).join(',')
  if (!tls) return `esdb://${addresses}?tls=false`
  const [user] = users
  const credentials = user ? `${encodeURIComponent(user.name)}:${encodeURIComponent(user.password)}@` : ''
  return `esdb://${credentials}${addresses}?tls=true&tlsCAFile=${tls.caFile}`
}

/** A server's log is never empty: it writes of itself before anybody else does. */
const writeFirstEvents = (log: Log, isGuarded: boolean): void => {
  const acl = { $r: '$ops', $w: [], $d: [], $mr: [], $mw: [] }
  const none = new Uint8Array()
  const epoch = { stream: '$epoch-information', revision: 0n, type: '$epoch-information', metadata: none }
  log.append([{ ...epoch, id: randomUUID(), isJson: true, data: Buffer.from(JSON.stringify({ E: 0 })) }])
  const scavenges = JSON.stringify({ $maxAge: 2592000, $acl: acl })
  log.append([metadataRecord(log, '$scavenges', Buffer.from(scavenges))])
  if (isGuarded) log.append([metadataRecord(log, '$users', Buffer.from(JSON.stringify({ $acl: acl })))])
}
