/** The event store over connections that are cut again and again: nothing is missing, repeated or out of order. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { type ClientSockets, clientSocketsTo } from './support/clientSockets.ts'
import { aNumber, aSealedUnit, aUnit } from './support/eventWorld.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'
import { isLong } from './support/realServer.ts'

/** On a real server as many cuts as a bad day has; on our own, which is tried with every change, some. */
const wantedCuts = isLong ? 500 : 60

let ground: KurrentGround
let sockets: ClientSockets
beforeEach(async () => {
  ground = await kurrentGround()
  sockets = clientSocketsTo(ground.address)
})
afterEach(async () => {
  sockets.refuse([])
  await ground.close()
})

/** Follows until told to stop, and tells what came. */
const followed = (store: EventStore) => {
  const stopping = new AbortController()
  const seen: { ordinal: number; id: string; isDisclosed: boolean }[] = []
  const done = (async () => {
    for await (const delivery of store.subscribe(0, { signal: stopping.signal })) {
      if (delivery.kind === 'caughtUp') continue
      for (const { ordinal, event, disclosure } of delivery.events) {
        seen.push({ ordinal, id: event.id, isDisclosed: disclosure !== undefined })
      }
    }
  })()
  return {
    seen,
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}

/** Writes until told to stop, each unit until it is recorded, and gives the ids in the order of the ordinals. */
const writtenBy = async (store: EventStore, writer: number, isDone: () => boolean): Promise<Map<number, string>> => {
  const written = new Map<number, string>()
  for (let number = 0; !isDone(); number += 1) {
    const unit = aSealedUnit(`action-${3000 + writer}-${1000 + number}`, 'Written under cuts')
    const numbering = `ops-numbering-action-${3000 + writer}`
    const whole = {
      ...unit,
      before: [aNumber(numbering, number === 0 ? 'noStream' : BigInt(number - 1)), ...unit.before],
    }
    const { ordinal } = await untilRecorded(() => store.append(whole))
    written.set(ordinal, unit.events[0]?.id ?? '')
  }
  return written
}

const untilRecorded = async <T>(append: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await append()
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/^(?:outcomeUnknown|unavailable)$/) })
    }
  }
}

test('whoever follows sees every event once and in order, however often the connections are cut', async () => {
  const [writing, ...following] = [await ground.open(), await ground.open(), await ground.open()] as const
  const follows = [...following, writing].map(followed)
  let cuts = 0
  const writers = [0, 1, 2, 3].map(writer => writtenBy(writing, writer, () => cuts >= wantedCuts))
  while (cuts < wantedCuts) {
    await pause(20 + Math.random() * 40)
    cuts += sockets.cut()
  }
  const written = new Map((await Promise.all(writers)).flatMap(each => [...each]))
  const last = await writing.lastOrdinal()
  expect(last).toBe(written.size)
  const expected = Array.from({ length: last }, (_, at) => ({
    ordinal: at + 1,
    id: written.get(at + 1),
    isDisclosed: true,
  }))
  for (const follow of follows) {
    await expect.poll(() => follow.seen.length, { timeout: 20_000 }).toBe(last)
    await follow.stop()
    expect(follow.seen).toEqual(expected)
  }
  expect(await ground.open().then(store => store.lastOrdinal())).toBe(last)
}, 240_000)

test('while nobody can be reached commands are told so, and all heals when somebody can', async () => {
  const store = await ground.open({ limits: { writeMs: 2_000, readMs: 2_000 } })
  const follow = followed(store)
  await store.append(aUnit('action-2026-0001'))
  sockets.refuse(sockets.ports)
  await expect(store.append(aUnit('action-2026-0001', 0n))).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:unavailable|outcomeUnknown)$/),
  })
  await expect(store.readStream('action-2026-0001')).rejects.toMatchObject({ code: 'unavailable' })
  await expect(store.append(aUnit('action-2026-0002'))).rejects.toMatchObject({ code: 'unavailable' })
  sockets.refuse([])
  const unit = aUnit('action-2026-0003')
  const healed = () =>
    store.append(unit).then(
      ({ revision }) => revision,
      error => error.message,
    )
  await expect.poll(healed, { timeout: 10_000 }).toBe(0n)
  await expect.poll(() => follow.seen.length, { timeout: 10_000 }).toBe(await store.lastOrdinal())
  await follow.stop()
})
