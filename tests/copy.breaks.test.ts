/** Copies that break off: given again they come to the same, on our test server, or on a real one. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { isEventStoreError } from '../schema/ports/eventStore.ts'
import { clientSocketsTo } from './support/clientSockets.ts'
import { type CopyGrounds, copyGrounds } from './support/copyGrounds.ts'
import { brokenOffEverywhere, contents, copied, recordWithEverything } from './support/copyWorld.ts'
import { aSealedUnit, record } from './support/eventWorld.ts'
import { smallDisk } from './support/failingConnection.ts'

let grounds: CopyGrounds
beforeEach(async () => {
  grounds = await copyGrounds()
})
afterEach(() => grounds.close())

/** Each of a few dozen rounds opens its stores anew: on a server with a long log that takes a while. */
const longMs = 600_000

const file = () => grounds.newFile()
const prefix = () => grounds.newPrefix()

describe.each([
  { what: 'from a file to a server', source: file, target: prefix },
  { what: 'from a server to a file', source: prefix, target: file },
  { what: 'from one prefix of a server to another', source: prefix, target: prefix },
  { what: 'from a file to a file', source: file, target: file },
])('a copy $what', { timeout: longMs }, ({ source, target }) => {
  test('that breaks off before or after any of its writes comes to the same when it is given again', async () => {
    const from = await (await source()).open()
    await recordWithEverything(from)
    const writes = await brokenOffEverywhere(from, () => target())
    expect(writes).toBeGreaterThan(12)
  })
})

test('a copy to a disk that is full says so, and goes on when there is room', async () => {
  const from = await (await grounds.newFile()).open()
  await record(from, 'action-2026-0001', 2)
  for (let at = 2; at < 700; at += 1) await from.append(aSealedUnit(`action-2026-${1000 + at}`, `Title ${at}`))
  const disk = smallDisk(300)
  const to = openSqliteEventStore(grounds.at('small.sqlite'), { connect: disk.connect })
  await expect(copied(from, to)).rejects.toMatchObject({ code: 'full' })
  expect(await to.lastOrdinal()).toBeGreaterThan(0)
  disk.enlarge(10_000)
  expect(await copied(from, to)).toMatchObject({ events: 700, since: 0 })
  expect(await contents(to)).toEqual(await contents(from))
  await to.close()
  expect((await checkEverything(grounds.at('small.sqlite'))).faults).toEqual([])
})

test('a copy whose connections are cut again and again comes to the same, given again where it gave up', async () => {
  const file = await (await grounds.newFile()).open()
  await record(file, 'action-2026-0001', 40)
  for (let at = 2; at < 300; at += 1) await file.append(aSealedUnit(`action-2026-${1000 + at}`, `Title ${at}`))
  const sockets = clientSocketsTo(grounds.server.address)
  // So seldom that a way is found and something written between two cuts, also where a machine is slow.
  let cuts = 0
  const cutting = setInterval(() => {
    cuts += sockets.cut()
  }, 500)
  try {
    const back = await (await grounds.newFile()).open()
    await untilCopied(async () => {
      const through = await grounds.server.open()
      await copied(file, through)
    })
    await untilCopied(async () => {
      const through = await grounds.server.open()
      await copied(through, back)
    })
    expect(await contents(back)).toEqual(await contents(file))
    expect(cuts).toBeGreaterThan(1)
  } finally {
    clearInterval(cutting)
  }
})

/** Copies until it succeeds: what cannot be reached may be later. */
const untilCopied = async (copying: () => Promise<void>): Promise<void> => {
  for (;;) {
    try {
      return await copying()
    } catch (error) {
      const isOfTheWay = isEventStoreError(error, 'unavailable') || isEventStoreError(error, 'outcomeUnknown')
      if (!isOfTheWay) throw error
      await pause(50)
    }
  }
}
