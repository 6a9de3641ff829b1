/**
 * A server that speaks the protocol of EventStoreDB to its clients, for tests: nothing here keeps anybody's data.
 *
 *     const server = await startProtocolServer({ nodes: 3 })
 *     const client = EventStoreDBClient.connectionString(server.connectionString)
 *     server.control.loseAnswers(1)
 *     await server.close()
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../temporaryFolder.ts'
import { firstUsers, guardedAccess, openAccess, type User } from './access.ts'
import { selfSigned } from './certificate.ts'
import { type Cluster, clusterOf, type RunningNode } from './cluster.ts'
import { firstRecords } from './firstRecords.ts'
import { openLog } from './log.ts'
import { type Control, mischief, type OpenCall } from './misbehave.ts'
import type { Limits } from './node.ts'
import { noRevision } from './records.ts'

export type ServerSettings = {
  nodes?: number
  /** The first node's port, the others' following it; without it, any that is free. */
  port?: number
  /** Where the log is kept from one start to the next; without it, each start begins with nothing. */
  folder?: string
  /** With TLS the server is guarded as well: who calls must be a user. */
  tls?: boolean
  users?: readonly User[]
  limits?: Partial<Limits>
}

export type ProtocolServer = {
  /** Every node, as a client that looks for the leader takes them; with TLS also the first user. */
  connectionString: string
  /** The certificate to trust, where there is TLS. */
  caFile: string | undefined
  control: Control
  nodes: readonly RunningNode[]
  /** The calls that clients have open, on all nodes. */
  openCalls: () => readonly OpenCall[]
  /** Makes another node lead, or none: then writes are not ready anywhere. */
  elect: Cluster['elect']
  close: () => Promise<void>
}

const defaultLimits: Limits = { appendBytes: 1024 * 1024, recordBytes: 16 * 1024 * 1024 - 10_000, forwardMs: 5000 }

export const startProtocolServer = async (settings: ServerSettings = {}): Promise<ProtocolServer> => {
  const { nodes = 1, port = 0, folder, tls = false, users = firstUsers, limits } = settings
  const certificate = tls ? await trustedCertificate(folder) : undefined
  const log = openLog(folder)
  if (log.lastRevision('$$$scavenges') === noRevision) log.append(firstRecords(tls))
  const doings = mischief()
  const cluster = await clusterOf(nodes, {
    log,
    port,
    certificate,
    host: tls ? 'localhost' : '127.0.0.1',
    mischief: doings,
    access: tls ? guardedAccess(log, users) : openAccess,
    limits: { ...defaultLimits, ...limits },
    connectionTo: addresses => connectionString(addresses, certificate?.file, users),
  })
  return {
    connectionString: connectionString(cluster.addresses(), certificate?.file, users),
    caFile: certificate?.file,
    control: doings.control,
    nodes: cluster.nodes,
    openCalls: () => [...doings.calls],
    elect: cluster.elect,
    close: async () => {
      doings.control.behave()
      await cluster.close()
      log.close()
      await certificate?.remove()
    },
  }
}

/** A certificate with the file by which a client trusts it. */
const trustedCertificate = async (given?: string) => {
  const folder = given === undefined ? await temporaryFolder() : undefined
  const file = join(folder?.path ?? given ?? '', 'protocolServer.crt')
  const certificate = selfSigned()
  await writeFile(file, certificate.certificate)
  return { ...certificate, file, remove: folder?.remove ?? (() => rm(file)) }
}

const connectionString = (addresses: readonly string[], caFile: string | undefined, users: readonly User[]): string => {
  if (caFile === undefined) return `esdb://${addresses.join(',')}?tls=false`
  const [user] = users
  const credentials = user ? `${encodeURIComponent(user.name)}:${encodeURIComponent(user.password)}@` : ''
  return `esdb://${credentials}${addresses.join(',')}?tls=true&tlsCAFile=${caFile}`
}
