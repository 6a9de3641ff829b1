/** The versions that stand, as far as they are in memory: those put last are kept, and the others are in the file. */
import type { ReadNoun } from '../../schema/ports/readModel.ts'
import type { Standing, Version } from './versions.ts'

/** Rows kept in memory at most, of all nouns together: some 3 kB each. */
export const defaultKeptRows = 20_000

/** Takes away the older half of every noun's, once there are more than `most` in all, and gives what was taken. */
export const takeOlder = (standing: Standing, most: number): Map<ReadNoun, Version[]> => {
  const taken = new Map<ReadNoun, Version[]>()
  let size = 0
  for (const kept of standing.values()) size += kept.size
  if (size <= most) return taken
  for (const [noun, kept] of standing) taken.set(noun, takeFirst(kept, Math.ceil(kept.size / 2)))
  return taken
}

/** Takes all away. */
export const takeAll = (standing: Standing): Map<ReadNoun, Version[]> => {
  const taken = new Map([...standing].map(([noun, kept]) => [noun, [...kept.values()]]))
  standing.clear()
  return taken
}

const takeFirst = (kept: Map<string, Version>, count: number): Version[] => {
  const first = [...kept.values().take(count)]
  for (const { key } of first) kept.delete(key)
  return first
}
