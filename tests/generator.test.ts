/** The made-up forces: what a year of one holds, read from what was recorded, and that a seed makes the same again. */
import { beforeAll, describe, expect, test } from 'vitest'
import { approvalStandings } from '../schema/action.ts'
import { businessReasons } from '../schema/body.ts'
import type { StoredEvent } from '../schema/envelope.ts'
import { presences } from '../schema/meeting.ts'
import { nouns } from '../schema/noun.ts'
import { scrutinyKinds, scrutinyOutcomes } from '../schema/scrutiny.ts'
import { commandHandler } from '../services/commandHandler.ts'
import { aheadStore } from '../services/generator/ahead.ts'
import { readReactionTasks } from '../services/reactionLog.ts'
import { startReactions } from '../services/reactions.ts'
import { lifecycle } from '../workflows/lifecycle.ts'
import { allRules } from '../workflows/nouns.ts'
import { nounOf } from '../workflows/rules.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { aUnit } from './support/eventWorld.ts'
import { allEvents, generated } from './support/generated.ts'

let year: Awaited<ReturnType<typeof generated>>
beforeAll(async () => {
  year = await generated()
}, 60_000)

const ofType = (type: string): StoredEvent[] => year.events.filter(({ event }) => event.type === type)
const streamOf = (stream: string) =>
  year.events.filter(({ event }) => event.stream === stream).map(({ event }) => event)
/** What events of a type say in a field, each once. */
const saidIn = (type: string, field: string) => new Set(ofType(type).map(({ event }) => event.data[field]))

/** Every machine's every status, as `action proposed`. */
const statuses = allRules.flatMap(({ machines }) =>
  Object.entries(machines).flatMap(([name, machine]) =>
    lifecycle(name, machine).statuses.map(status => `${name} ${status}`),
  ),
)
const reached = (events: readonly StoredEvent[]) =>
  new Set(
    events.flatMap(({ event }) => Object.entries(event.to).map(([name, status]) => `${name.split('#')[0]} ${status}`)),
  )

/** What no command that is given live leads to: these are entered from a source. */
const onlyFromSource = [
  ...['meeting', 'minutes', 'document', 'action', 'approval', 'condition', 'scrutiny', 'decision', 'publication'].map(
    machine => `${machine} named`,
  ),
  'proposal outcomeNotStated',
]

describe('a generated year', () => {
  test('has things of every noun', () => {
    expect(new Set(year.events.map(({ event }) => nounOf(event.stream)))).toEqual(new Set(nouns))
  })

  test('has an event of every type that a command records', () => {
    // What erases has no command yet.
    const types = new Set(['DisclosureErased', ...year.events.map(({ event }) => event.type)])
    const missing = allRules.flatMap(({ definition }) =>
      Object.keys(definition.events).filter(type => !types.has(type)),
    )
    expect(missing).toEqual([])
  })

  test('comes to every status but absent: live, save those that only a source evidences', () => {
    const wanted = statuses.filter(status => !status.endsWith(' absent'))
    const live = reached(year.events.filter(({ event }) => !event.entered))
    expect(wanted.filter(status => !live.has(status)).sort()).toEqual(onlyFromSource.toSorted())
    const all = reached(year.events)
    expect(wanted.filter(status => !all.has(status))).toEqual([])
  })

  test('keeps the reference of what is deferred, for papers as for scrutiny', () => {
    for (const [deferred, considered] of [
      ['approval', 'ApprovalConsidered'],
      ['scrutiny', 'ScrutinyConsidered'],
    ] as const) {
      const streams = year.events
        .filter(({ event }) => event.to[deferred] === 'deferred')
        .map(({ event }) => event.stream)
      const back = streams.filter(stream => {
        const told = streamOf(stream)
        const at = told.findIndex(({ to }) => to[deferred] === 'deferred')
        return told.some(({ type, to }, index) => index > at && type === considered && to[deferred] === 'considered')
      })
      expect(back.length, deferred).toBeGreaterThan(0)
    }
  })

  test('tells actions everything that an approval can stand as', () => {
    expect(saidIn('ApprovalStandingTold', 'standing')).toEqual(new Set(approvalStandings))
  })

  test('has scrutiny of every kind, with everything that a body can make of it', () => {
    expect(saidIn('ScrutinyRequested', 'kind')).toEqual(new Set([...scrutinyKinds, undefined]))
    const outcomes = ofType('ScrutinyConsidered').flatMap(({ event }) => event.data.outcomes as { outcome: string }[])
    const live = scrutinyOutcomes.filter(outcome => outcome !== 'notStated')
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(live))
  })

  test('has meetings with every sort of attendance, one of them without its quorum', () => {
    expect(saidIn('AttendanceRecorded', 'presence')).toEqual(new Set(presences))
    expect(ofType('DecisionNotTaken')).toHaveLength(1)
  })

  test('puts business forward for every reason that there is, and takes it up', () => {
    expect(saidIn('BusinessPutForward', 'reason')).toEqual(new Set(businessReasons))
    expect(ofType('BusinessTaken').length).toBeGreaterThan(3)
  })

  test('has decisions by whoever holds the office, by whoever acts in it, by a delegate and by a chair', () => {
    const capacities = new Set(year.events.map(({ event }) => event.actor.capacity))
    expect(capacities).toEqual(new Set(['holder', 'acting', 'delegate', 'chair', undefined]))
  })

  test('names files that are kept, with their sizes, and not many', async () => {
    const versions = ofType('VersionAdded').map(({ event }) => event.data)
    const digests = new Set(versions.map(({ digest }) => String(digest)))
    expect(digests.size).toBeGreaterThan(3)
    expect(digests.size).toBeLessThan(20)
    for (const { digest, bytes } of versions) expect(await year.files.stat(String(digest))).toEqual({ digest, bytes })
  })
})

