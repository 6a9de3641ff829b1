/** A generated year in memory, the same each time: one clock that stands still, salts that follow one another. */
import { createHash } from 'node:crypto'
import { cedarPolicy } from '../../infra/policyEngine.cedar.ts'
import type { StoredEvent } from '../../schema/envelope.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import { commandHandler } from '../../services/commandHandler.ts'
import { keeper } from '../../services/demonstration.ts'
import { generate } from '../../services/generator.ts'
import { setUpRecord } from '../../services/setUp.ts'
import { editions } from '../../workflows/protocol/editions.ts'
import { awkwardStore } from './awkwardStore.ts'
import { memoryFiles } from './memoryFiles.ts'

const now = '2026-03-10T10:00:00.000Z'

/** Everything that makes a record, over a store. Its salts are counted: the same commands make the same events. */
export const countedPorts = (store: EventStore) => {
  let salts = 0
  const salt = () => createHash('sha256').update(String(salts++)).digest().subarray(0, 16).toString('base64url')
  return { store, policy: cedarPolicy(editions), clock: { now: () => now }, salt, files: memoryFiles() }
}

/** An empty record that the keeper of the demonstration keeps. */
export const keptPorts = async (store: EventStore) => {
  const ports = countedPorts(store)
  await setUpRecord(commandHandler(ports), { person: keeper, name: 'Record Keeper', mayFill: [] }, now)
  return ports
}

export const allEvents = async (store: EventStore): Promise<StoredEvent[]> => {
  const all: StoredEvent[] = []
  for (let page = await store.readAll(1); page.length > 0; page = await store.readAll(all.length + 1)) all.push(...page)
  return all
}

type Wanted = { seed?: number; events?: number; store?: EventStore }

/** Generates a year, or more, and tells what is in the record then; the same can be asked of it `again`. */
export const generated = async ({ seed = 1, events = 0, store = awkwardStore({ latestTurns: 0 }) }: Wanted = {}) => {
  const ports = await keptPorts(store)
  const again = () => generate({ ports, seed, events })
  const made = await again()
  return { ...ports, made, again, events: await allEvents(store) }
}
