/**
 * The golden events: real ones as they were once stored, one of every type given live and one of every type that the
 * Cambridgeshire record enters. What stands in the file is never written anew, for records out there hold its like.
 * `node tests/goldenEvents.ts` adds an event of each type that has none.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openRecordFolder } from '../infra/recordFolder.ts'
import { canonicalJson, type Json } from '../schema/canonicalJson.ts'
import type { StoredEvent } from '../schema/envelope.ts'
import { commandHandler } from '../services/commandHandler.ts'
import { keeper } from '../services/demonstration.ts'
import { recordLoader } from '../services/recordLoader.ts'
import { allRules } from '../workflows/nouns.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { allEvents, generated, keptPorts } from './support/generated.ts'

const file = new URL('golden/events.jsonl', import.meta.url)
const record = fileURLToPath(new URL('../infra/records/cambridgeshire-2015', import.meta.url))

/** An entered event tells what a live one of its type need not: they are two shapes. */
export const shapeOf = ({ event }: StoredEvent): string => `${event.type}${event.entered ? ', entered' : ''}`

/** Every type of event that a command records, and the one that is reserved. */
export const everyType = (): string[] => [
  ...new Set(allRules.flatMap(({ definition }) => Object.keys(definition.events))),
]

export const goldenEvents = (): StoredEvent[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as StoredEvent) // written by the script below

/** What is recorded today: a generated year, and the Cambridgeshire record, the same each time. */
export const recordedToday = async (): Promise<StoredEvent[]> => {
  const { events } = await generated()
  const ports = await keptPorts(awkwardStore({ latestTurns: 0 }))
  const source = await openRecordFolder(record)
  const recorder = { person: keeper, known: 'system' } as const
  await recordLoader(ports, commandHandler(ports)).load({ source, recorder })
  return [...events, ...(await allEvents(ports.store))]
}

/** The first of each shape that the file has none of. */
export const missing = (golden: readonly StoredEvent[], recorded: readonly StoredEvent[]): StoredEvent[] => {
  const known = new Set(golden.map(shapeOf))
  return recorded.filter(stored => {
    const isNew = !known.has(shapeOf(stored))
    known.add(shapeOf(stored))
    return isNew
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const added = missing(goldenEvents(), await recordedToday())
  // A stored event is JSON by its own checks.
  for (const stored of added) appendFileSync(file, `${canonicalJson(stored as unknown as Json)}\n`)
  console.log(added.length === 0 ? 'Nothing is missing.' : added.map(shapeOf).join('\n'))
}
