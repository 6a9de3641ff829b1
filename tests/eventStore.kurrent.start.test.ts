/** What the event store on a server asks of it before it starts, and of the index it keeps. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EventStoreDBClient } from '@eventstore/db-client'
import { afterEach, describe, expect, test } from 'vitest'
import { openKurrentEventStore } from '../infra/eventStore.kurrent.ts'
import { parseAddress } from '../infra/kurrent/address.ts'
import { aNumber, aSealedUnit, aUnit, record } from './support/eventWorld.ts'
import { type KurrentWorld, kurrentWorld, shortLimits } from './support/kurrentWorld.ts'
import { startProtocolServer } from './support/protocolServer/server.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.reverse()) await end()
  ends = []
})

const aWorld = async (settings = {}): Promise<KurrentWorld> => {
  const world = await kurrentWorld(settings)
  ends.push(world.close)
  return world
}

const bare = { address: 'esdb://127.0.0.1:2113?tls=false', prefix: 'test' }

describe('the address of a store', () => {
  test.each([
    ['another scheme', 'http://127.0.0.1:2113', /such as esdb:\/\/host:2113/],
    ['the new scheme', 'kurrentdb://127.0.0.1:2113', /Write esdb:\/\/ in place of kurrentdb:\/\//],
    ['the new scheme of a cluster', 'kurrentdb+discover://a:2113', /Write esdb\+discover:\/\/ in place of/],
    ['credentials without TLS', 'esdb://me:secret@127.0.0.1:2113?tls=false', /With tls=false the credentials/],
    ['TLS without credentials', 'esdb://127.0.0.1:2113', /With TLS it needs a user and a password/],
    ['a user without a password', 'esdb://me@127.0.0.1:2113', /has a user, but no password/],
    [
      'a certificate not to be looked at',
      'esdb://m:s@a:2113?tlsVerifyCert=false',
      /tlsVerifyCert=false is not to be had/,
    ],
    ['a slip in an option', 'esdb://m:s@a:2113?tlsCaFiel=x', /tlsCaFiel is no option here/],
    ['a port that is none', 'esdb://a:port?tls=false', /port number/],
  ])('with %s is refused in a sentence', async (_what, address, sentence) => {
    await expect(openKurrentEventStore({ ...bare, address })).rejects.toMatchObject({ code: 'invalid' })
    await expect(openKurrentEventStore({ ...bare, address })).rejects.toThrow(sentence)
  })

  test('may have a colon in its password, which the client would cut off', () => {
    expect(parseAddress('esdb://me:a:b%3Ac@host:2113').credentials).toEqual({ username: 'me', password: 'a:b:c' })
  })

  test('leaves its credentials out of what the client is given', () => {
    expect(parseAddress('esdb://me:secret@host:2113?tls=true').connectionString).toBe('esdb://host:2113?tls=true')
  })

  test('asks several hosts for the leader one soon after another, unless it says how long', () => {
    const given = (text: string): string => parseAddress(text).connectionString
    expect(given('esdb://a:1,b:2?tls=false')).toBe('esdb://a:1,b:2?tls=false&gossipTimeout=2')
    expect(given('esdb+discover://m:s@a:1')).toBe('esdb+discover://a:1?gossipTimeout=2')
    expect(given('esdb://a:1,b:2?gossipTimeout=9&tls=false')).toBe('esdb://a:1,b:2?gossipTimeout=9&tls=false')
  })

  test.each(['', 'a.b', 'a b', '$x', 'ü', 'x'.repeat(41)])('does not go with the prefix %j', async prefix => {
    await expect(openKurrentEventStore({ ...bare, prefix })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a store is not opened', () => {
  test('where nobody answers, and says who did not', async () => {
    const server = await startProtocolServer()
    await server.close()
    const opened = openKurrentEventStore({ ...bare, address: server.connectionString, limits: shortLimits })
    await expect(opened).rejects.toMatchObject({ code: 'unavailable' })
    await expect(opened).rejects.toThrow(/The store at 127\.0\.0\.1:\d+ cannot be used/)
  })

  test('with a wrong password, and says what to check', async () => {
    const { server } = await aWorld({ tls: true })
    const opened = openKurrentEventStore({ ...bare, address: server.connectionString, password: 'wrong' })
    await expect(opened).rejects.toThrow(/denied access: check FOURFOLD_STORE_USER/)
  })

  test('by a user who may not read all of the log', async () => {
    const { server } = await aWorld({ tls: true, users: [{ name: 'clerk', password: 'secret', groups: [] }] })
    const opened = openKurrentEventStore({ ...bare, address: server.connectionString })
    await expect(opened).rejects.toThrow(/must have the right to read \$all/)
  })

  test('where a governed stream is cut off by its metadata, and names it', async () => {
    const world = await aWorld()
    const store = await world.open()
    await record(store, 'action-2026-0001', 3)
    const client = EventStoreDBClient.connectionString(world.server.connectionString)
    await client.setStreamMetadata(`${world.prefix}.action-2026-0001`, { maxCount: 1 })
    const opened = world.open()
    await expect(opened).rejects.toMatchObject({ code: 'damaged' })
    await expect(opened).rejects.toThrow(/action-2026-0001 is cut off by \$maxCount/)
    await expect(store.append(aUnit('action-2026-0002'))).rejects.toMatchObject({ code: 'damaged' })
    await client.dispose()
  })

  test('where the clocks are more than 5 s apart, and says which way', async () => {
    const { server } = await aWorld()
    const withClock = (seconds: number) =>
      openKurrentEventStore({ ...bare, address: server.connectionString, now: () => Date.now() + seconds * 1000 })
    await expect(withClock(-60)).rejects.toMatchObject({ code: 'clockBehind' })
    await expect(withClock(-60)).rejects.toThrow(/is 60 s behind the one of the store/)
    await expect(withClock(60)).rejects.toThrow(/is 60 s ahead of the one of the store/)
    await (await withClock(4)).close()
  })
})

test('a clock that goes wrong later stops what is recorded, until it is right again', async () => {
  const world = await aWorld()
  let ahead = 0
  const store = await world.open({ now: () => Date.now() + ahead })
  await store.append(aUnit('action-2026-0001'))
  ahead = 60_000
  await store.append(aUnit('action-2026-0002'))
  await expect(store.append(aUnit('action-2026-0003'))).rejects.toMatchObject({ code: 'clockBehind' })
  await expect(store.operational.append(aNumber('ops-x', 'noStream'))).rejects.toMatchObject({ code: 'clockBehind' })
  ahead = 0
  await expect
    .poll(
      () =>
        store.append(aUnit('action-2026-0003')).then(
          () => 'recorded',
          () => 'refused',
        ),
      {
        timeout: 5_000,
      },
    )
    .toBe('recorded')
  expect(await store.lastOrdinal()).toBe(3)
})

describe('the index', () => {
  const anIndex = async () => {
    const folder = await temporaryFolder()
    ends.push(folder.remove)
    return join(folder.path, 'index.sqlite')
  }

  test('is gone on from where it stood', async () => {
    const [world, indexPath] = [await aWorld(), await anIndex()]
    const first = await world.open({ indexPath })
    await record(first, 'action-2026-0001', 3)
    await first.append(aSealedUnit('action-2026-0002', 'Kept'))
    await first.close()
    const other = await world.open()
    await record(other, 'action-2026-0003', 2)
    const second = await world.open({ indexPath })
    expect(await second.readAll(1)).toEqual(await other.readAll(1))
    expect(await second.lastOrdinal()).toBe(6)
  })

  test('may be thrown away, damaged, or kept by another process', async () => {
    const [world, indexPath] = [await aWorld(), await anIndex()]
    writeFileSync(indexPath, 'This is no database, and never was one. '.repeat(200))
    const first = await world.open({ indexPath })
    await record(first, 'action-2026-0001', 3)
    const beside = await world.open({ indexPath })
    expect(await beside.lastOrdinal()).toBe(3)
    expect(await beside.append(aUnit('action-2026-0002'))).toEqual({ revision: 0n, ordinal: 4 })
  })

  test('is not taken for that of another log', async () => {
    const indexPath = await anIndex()
    const [one, other] = [await aWorld(), await aWorld()]
    const first = await one.open({ indexPath })
    await record(first, 'action-2026-0001', 5)
    await first.close()
    await record(await other.open({ prefix: one.prefix }), 'action-2026-0009', 2)
    const second = await other.open({ prefix: one.prefix, indexPath })
    expect((await second.readAll(1)).map(({ event }) => event.stream)).toEqual(Array(2).fill('action-2026-0009'))
  })
})
