/**
 * A made-up second force: a year of all nouns from a seed, or as many years as make so many events. All through
 * commands.
 */
import type { CommandHandler } from './commandHandler.ts'
import { setUpForce } from './generator/force.ts'
import { giving } from './generator/giving.ts'
import { random } from './generator/random.ts'
import { generateYear } from './generator/year.ts'

export type Generate = {
  handler: CommandHandler
  seed: number
  /** Goes on with further years until so many events are recorded; one year where left out. */
  events?: number
  onProgress?: (events: number) => void
  signal?: AbortSignal
}

/** Years that are made at the same time, once the force stands. */
const together = 32
const firstYear = 2020
/** The days of the generated years must exist: they come round again. */
const years = 5

/** Records the made-up force on a record that is set up. Answers how many events were recorded. */
export const generate = async ({ handler, seed, events = 0, onProgress, signal }: Generate): Promise<number> => {
  const counter = { events: 0 }
  const chance = random(seed)
  const force = await setUpForce(giving(handler, `${seed} force`, counter), chance, `${firstYear}-01-01`)
  const made = async (index: number): Promise<void> => {
    const own = giving(handler, `${seed} year ${index}`, counter)
    await generateYear({
      giving: own,
      chance: random(seed + index + 1),
      force: index === 0 ? force : { ...force, people: [] },
      year: firstYear + (index % years),
    })
    onProgress?.(counter.events)
  }
  await made(0)
  for (let next = 1; counter.events < events && !signal?.aborted; next += together) {
    await Promise.all(Array.from({ length: together }, (_, index) => made(next + index)))
  }
  return counter.events
}
