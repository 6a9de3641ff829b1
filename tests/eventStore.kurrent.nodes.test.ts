/** Several nodes of one record on a server: one order for all of them, and what one does the others see. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { disclosureStream } from '../schema/envelope.ts'
import type { AppendUnit, EventStore } from '../schema/ports/eventStore.ts'
import { aDisclosure, aNumber, aSealedUnit, aUnit, record, untilCaughtUp } from './support/eventWorld.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'
import { isLong } from './support/realServer.ts'

/** Times that two nodes write to one stream at once. */
const events = isLong ? 4_000 : 40

let ground: KurrentGround
beforeEach(async () => {
  ground = await kurrentGround()
})
afterEach(() => ground.close())

/** The unit with its disclosure said anew, as by a command given again: the ids are the same, the salt is not. */
const saidAnew = (unit: AppendUnit, said: string): AppendUnit => {
  const [event] = unit.events
  if (!event) throw new Error('The unit has an event')
  return { ...unit, before: [aDisclosure(event, { disclosures: [said] })] }
}

const disclosuresIn = async (store: EventStore): Promise<string[]> =>
  (await store.operational.readAll(0))
    .map(({ stream }) => stream)
    .filter(stream => stream.startsWith('ops-disclosure-'))

test('all nodes count the same ordinals, whoever wrote, and each sees what another has written', async () => {
  const nodes = [await ground.open(), await ground.open(), await ground.open()]
  const answers = await Promise.all(
    Array.from({ length: 90 }, (_, index) => nodes[index % 3]?.append(aUnit(`action-2026-${1000 + index}`))),
  )
  expect(answers.map(answer => answer?.ordinal).sort((a = 0, b = 0) => a - b)).toEqual(
    answers.map((_, index) => index + 1),
  )
  const [first, ...others] = await Promise.all(nodes.map(node => node.readAll(1)))
  expect(first).toHaveLength(90)
  for (const other of others) expect(other).toEqual(first)
})

test('of two nodes that name the same revision one wins, and the other is told where the stream is', async () => {
  const [one, other] = [await ground.open(), await ground.open()]
  const beganMs = performance.now()
  for (let revision = 0; revision < events; revision++) {
    const expected = revision === 0 ? 'noStream' : BigInt(revision - 1)
    const results = await Promise.allSettled([one, other].map(node => node.append(aUnit('action-2026-0001', expected))))
    const lost = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []))
    expect(lost).toMatchObject([{ code: 'conflict', detail: { actualRevision: BigInt(revision) } }])
  }
  expect(await other.lastOrdinal()).toBe(events)
  if (isLong) console.log(`${events} events by two nodes: ${Math.round(performance.now() - beganMs)} ms`)
}, 600_000)

test('the number after one that another node took is taken at once, though that is read late', async () => {
  const nodes = [await ground.open(), await ground.open()]
  let [revision, refused] = [-1, 0]
  const take = async (node: EventStore): Promise<void> => {
    for (;;) {
      const [last] = await node.operational.readStream('ops-numbers', { direction: 'backwards', from: 'end', limit: 1 })
      const expected = last ? BigInt(last.revision) : 'noStream'
      const taken = await node.operational.append(aNumber('ops-numbers', expected)).then(
        () => true,
        () => false,
      )
      if (taken) return
      refused += 1
    }
  }
  while (revision < 39) {
    await Promise.all(nodes.map(take))
    revision += 2
  }
  expect(await nodes[0]?.operational.readStream('ops-numbers')).toHaveLength(40)
  // Each time one of the two may lose, once: what it lost to is there when it is told.
  expect(refused).toBeLessThanOrEqual(20)
})

test('a disclosure that another node erased is gone here, and what is disclosed anew is there', async () => {
  const [one, other] = [await ground.open(), await ground.open()]
  const unit = aSealedUnit('action-2026-0001', 'Visit every school')
  await one.append(unit)
  const stream = unit.before[0]?.stream ?? ''
  await other.operational.delete(stream)
  await one.lastOrdinal()
  expect((await one.readStream('action-2026-0001'))[0]).not.toHaveProperty('disclosure')
  expect(await one.append(unit)).toEqual({ revision: 0n, ordinal: 1 })
  expect(await one.operational.readStream(stream)).toEqual([])
  const [event] = unit.events
  if (event) await other.operational.append(aDisclosure(event, { disclosures: ['anew'] }))
  expect((await one.readAll(1))[0]?.disclosure).toEqual({ disclosures: ['anew'] })
  expect((await untilCaughtUp(one.subscribe(0)))[0]?.disclosure).toEqual({ disclosures: ['anew'] })
})

