import { describe, expect, test } from 'vitest'
import { type EventStore, EventStoreError } from '../schema/ports/eventStore.ts'
import { refusalNotes } from '../services/commands/refusals.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { frame, startService } from './support/service.ts'
import { boardWorld, emptyWorld, type World } from './support/world.ts'

const propose = { noun: 'action', type: 'ProposeAction', data: { title: 'Train', body: 'body-steering' } } as const

/** Somebody who is in the record, and may record nothing. */
const outsider = async ({ does }: World) => {
  const person = await does({ noun: 'person', type: 'RecordPerson', data: { name: 'Ann' } })
  return { person, known: 'header' as const }
}

const noted = async (store: EventStore) =>
  (await store.operational.readAll(1, 10_000)).filter(({ type }) => type === 'RefusalNoted')

describe('what policy refuses to a person of the record', () => {
  test('is noted with code, thing and citation, and without what was said', async () => {
    const world = await boardWorld()
    const by = await outsider(world)
    await world.ask({ ...propose, by })
    const [note] = await noted(world.store)
    expect(note?.stream).toBe(`ops-policy-refusals-${by.person}-2026-03-10`)
    expect(note?.data).toMatchObject({ person: by.person, command: 'ProposeAction', code: 'notRecorder', times: 1 })
    expect(JSON.stringify(note)).not.toContain('Train')
  })

  // The sender of a plain refusal was told that whether it was recorded is not known.
  test('stays refused where the note of it fails', async () => {
    const world = await boardWorld(awkwardStore({ latestTurns: 0 }))
    const by = await outsider(world)
    const failing: EventStore['operational']['append'] = async append => {
      if (append.stream.startsWith('ops-policy-refusals')) throw new EventStoreError('outcomeUnknown', 'It was lost.')
      return world.store.operational.append(append)
    }
    const { ask } = emptyWorld({ ...world.store, operational: { ...world.store.operational, append: failing } })
    const told = { outcome: 'refused', refusal: { code: 'notRecorder' } }
    expect(await ask({ ...propose, by })).toMatchObject(told)
    expect(await noted(world.store)).toEqual([])
  })

  // A client that tried again and again once wrote an entry each time.
  test('is counted when it is met again: noted at the first, second, fourth, eighth time', async () => {
    const world = await boardWorld()
    const by = await outsider(world)
    for (let left = 11; left > 0; left -= 1) await world.ask({ ...propose, by })
    expect((await noted(world.store)).map(({ data }) => data.times)).toEqual([1, 2, 4, 8])
    world.setClock('2026-03-11T10:00:00.000Z')
    await world.ask({ ...propose, by })
    expect((await noted(world.store)).at(-1)?.data.times).toBe(1)
  })

  test('is counted on from what was noted before the service started, and by two of them at once', async () => {
    const store = awkwardStore({ latestTurns: 0 })
    const notes = [refusalNotes(store), refusalNotes(store)]
    const parsed = { recorder: { person: 'person-1', known: 'header' }, type: 'AgreeAction', frame: {} } as never
    for (let round = 0; round < 4; round += 1) {
      for (const each of notes) {
        await each.note(parsed, { code: 'notRecorder', sentence: 'No.' }, '2026-03-10T10:00:00.000Z')
      }
    }
    const times = (await noted(store)).map(({ data }) => Number(data.times))
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(times.length).toBeLessThan(6)
  })

  test('is not noted of a dry run, nor of somebody whom the record does not know', async () => {
    const world = await boardWorld()
    const by = await outsider(world)
    expect(await world.ask({ ...propose, by, dryRun: true })).toMatchObject({ outcome: 'refused' })
    const stranger = { person: 'person-00000000-0000-4000-8000-000000000099', known: 'header' } as const
    expect(await world.ask({ ...propose, by: stranger })).toMatchObject({ outcome: 'refused' })
    expect(await noted(world.store)).toEqual([])
  })
})

describe('a command id', () => {
  // In capitals it was another command, and the same action was recorded twice.
  test('is the same in capitals: sent again so, the first answer is given', async () => {
    const service = await startService()
    const query = `mutation ($frame: CommandFrame!) {
      proposeAction(frame: $frame, data: { title: "Train", body: "body-steering" }) {
        ... on Recorded { reference repeated } } }`
    const first = frame({ correlationId: 'A0000000-0000-4000-8000-00000000000B' })
    const { data: one } = await service.ask(query, { frame: first })
    const again = { ...first, commandId: String(first.commandId).toUpperCase() }
    const { data: two } = await service.ask(query, { frame: again })
    expect(two.proposeAction).toEqual({ reference: one.proposeAction.reference, repeated: true })
    const [stored] = await service.world.store.readStream(one.proposeAction.reference)
    expect(stored?.event.correlationId).toBe('a0000000-0000-4000-8000-00000000000b')
    await service.stop()
  })
})
