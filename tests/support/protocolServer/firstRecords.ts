/** A server's log is never empty: it writes of itself before anybody else does. */
import { randomUUID } from 'node:crypto'
import type { NewRecord } from './records.ts'

const acl = { $r: '$ops', $w: [], $d: [], $mr: [], $mw: [] }

/** What is in $all of a server nobody has written to, the first of it hidden from everyone. */
export const firstRecords = (isGuarded: boolean): NewRecord[] => [
  record('$epoch-information', '$epoch-information', { E: 0 }),
  record('$$$scavenges', '$metadata', { $maxAge: 2592000, $acl: acl }),
  ...(isGuarded ? guardedRecords : []),
]

const record = (stream: string, type: string, data: unknown, revision = 0n): NewRecord => ({
  stream,
  type,
  revision,
  id: randomUUID(),
  isJson: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: new Uint8Array(),
})

const guardedRecords = [
  record('$$$user-admin', '$metadata', { $acl: acl }),
  record('$$$user-ops', '$metadata', { $acl: acl }),
  record('$user-admin', '$UserCreated', { loginName: 'admin' }),
  record('$user-ops', '$UserCreated', { loginName: 'ops' }),
  record('$users', '$User', 'admin'),
  record('$users', '$User', 'ops', 1n),
]
