/** Copies to a server that misbehaves: whatever it does, what comes of it is the same record or a sentence. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { disclosureStream } from '../schema/envelope.ts'
import { type Taking, unfinishedCopy } from '../schema/ports/eventStore.ts'
import { sided } from '../services/copy/sides.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { contents, copied, recordWithEverything } from './support/copyWorld.ts'
import { aSealedUnit, noonPlus } from './support/eventWorld.ts'
import { type KurrentWorld, kurrentWorld, shortLimits } from './support/kurrentWorld.ts'

let world: KurrentWorld
afterEach(() => world.close())

const from = awkwardStore({ latestTurns: 0 })
beforeEach(async () => {
  if ((await from.lastOrdinal()) > 0) return
  await recordWithEverything(from)
  for (let number = 0; number < 120; number += 1) {
    await from.append(aSealedUnit(`action-2026-${2000 + number}`, `Title ${number}`, { recordedAt: noonPlus(90) }))
  }
})

const expectCopied = async (): Promise<void> => {
  expect(await contents(await world.open())).toEqual(await contents(from))
}

test('answers that are lost, two for each of many events, leave nothing twice or out of order', async () => {
  world = await kurrentWorld()
  const to = await world.open()
  const takeIn = async ({ after, units }: Taking): Promise<number> => {
    let ordinal = after
    for (const unit of units) {
      // Each is waited for and asked again, so that not all of them can be lost.
      if (ordinal < 40) world.control.loseAnswers(2)
      ordinal = await to.takeIn({ after: ordinal, units: [unit] })
    }
    return ordinal
  }
  await copied(from, { ...to, takeIn })
  await expectCopied()
})

test('leaders that change while it is made leave nothing twice and nothing out of its order', async () => {
  world = await kurrentWorld({ nodes: 3 })
  const to = await world.open()
  let turn = 0
  const electing = setInterval(() => {
    turn += 1
    world.server.elect(world.server.nodes[turn % 3])
  }, 60)
  try {
    await copied(from, to)
  } finally {
    clearInterval(electing)
  }
  await expectCopied()
})

test('a server that stops answering ends it with a sentence that names the side, and it is given again', async () => {
  world = await kurrentWorld()
  const to = sided('The copy', await world.open({ limits: shortLimits }))
  let isStalled = false
  const onProgress = (): void => {
    if (!isStalled) world.control.stall(true)
    isStalled = true
  }
  await expect(copied(from, to, { onProgress })).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:unavailable|outcomeUnknown)$/),
    message: expect.stringMatching(/^The copy: /),
  })
  world.control.stall(false)
  await copied(from, await world.open())
  await expectCopied()
})

test('calls that are all cut in the middle, again and again, only take it longer', async () => {
  world = await kurrentWorld()
  const to = await world.open()
  const cutting = setInterval(world.control.dropCalls, 30)
  try {
    await copied(from, to)
  } finally {
    clearInterval(cutting)
  }
  await expectCopied()
})

test('a disclosure that was written, and not its event, is there once when the copy is given again', async () => {
  world = await kurrentWorld()
  const to = await world.open()
  const [first] = await from.readAll(1, 1)
  const stream = disclosureStream(first?.event.id ?? '')
  const parts = await from.operational.readStream(stream)
  const mark = { id: 'mark', type: 'CopyBegun', data: {}, recordedAt: noonPlus(0) }
  await to.operational.append({ stream: unfinishedCopy, expectedRevision: 'noStream', events: [mark] })
  for (const { revision, position, stream: name, ...event } of parts) {
    await to.operational.append({ stream: name, expectedRevision: 'noStream', events: [event] })
  }
  await copied(from, to)
  await expectCopied()
})

test('two copies to one place at once leave the one record, or end with a sentence and are given again', async () => {
  world = await kurrentWorld()
  const both = [await world.open(), await world.open()]
  const ended = await Promise.allSettled(both.map(to => copied(from, to)))
  for (const each of ended) {
    if (each.status === 'rejected')
      expect(each.reason).toMatchObject({ code: expect.stringMatching(/changing|conflict/) })
  }
  await copied(from, await world.open())
  await expectCopied()
})
