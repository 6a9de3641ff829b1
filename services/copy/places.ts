/** Where a record is copied from and to, as an operator writes it: `sqlite:<file>`, or the address of a server. */
import { resolve } from 'node:path'
import type { StoreAccess } from '../settings.ts'

export type CopyPlace = { file: string } | { server: StoreAccess & { address: string } }
export type CopyPlaces = { from: CopyPlace; to: CopyPlace }

const fileMark = 'sqlite:'
const serverShape = /^[a-z]+(?:\+[a-z]+)?:\/\/./i
const prefixShape = /^[A-Za-z0-9_-]{1,40}$/
const sides = ['from', 'to'] as const

/** The options of one side, besides the place itself: they stand before what the settings say of servers. */
export const sideOptions = sides.flatMap(side => [`${side}-prefix`, `${side}-user`, `${side}-password-file`])

type Given = Record<string, string | boolean | undefined>

/** Both places, or what is wrong with them in sentences. `access` is what the settings say of servers. */
export const copyPlaces = (given: Given, access: StoreAccess): CopyPlaces | { faults: string[] } => {
  const [from, to] = sides.map(side => placeOf(side, given, access)) as [CopyPlace | string[], CopyPlace | string[]]
  if (Array.isArray(from) || Array.isArray(to)) return { faults: [from, to].filter(Array.isArray).flat() }
  if (nameOf(from) === nameOf(to)) return { faults: ['--from and --to name the same record.'] }
  return { from, to }
}

const placeOf = (side: (typeof sides)[number], given: Given, access: StoreAccess): CopyPlace | string[] => {
  const text = given[side]
  if (typeof text !== 'string' || text === '') return [`--${side} is missing: ${howTo}.`]
  const own = ownAccess(side, given)
  if (text.startsWith(fileMark) && text.length > fileMark.length) {
    const strange = Object.keys(own).length > 0
    return strange
      ? [`--${side} names a file, to which no other --${side} option belongs.`]
      : { file: resolve(text.slice(fileMark.length)) }
  }
  if (!serverShape.test(text)) return [`--${side} is ${JSON.stringify(text)}, which cannot be used: ${howTo}.`]
  if (own.prefix !== undefined && !prefixShape.test(own.prefix)) {
    return [`--${side}-prefix is ${JSON.stringify(own.prefix)}: it is made of letters, digits, - and _, at most 40.`]
  }
  const { prefix, ...credentials } = access
  const namesUser = own.username !== undefined || own.passwordFile !== undefined || /\/\/[^/?]*@/.test(text)
  return { server: { address: text, prefix, ...(namesUser ? {} : credentials), ...withoutEmpty(own) } }
}

const howTo = 'name a file, such as sqlite:./data/record.sqlite, or a server, such as esdb://host:2113'

const ownAccess = (side: string, given: Given): Partial<StoreAccess> => {
  const { [`${side}-prefix`]: prefix, [`${side}-user`]: user, [`${side}-password-file`]: passwordFile } = given
  return {
    ...(prefix === undefined ? {} : { prefix: String(prefix) }),
    ...(user === undefined ? {} : { username: String(user) }),
    ...(passwordFile === undefined ? {} : { passwordFile: String(passwordFile) }),
  }
}

/** An empty user, or an empty file of a password, says that there is none. */
const withoutEmpty = (own: Partial<StoreAccess>): Partial<StoreAccess> =>
  Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''))

/** A place in the words of sentences. */
export const nameOf = (place: CopyPlace): string => {
  if ('file' in place) return place.file
  const address = place.server.address.replace(/\/\/[^/?@]*@/, '//')
  return `${address} under the prefix ${place.server.prefix}`
}
