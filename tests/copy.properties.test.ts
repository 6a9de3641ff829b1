/** Whatever was recorded in whatever order, its copy is the same, wherever it was broken off. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclosureStream } from '../schema/envelope.ts'
import type { ExpectedRevision, RecordStore } from '../schema/ports/eventStore.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { BrokenOff, breaking, contents, copied } from './support/copyWorld.ts'
import { aNumber, aSealedUnit, aUnit, noonPlus } from './support/eventWorld.ts'

type Deed = (store: RecordStore, second: number) => Promise<unknown>

const next = async (store: RecordStore, stream: string): Promise<ExpectedRevision> => {
  const [last] = stream.startsWith('ops-')
    ? await store.operational.readStream(stream, { direction: 'backwards', limit: 1 })
    : (await store.readStream(stream, { direction: 'backwards', limit: 1 })).map(({ event }) => event)
  return last ? BigInt(last.revision) : 'noStream'
}
const things = fc.constantFrom('action-2026-0001', 'action-2026-0002', 'document-2026-0001')
const beside = fc.constantFrom('ops-numbering-action-2026', 'ops-reactions')

const deeds = fc.oneof(
  { weight: 3, arbitrary: things.map(stream => recorded(stream, false)) },
  { weight: 3, arbitrary: things.map(stream => recorded(stream, true)) },
  { weight: 2, arbitrary: beside.map(noted) },
  {
    weight: 1,
    arbitrary: beside.map(
      (stream): Deed =>
        store =>
          store.operational.delete(stream),
    ),
  },
  { weight: 1, arbitrary: fc.nat(20).map(erased) },
)

function recorded(stream: string, isSealed: boolean): Deed {
  return async (store, second) => {
    const expectedRevision = await next(store, stream)
    const revision = expectedRevision === 'noStream' ? 0 : Number(expectedRevision) + 1
    const over = { recordedAt: noonPlus(second), revision }
    const unit = isSealed ? aSealedUnit(stream, 'A title', { ...over, expectedRevision }) : undefined
    await store.append(unit ?? aUnit(stream, expectedRevision, { recordedAt: noonPlus(second) }))
  }
}

function noted(stream: string): Deed {
  return async store => store.operational.append(aNumber(stream, await next(store, stream)))
}

function erased(ordinal: number): Deed {
  return async (store, second) => {
    const [found] = await store.readAll(ordinal, 1)
    if (!found) return
    await store.operational.delete(disclosureStream(found.event.id))
    const told = { type: 'DisclosureErased', data: { event: found.event.id }, recordedAt: noonPlus(second) }
    await store.append(aUnit('system-record', await next(store, 'system-record'), told))
  }
}

const breaks = fc.array(fc.record({ at: fc.integer({ min: 1, max: 12 }), when: fc.constantFrom('before', 'after') }), {
  maxLength: 3,
})

test('a copy that goes along with a record, broken off anywhere, ends as that record', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deeds, fc.option(breaks))), async history => {
      const [from, to] = [awkwardStore({ latestTurns: 0 }), awkwardStore({ latestTurns: 0, seed: 2 })]
      let second = 0
      for (const [deed, copies] of history) {
        second += 1
        await deed(from, second)
        // A copy that was finished, and whose source was pruned since, is not gone on with: only one in the making is.
        for (const broken of copies ?? []) {
          const { store } = breaking(to, broken)
          await copied(from, store).catch(allowed)
        }
      }
      const last = await copied(from, to).catch(allowed)
      if (last !== undefined) expect(await contents(to)).toEqual(await contents(from))
    }),
    { numRuns: 300 },
  )
})

const allowed = (error: unknown): undefined => {
  const isPruned = error instanceof Error && 'code' in error && error.code === 'otherRecord'
  if (!(error instanceof BrokenOff || isPruned)) throw error
}
