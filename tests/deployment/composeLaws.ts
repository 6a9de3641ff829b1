/** What holds of our compose files besides their schema. Each law gives its breaches, in sentences. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAddress } from '../../infra/kurrent/address.ts'
import { parseBucketAddress } from '../../infra/s3/address.ts'
import { readSettings } from '../../services/settings.ts'
import type { ComposeFile, ComposeService } from './composeFile.ts'

type Law = (file: ComposeFile, path: string) => string[]

const isFourfold = ({ image = '' }: ComposeService): boolean => /^fourfold:/.test(image)
const isKurrent = ({ image = '' }: ComposeService): boolean => /\/kurrentdb:/.test(image)

/** Holds a law of each service by itself. */
const each =
  (law: (service: ComposeService, name: string, file: ComposeFile) => string | undefined | false): Law =>
  file =>
    Object.entries(file.services).flatMap(([name, service]) => law(service, name, file) || [])

const onLoopbackOnly = each(({ ports }, name) => {
  const open = ports.filter(port =>
    typeof port === 'string' ? !port.startsWith('127.0.0.1:') : port.host_ip !== '127.0.0.1',
  )
  return open.length > 0 && `${name} publishes ${JSON.stringify(open[0])}: only ports of 127.0.0.1 are published.`
})

const pinned = each(({ image = '' }, name) => {
  const isPinned = /^[^:]+:v?\d+\.\d+\.\d+(?:-[a-z0-9.-]+)?$/.test(image)
  return !isPinned && `${name} has the image "${image}": an image names its whole version.`
})

const healthy = each((service, name, file) => {
  const others = Object.values(file.services)
  const isWaitedFor = others.some(({ depends_on }) => depends_on[name]?.condition === 'service_completed_successfully')
  return service.healthcheck === undefined && !isWaitedFor && `${name} has no healthcheck.`
})

const known = each((service, name) => {
  if (!isFourfold(service)) return undefined
  try {
    const { storeServer, filesBucket } = readSettings(service.environment)
    if (storeServer) {
      const { address, username } = storeServer
      parseAddress(address, username === undefined ? {} : { username, password: 'of a file' })
    }
    if (filesBucket) parseBucketAddress(filesBucket.address)
    return undefined
  } catch (error) {
    return `The settings of ${name} cannot be used: ${error instanceof Error ? error.message : error}`
  }
})

// What listens there believes who records: it must be the door's own loopback, and the door's network the door's alone.
const behindTheDoor = each((service, name, { services, networks }) => {
  if (!isFourfold(service)) return undefined
  const door = services[/^service:(.+)$/.exec(service.network_mode ?? '')?.[1] ?? '']
  if (!door) return `${name} has a network of its own: it shares that of a proxy.`
  const outer = Object.keys(door.networks).filter(network => networks[network]?.internal !== true)
  const inOuter = Object.values(services).filter(each => outer.some(network => network in each.networks))
  return (outer.length !== 1 || inOuter.length !== 1) && `${name} is reached by other containers through its proxy.`
})

const sharing = each(({ network_mode, ports, networks }, name) => {
  const has = ports.length > 0 || Object.keys(networks).length > 0
  return network_mode !== undefined && has && `${name} shares a network, and can have no ports or networks of its own.`
})

const withoutTelemetry = each((service, name) => {
  if (!isKurrent(service)) return undefined
  const isOff = service.environment.KURRENTDB_TELEMETRY_OPTOUT === 'true'
  return !isOff && `${name} sends telemetry: set KURRENTDB_TELEMETRY_OPTOUT.`
})

// Compose writes such secrets into the container, which then does not start.
const writable = each(({ read_only, secrets }, name, file) => {
  const written = secrets.find(secret => file.secrets[secret]?.environment !== undefined)
  return (
    read_only && written !== undefined && `${name} is read only, and can be given no ${written} of the environment.`
  )
})

const declared: Law = file => {
  const services = Object.entries(file.services)
  const used = (what: string, of: (service: ComposeService) => readonly string[], all: readonly string[]): string[] =>
    services.flatMap(([name, service]) =>
      of(service)
        .filter(each => !all.includes(each))
        .map(each => `${name} names the ${what} "${each}", which is not declared.`),
    )
  const volumesOf = ({ volumes }: ComposeService): string[] =>
    volumes.map(volume => volume.split(':')[0] ?? '').filter(source => !/^[./]/.test(source))
  return [
    ...used('volume', volumesOf, file.volumes),
    ...used('secret', ({ secrets }) => secrets, Object.keys(file.secrets)),
    ...used('network', ({ networks }) => Object.keys(networks), Object.keys(file.networks)),
    ...used('service', ({ depends_on }) => Object.keys(depends_on), Object.keys(file.services)),
  ]
}

/** The proxy's own file: it listens on the door's network alone, and asks every Fourfold whether it is ready. */
const proxied: Law = ({ services }, path) => {
  const ports = Object.values(services).filter(isFourfold)
  const wanted = ports.map(({ environment }) => `127.0.0.1:${environment.PORT}`).sort()
  return Object.values(services).flatMap(({ volumes, networks }) => {
    const source = volumes.find(volume => volume.includes('haproxy.cfg'))?.split(':')[0]
    if (source === undefined) return []
    const place = join(dirname(path), source)
    if (!existsSync(place)) return [`There is no ${source}.`]
    const text = readFileSync(place, 'utf8')
    const address = Object.values(networks).find(network => network?.ipv4_address)?.ipv4_address ?? ''
    const binds = [...text.matchAll(/^\s*bind (\S+):\d+$/gm)].map(found => found[1])
    const asked = [...text.matchAll(/^\s*server \S+ (\S+)$/gm)].map(found => found[1]).sort()
    return [
      ...(binds.length === 1 && binds[0] === address ? [] : [`${source} listens elsewhere than on ${address}.`]),
      ...(/^\s*http-check send .*uri \/readyz\b/m.test(text) ? [] : [`${source} does not ask for /readyz.`]),
      ...(/^\s*default-server check\b/m.test(text) ? [] : [`${source} asks nobody for health.`]),
      ...(String(asked) === String(wanted) ? [] : [`${source} hands on to ${asked}, and Fourfold is at ${wanted}.`]),
    ]
  })
}

const laws = [
  onLoopbackOnly,
  pinned,
  healthy,
  known,
  behindTheDoor,
  sharing,
  withoutTelemetry,
  writable,
  declared,
  proxied,
]

/** The breaches of all laws. */
export const breachesOf = (file: ComposeFile, path: string): string[] => laws.flatMap(law => law(file, path))
