/** The command that starts the protocol test server by itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { EventStoreDBClient, NO_STREAM } from '@eventstore/db-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { credentials, errorOf, listOf, numbered } from './support/protocolGround.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const program = 'tests/support/protocolServer/start.ts'

/** Starts the command, waits for as many addresses as it prints, and gives them with the way to stop it. */
const started = async (addresses: number, options: string[] = [], temporary = tmpdir()) => {
  const server = spawn(process.execPath, [program, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  })
  let printed = ''
  const found = (): string[] => printed.match(/^esdb:.*\n/gm) ?? []
  const control = (): string | undefined => /http:\S+/.exec(printed)?.[0]
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    printed += chunk
    if (found().length === addresses && control()) break
  }
  const stop = async (): Promise<unknown> => {
    server.kill('SIGTERM')
    const [code] = await once(server, 'exit')
    return code
  }
  return { addresses: found().map(line => line.trim()), control: control() ?? '', stop }
}

test('prints where its nodes are, serves any client, and ends on SIGTERM leaving no file', async () => {
  const folder = await temporaryFolder()
  const { addresses, stop } = await started(4, ['--nodes', '3', '--tls'], folder.path)
  expect(await readdir(folder.path)).toHaveLength(1)
  const [all = '', ...each] = addresses
  const client = EventStoreDBClient.connectionString(all)
  await client.appendToStream('orders', numbered(1), { credentials })
  for (const address of each) {
    const reader = EventStoreDBClient.connectionString(address)
    expect(await listOf(reader.readStream('orders'))).toHaveLength(1)
    await reader.dispose()
  }
  expect(await stop()).toBe(0)
  expect(await readdir(folder.path)).toEqual([])
  await client.dispose()
  await folder.remove()
})

test('begins with nothing each time', async () => {
  const first = await started(1)
  const client = EventStoreDBClient.connectionString(first.addresses[0] ?? '')
  await client.appendToStream('orders', numbered(1), { credentials })
  expect(await first.stop()).toBe(0)
  const second = await started(1)
  const other = EventStoreDBClient.connectionString(second.addresses[0] ?? '')
  expect(await listOf(other.readAll())).toHaveLength(1)
  await second.stop()
})

test('keeps what is written in a folder that it is given, and goes on from there', async () => {
  const folder = await temporaryFolder()
  const events = numbered(0)
  const append = async (address = '') => {
    const client = EventStoreDBClient.connectionString(address)
    const result = await client.appendToStream('orders', events, { credentials, expectedRevision: NO_STREAM })
    const positions = (await listOf(client.readAll())).map(({ event }) => event?.position?.commit)
    await client.dispose()
    return { result, positions }
  }
  const first = await started(1, ['--folder', folder.path])
  const before = await append(first.addresses[0])
  expect(await first.stop()).toBe(0)
  const second = await started(1, ['--folder', folder.path])
  expect(await append(second.addresses[0])).toEqual(before)
  expect(await second.stop()).toBe(0)
  expect(await readdir(folder.path)).toEqual(['protocolServer.db'])
  await folder.remove()
})

describe('what it is to do wrong it takes from any process', () => {
  let server: Awaited<ReturnType<typeof started>>
  let client: EventStoreDBClient
  beforeAll(async () => {
    server = await started(3, ['--nodes', '2'])
    client = EventStoreDBClient.connectionString(server.addresses[1] ?? '')
  })
  afterAll(async () => {
    await server.stop()
    await client.dispose()
  })

  const told = async (orders: unknown) => {
    const response = await fetch(server.control, { method: 'POST', body: JSON.stringify(orders) })
    return { isDone: response.ok, ...((await response.json()) as { error?: string; nodes?: { isLeader: boolean }[] }) }
  }
  const append = (...events: ReturnType<typeof numbered>) =>
    client.appendToStream('orders', events, { credentials, requiresLeader: true })

  test('until it is told to behave', async () => {
    expect(await told({ loseAnswers: 1 })).toMatchObject({ isDone: true })
    expect(await errorOf(append(...numbered(0)))).toMatchObject({ type: 'unavailable' })
    expect(await listOf(client.readStream('orders'))).toHaveLength(1)
    await told({ sayNotLeader: 'always', goSlow: 10 })
    expect(await errorOf(append(...numbered(1)))).toMatchObject({ type: 'not-leader' })
    expect(await errorOf(append(...numbered(1)))).toMatchObject({ type: 'not-leader' })
    await told({ behave: true })
    expect(await append(...numbered(1))).toMatchObject({ success: true })
  })

  test('also while nodes are down', async () => {
    const leaders = ({ nodes = [] }: Awaited<ReturnType<typeof told>>) => nodes.map(({ isLeader }) => isLeader)
    expect(leaders(await told({ kill: 0 }))).toEqual([false, true])
    expect(leaders(await told({ kill: 1 }))).toEqual([false, false])
    expect(leaders(await told({ start: 0, elect: 0 }))).toEqual([true, false])
    expect(leaders(await told({ start: 1, elect: null }))).toEqual([false, false])
  })

  test('and refuses what it does not understand, without doing any of it', async () => {
    expect(await told({ kill: 0, explode: true })).toMatchObject({
      isDone: false,
      error: expect.stringContaining('explode is no order: they are behave, stall'),
    })
    expect(await told({ stall: true, answerLate: -1 })).toMatchObject({ isDone: false })
    expect(await told({ kill: 7 })).toMatchObject({ isDone: false, error: expect.stringContaining('no node 7') })
    expect(await told({ elect: 0 })).toMatchObject({ isDone: true, nodes: [{ isLeader: true }, { isLeader: false }] })
  })
})