describe('the reactions to a generated year', () => {
  test('are given as it is made, none is refused, and the service finds nothing left to react to', async () => {
    const { store, clock } = year
    const told = new Set(year.events.filter(({ event }) => event.recordedBy.person === 'system:reactions'))
    expect(told.size).toBeGreaterThan(100)
    expect(await readReactionTasks(store)).toEqual([])
    const reactions = startReactions({ store, clock, handler: commandHandler(year) })
    await reactions.reached(year.events.length)
    await reactions.close()
    expect(await store.lastOrdinal()).toBe(year.events.length)
  })

  test('record nothing more when they are given again from the start', async () => {
    const { store, clock } = year
    await store.operational.delete('ops-reactions')
    const reactions = startReactions({ store, clock, handler: commandHandler(year) })
    await reactions.reached(year.events.length)
    await reactions.close()
    expect(await allEvents(store)).toHaveLength(year.events.length)
    expect(await readReactionTasks(store)).toEqual([])
  })
})

describe('the same seed', () => {
  const exactly = (events: readonly StoredEvent[]) => events.map(({ event }) => event)

  test('makes the same events in the same order, however late the store answers; another makes others', async () => {
    const late = await generated({ store: awkwardStore({ seed: 7, latestTurns: 2 }) })
    expect(exactly(late.events)).toEqual(exactly(year.events))
    const other = await generated({ seed: 2 })
    expect(exactly(other.events)).not.toEqual(exactly(year.events))
  }, 120_000)

  test('given again records nothing twice', async () => {
    expect(await year.again()).toBe(0)
    expect(await year.store.lastOrdinal()).toBe(year.events.length)
  })
})

test('more years than one force has are those of another, with boards of its own', async () => {
  const { events, made } = await generated({ events: 7_500 })
  expect(made).toBeGreaterThanOrEqual(7_500)
  const boards = new Set(
    events.filter(({ event }) => event.type === 'BodyConstituted').map(({ event }) => event.stream),
  )
  expect(boards).toContain('body-north-panel')
  expect(boards).toContain('body-east-panel')
  const leavers = events.filter(({ event }) => event.type === 'PersonLeft')
  expect(leavers.length).toBeGreaterThanOrEqual(10)
}, 120_000)

describe('a store that writes behind', () => {
  test('answers at once, and has written in the order of asking once it is flushed', async () => {
    const record = awkwardStore({ latestTurns: 0 })
    const { store, flush } = aheadStore(record)
    expect(await store.append(aUnit('action-2026-0001'))).toEqual({ revision: 0n, ordinal: 1 })
    await store.append(aUnit('action-2026-0002'))
    await store.append(aUnit('action-2026-0001', 0n))
    expect(await record.lastOrdinal()).toBe(0)
    await flush()
    const streams = (await record.readAll(1)).map(({ event }) => event.stream)
    expect(streams).toEqual(['action-2026-0001', 'action-2026-0002', 'action-2026-0001'])
    expect(await store.append(aUnit('action-2026-0001', 1n))).toEqual({ revision: 2n, ordinal: 4 })
  })

  test('says so where somebody else has written to the same stream meanwhile', async () => {
    const record = awkwardStore({ latestTurns: 0 })
    const { store, flush } = aheadStore(record)
    await store.append(aUnit('action-2026-0001'))
    await record.append(aUnit('action-2026-0001'))
    await expect(flush()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Somebody else') })
  })
})
