/** The files that put Fourfold into containers: what is held of them, and that each fault in them is found. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { composeFaults, deploymentFaults, dockerfileFaults, packageFile } from './deployment/faults.ts'
import { importsOf, isProduct, sourceFiles } from './support/sourceTree.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const infra = join(import.meta.dirname, '../infra')
const names = ['compose.yaml', 'compose.cluster.yaml', 'proxy.cfg', 'proxy.cluster.cfg']

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
  for (const name of names) await cp(join(infra, name), join(folder.path, name))
})
afterEach(() => folder.remove())

const at = (name: string): string => join(folder.path, name)
/** Breaks a copy of a file: each text in it becomes the other. */
const broken = (name: string, from: string, to: string): void => {
  const text = readFileSync(at(name), 'utf8')
  expect(text).toContain(from)
  writeFileSync(at(name), text.replaceAll(from, to))
}

test('our own files have no faults', () => {
  expect(deploymentFaults()).toEqual([])
})

describe('a compose file', () => {
  test.each([
    ['no YAML', 'name: fourfold\n', 'name: "fourfold\n', /./],
    ['a word that Compose does not know', 'restart: unless-stopped', 'restarts: unless-stopped', /invalid-schema/],
    ['a value of the wrong kind', 'retries: 3\n', 'retries: [3]\n', /invalid-schema/],
    ['a port for everybody', "'127.0.0.1:4000:8000'", "'4000:8000'", /no-unbound-port-interfaces/],
    ['a port of another address', "'127.0.0.1:4000:8000'", "'0.0.0.0:4000:8000'", /only ports of 127\.0\.0\.1/],
    ['an image of any version', 'haproxy:3.2.21-alpine', 'haproxy:latest', /explicit-tag|whole version/],
    ['an image of a version that moves', 'haproxy:3.2.21-alpine', 'haproxy:3.2', /names its whole version/],
    [
      'a service without a healthcheck',
      '    healthcheck:\n      test: [CMD, wget',
      '    x-not:\n      test: [CMD, wget',
      /door has no healthcheck/,
    ],
    [
      'a setting that there is not',
      'FOURFOLD_STORE:',
      'FOURFOLD_STOER:',
      /fourfold cannot be used: FOURFOLD_STOER is no setting/,
    ],
    ['a store that cannot be used', 'esdb://kurrentdb', 'kurrentdb://kurrentdb', /Write esdb:\/\/ in place of/],
    ['a port of Fourfold that is none', "PORT: '4000'", "PORT: 'x'", /PORT is "x"/],
    [
      'Fourfold on a network of its own',
      'network_mode: service:door',
      'networks: [record]',
      /it shares that of a proxy/,
    ],
    [
      'a shared network with ports',
      'network_mode: service:door',
      "network_mode: service:door\n    ports: ['127.0.0.1:1:1']",
      /can have no ports/,
    ],
    [
      'a record that others reach through the door',
      '    internal: true',
      '    internal: false',
      /is reached by other containers/,
    ],
    ['a server that tells of itself', "TELEMETRY_OPTOUT: 'true'", "TELEMETRY_OPTOUT: 'false'", /sends telemetry/],
    ['a volume that is not declared', 'record-logs:/var', 'record-log:/var', /the volume "record-log"/],
    [
      'a service that is not there',
      '      kurrentdb:\n        condition',
      '      kurrent:\n        condition',
      /the service "kurrent"/,
    ],
    ['a proxy file that is not there', './proxy.cfg', './proxies.cfg', /There is no \.\/proxies\.cfg/],
  ])('with %s is faulty', (_what, from, to, fault) => {
    expect(composeFaults(at('compose.yaml'))).toEqual([])
    broken('compose.yaml', from, to)
    expect(composeFaults(at('compose.yaml')).join('\n')).toMatch(fault)
  })

  test.each([
    [
      'listens on all networks',
      'bind 172.29.41.2:8000',
      'bind 0.0.0.0:8000',
      /listens elsewhere than on 172\.29\.41\.2/,
    ],
    ['does not ask whether a node is ready', '/readyz', '/livez', /does not ask for \/readyz/],
    ['asks nobody', 'default-server check', 'default-server', /asks nobody for health/],
    ['forgets a node', '  server fourfold-3 127.0.0.1:4003\n', '', /hands on to .*4002, and Fourfold is at .*4003/],
  ])('whose proxy %s is faulty', (_what, from, to, fault) => {
    expect(composeFaults(at('compose.cluster.yaml'))).toEqual([])
    broken('proxy.cluster.cfg', from, to)
    expect(composeFaults(at('compose.cluster.yaml')).join('\n')).toMatch(fault)
  })

  test('that gives secrets of the environment to what is read only is faulty', () => {
    broken(
      'compose.cluster.yaml',
      '  network_mode: service:door\n',
      '  network_mode: service:door\n  read_only: true\n',
    )
    expect(composeFaults(at('compose.cluster.yaml')).join('\n')).toMatch(/fourfold-1 is read only, and can be given no/)
  })

  test('of the cluster has no secret written in it', () => {
    const { services } = parse(readFileSync(at('compose.cluster.yaml'), 'utf8'), { merge: true })
    for (const { environment = {} } of Object.values<{ environment?: Record<string, string> }>(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET/.test(name)) expect(value).toMatch(/^(?:\$\{[A-Z_]+:\?.*\}|\/run\/secrets\/.*)$/)
      }
    }
  })

  test('that is not there is faulty', async () => {
    await rm(at('compose.yaml'))
    expect(() => composeFaults(at('compose.yaml'))).toThrow()
  })
})