test('a stream that another node deleted is begun again from revision 0, with the same events too', async () => {
  const [one, other] = [await ground.open(), await ground.open()]
  const number = aNumber('ops-checkpoint-a', 'noStream')
  await one.operational.append(number)
  await one.operational.append(aNumber('ops-checkpoint-a', 0n))
  await other.operational.delete('ops-checkpoint-a')
  // Asked at once: what was deleted elsewhere may not have been seen here yet.
  expect(await one.operational.append(number)).toMatchObject({ revision: 0n })
  expect(await one.operational.append(aNumber('ops-checkpoint-a', 0n))).toMatchObject({ revision: 1n })
  for (const node of [one, other]) {
    await node.operational.readAll(0)
    const events = await node.operational.readStream('ops-checkpoint-a')
    expect(events.map(({ revision }) => revision)).toEqual([0, 1])
    const last = await node.operational.readStream('ops-checkpoint-a', { direction: 'backwards', limit: 1 })
    expect(last).toMatchObject([{ revision: 1 }])
  }
})

test('a command given again after a try that broke off has its own disclosure, whatever that try left', async () => {
  const store = await ground.open()
  const first = aSealedUnit('action-2026-0001', 'Visit every school')
  const [left] = first.before
  if (!left) throw new Error('The unit has a disclosure')
  await store.operational.append({ ...left, events: [{ ...left.events[0], id: 'x' } as (typeof left.events)[0]] })
  const again = saidAnew(first, 'with another salt')
  expect(await store.append(again)).toEqual({ revision: 0n, ordinal: 1 })
  const disclosures = (await store.readStream('action-2026-0001'))[0]?.disclosure?.disclosures
  expect(disclosures).toContain('with another salt')
  expect(await store.append(again)).toEqual({ revision: 0n, ordinal: 1 })
  await store.operational.delete(disclosureStream(first.events[0]?.id ?? ''))
  expect((await store.readAll(1))[0]).not.toHaveProperty('disclosure')
})

test('of a unit that is refused no disclosure is left, also where the refusal comes after it was written', async () => {
  const nodes = [await ground.open(), await ground.open(), await ground.open()]
  const units = Array.from({ length: 30 }, (_, index) =>
    aSealedUnit(`action-2026-${1000 + (index % 6)}`, `Of ${index}`),
  )
  const results = await Promise.allSettled(units.map((unit, index) => nodes[Math.floor(index / 6) % 3]?.append(unit)))
  const recorded = units.filter((_, index) => results[index]?.status === 'fulfilled')
  expect(recorded).toHaveLength(6)
  const [node] = nodes
  if (!node) throw new Error('There are nodes')
  expect((await disclosuresIn(node)).sort()).toEqual(recorded.map(({ before }) => before[0]?.stream).sort())
  for (const { disclosure } of await node.readAll(1)) expect(disclosure).toBeDefined()
})

test('a number is taken before a disclosure is written: where it is taken already nothing is left', async () => {
  const [one, other] = [await ground.open(), await ground.open()]
  await other.operational.append(aNumber('ops-numbering-action-2026', 'noStream'))
  const unit = aSealedUnit('action-2026-0001', 'Visit every school')
  const whole = { ...unit, before: [...unit.before, aNumber('ops-numbering-action-2026', 'noStream')] }
  await expect(one.append(whole)).rejects.toMatchObject({ code: 'conflict', detail: { actualRevision: 0n } })
  expect(await disclosuresIn(one)).toEqual([])
})

test('records under other prefixes on the same server are not seen, nor is what others write there', async () => {
  const ours = await ground.open()
  const theirs = await ground.open({ prefix: `${ground.prefix}2` })
  await record(theirs, 'action-2026-0001', 3)
  await record(ours, 'action-2026-0001', 2)
  await record(theirs, 'action-2026-0002', 3)
  expect(await ours.lastOrdinal()).toBe(2)
  expect((await theirs.readAll(1)).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6])
})
