/** The connection string of a store and the credentials beside it, checked before anything is tried with them. */
import type { Credentials } from '@eventstore/db-client'
import { EventStoreError } from '../../schema/ports/eventStore.ts'

export type StoreAddress = {
  /** Without credentials: they go with each call. */
  connectionString: string
  credentials: Credentials
  /** The hosts, to be named in sentences. */
  hosts: string
}

const shape = /^(?<scheme>[a-z+]+):\/\/(?:(?<user>[^@/?]*)@)?(?<hosts>[^/?@]+)\/?(?:\?(?<options>.*))?$/i
const schemes = ['esdb', 'esdb+discover']
const knownOptions = [
  ...['tls', 'tlsCAFile', 'connectionName', 'nodePreference', 'keepAliveInterval', 'keepAliveTimeout'],
  ...['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout', 'defaultDeadline'],
]

/** Does a setting name a store on a server, rather than a file? */
export const isStoreAddress = (text: string): boolean => /^[a-z+]+:\/\//i.test(text)

/** Parses a connection string. Throws EventStoreError `invalid` with a sentence that says what to do. */
export const parseAddress = (text: string, given: Partial<Credentials> = {}): StoreAddress => {
  const parts = shape.exec(text.trim())?.groups
  const { scheme = '', user, hosts = '', options = '' } = parts ?? {}
  if (scheme === 'kurrentdb' || scheme === 'kurrentdb+discover') {
    throw invalid(`Write ${scheme.replace('kurrentdb', 'esdb')}:// in place of ${scheme}://: it is the same protocol`)
  }
  if (!parts || !schemes.includes(scheme)) {
    throw invalid(
      'It must be such as esdb://host:2113 or esdb+discover://host:2113, with options after a question mark',
    )
  }
  const isSecure = checkOptions(options)
  const credentials = credentialsOf(user, given)
  if (!isSecure && credentials) {
    throw invalid('With tls=false the credentials would not be sent: leave them out, or use TLS')
  }
  if (isSecure && !credentials) {
    const help = 'set FOURFOLD_STORE_USER and FOURFOLD_STORE_PASSWORD_FILE, or tls=false for a server without TLS'
    throw invalid(`With TLS it needs a user and a password: ${help}`)
  }
  return {
    connectionString: `${scheme}://${hosts}${withGossipTimeout(options, scheme, hosts)}`,
    // Without TLS the client sends none; given with a call, they make it a call of its own all the same.
    credentials: credentials ?? { username: 'nobody', password: 'nothing' },
    hosts,
  }
}

/** Seconds for which one host is asked which node leads: the client's own 5 would be over before the next is asked. */
const gossipSeconds = 2

const withGossipTimeout = (options: string, scheme: string, hosts: string): string => {
  const isAsked = scheme.endsWith('discover') || hosts.includes(',')
  const given = options.split('&').filter(each => each !== '')
  const isGiven = given.some(each => each.startsWith('gossipTimeout='))
  const all = isAsked && !isGiven ? [...given, `gossipTimeout=${gossipSeconds}`] : given
  return all.length === 0 ? '' : `?${all.join('&')}`
}

/** Checks the options, which the client would pass over in silence; tells whether TLS is on. */
const checkOptions = (options: string): boolean => {
  const given = new Map(options.split('&').map(each => [each.split('=')[0] ?? '', each.split('=')[1] ?? '']))
  if (options === '') return true
  if (given.get('tlsVerifyCert') === 'false') {
    throw invalid('tlsVerifyCert=false is not to be had: name the CA of the server with tlsCAFile')
  }
  for (const name of given.keys()) {
    if (!knownOptions.includes(name))
      throw invalid(`${name} is no option here. The options are ${knownOptions.join(', ')}`)
  }
  return given.get('tls') !== 'false'
}

const credentialsOf = (user: string | undefined, given: Partial<Credentials>): Credentials | undefined => {
  const colon = user?.indexOf(':') ?? -1
  const [username, password] =
    user === undefined || colon < 0 ? [user, undefined] : [user.slice(0, colon), user.slice(colon + 1)]
  const name = given.username ?? decoded(username)
  const secret = given.password ?? decoded(password)
  if (name === undefined && secret === undefined) return undefined
  if (!name || !secret) throw invalid(`It has ${name ? 'a user, but no password' : 'a password, but no user'}`)
  return { username: name, password: secret }
}

const decoded = (text: string | undefined): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch (cause) {
    throw invalid('A % in its user or password must be written %25', cause)
  }
}

const invalid = (message: string, cause?: unknown): EventStoreError =>
  new EventStoreError('invalid', `The address of the store cannot be used. ${message}.`, { cause })