describe('a Dockerfile', () => {
  const dockerfile = readFileSync(join(infra, 'Dockerfile'), 'utf8')
  const ignored = readFileSync(join(infra, '../.dockerignore'), 'utf8')

  test.each([
    [
      'an instruction that there is not',
      'WORKDIR /fourfold\nCOPY --from',
      'WORKDIRS /fourfold\nCOPY --from',
      /WORKDIRS/,
    ],
    ['an instruction without what it needs', 'USER node', 'USER', /line \d+: /],
    ['a duration that is none', '--interval=10s', '--interval=10', /missing unit/i],
    ['another Node than the package', /node:\d+\.\d+\.\d+/g, 'node:22.0.0', /which is what package\.json names/],
    ['root as its user', 'USER node', 'USER root', /runs as root/],
    ['no healthcheck', /HEALTHCHECK[\s\S]*?\]\n/, '', /no HEALTHCHECK/],
    ['no volume', 'VOLUME /data', '', /no VOLUME/],
    ['all packages', ' --omit=dev', '', /more than the product needs/],
    [
      'a folder that is held back',
      'COPY infra ./infra',
      'COPY tests ./tests',
      /tests is copied, and \.dockerignore holds it/,
    ],
    ['a setting that there is not', 'FOURFOLD_DATA=/data', 'FOURFOLD_DATTA=/data', /FOURFOLD_DATTA is no setting/],
  ])('with %s is faulty', (_what, from, to, fault) => {
    expect(dockerfileFaults(dockerfile, ignored)).toEqual([])
    const text = dockerfile.replace(from, to)
    expect(text).not.toBe(dockerfile)
    expect(dockerfileFaults(text, ignored).join('\n')).toMatch(fault)
  })

  test('gives the product all that it needs: it imports nothing that is a development dependency', () => {
    const { dependencies } = packageFile()
    const packages = sourceFiles()
      .filter(file => isProduct(file) && /\.(?:ts|mjs)$/.test(file.path))
      .flatMap(importsOf)
      .filter(({ to }) => !/^(?:node:|\.|schema\/|workflows\/|services\/|infra\/)/.test(to))
      .map(({ to }) => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to)
    expect([...new Set(packages)].filter(name => !(name in dependencies))).toEqual([])
    expect(packages.length).toBeGreaterThan(10)
  })
})
