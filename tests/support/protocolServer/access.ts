/** Who calls and what they may: users with passwords in the header of basic authentication, and streams' own lists. */
import type { Metadata } from '@grpc/grpc-js'
import type { Log } from './log.ts'
import { accessDenied, notAuthenticated } from './refusals.ts'
import { isMetastream, metadataOf } from './streamRules.ts'

export type User = { name: string; password: string; groups: readonly string[] }
export type Deed = 'read' | 'write' | 'delete' | 'metaRead' | 'metaWrite' | 'manageGroups'
export type Caller = Pick<User, 'name' | 'groups'> | undefined

export type Access = {
  caller: (metadata: Metadata) => Caller
  /** Refuses what the caller may not do to the stream; `$all` is a stream for this. */
  check: (caller: Caller, deed: Deed, stream: string) => void
}

/** The users a fresh server has. */
export const firstUsers: readonly User[] = [
  { name: 'admin', password: 'changeit', groups: ['$admins'] },
  { name: 'ops', password: 'changeit', groups: ['$ops'] },
]

/** An insecure server asks nobody who they are. */
export const openAccess: Access = { caller: () => undefined, check: () => undefined }

export const guardedAccess = (log: Log, users: readonly User[]): Access => ({
  caller: metadata => callerIn(metadata, users),
  check: (caller, deed, stream) => {
    if (!caller) throw accessDenied()
    if (caller.groups.includes('$admins')) return
    // Groups of consumers are made and deleted by who runs the server, whatever a stream's list says.
    const roles = deed === 'manageGroups' ? ['$ops'] : rolesFor(log, deed, stream)
    const own = [caller.name, ...caller.groups, '$all']
    if (!roles.some(role => own.includes(role))) throw accessDenied()
  },
})

const callerIn = (metadata: Metadata, users: readonly User[]): Caller => {
  const [header] = metadata.get('authorization')
  if (header === undefined) return undefined
  const [, encoded = ''] = /^Basic (.+)$/i.exec(String(header)) ?? []
  const [name, ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const user = users.find(each => each.name === name && each.password === rest.join(':'))
  if (!user) throw notAuthenticated()
  return user
}

type ListedDeed = Exclude<Deed, 'manageGroups'>

const keys: Record<ListedDeed, string> = { read: '$r', write: '$w', delete: '$d', metaRead: '$mr', metaWrite: '$mw' }

/** A metastream is ruled by the list of the stream it belongs to. */
const rolesFor = (log: Log, deed: ListedDeed, stream: string): string[] => {
  if (isMetastream(stream)) return rolesFor(log, deed === 'read' ? 'metaRead' : 'metaWrite', stream.slice(2))
  const roles = metadataOf(log, stream).$acl?.[keys[deed]]
  if (roles !== undefined) return [roles].flat()
  return stream.startsWith('$') ? ['$admins'] : ['$all']
}
