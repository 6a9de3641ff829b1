/**
 * What a power cut or a bad sector can leave of the record's files: the write-ahead log cut short, zeroed or with a
 * byte flipped anywhere, and a byte flipped in the file itself. Each such image is opened. It must hold a prefix of
 * what was recorded, with everything that was acknowledged before the place of the damage, or say that it is damaged.
 * `node tests/tornTail.ts 5000`
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import type { StoredEvent } from '../schema/envelope.ts'
import { isEventStoreError } from '../schema/ports/eventStore.ts'
import { aSealedUnit, aUnit } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

export type TornReport = { images: number; opened: number; refused: number; faults: string[] }

/** The files as they were, the events in order, and how long the log was when each was acknowledged. */
type Original = { file: Buffer; log: Buffer; events: StoredEvent[]; copied: number; acknowledged: number[] }
type Damage = { what: 'cut' | 'zeroed' | 'flipped' | 'file flipped'; at: number }

const sectorBytes = 512
const logHeaderBytes = 32
const frameHeaderBytes = 24
const pageBytes = 4096

/** Opens so many images, spread over every sector and frame boundary of what there is. */
export const tornImages = async (images: number, folder: string): Promise<TornReport> => {
  const report: TornReport = { images: 0, opened: 0, refused: 0, faults: [] }
  const original = await recorded(join(folder, 'torn.sqlite'))
  const whole = await copiedWhole(original, folder)
  for (const damage of spread(damages(original, whole.file.length), images)) {
    const from = damage.what === 'file flipped' ? whole : original
    const image = imageOf(from, damage, folder)
    const fault = await open(image, damage, from, report)
    report.images += 1
    if (fault !== undefined) report.faults.push(`${damage.what} at ${damage.at}: ${fault}`)
  }
  return report
}

/** A record of which the first events are copied into the file, while the later ones stand in the log alone. */
const recorded = async (path: string): Promise<Original> => {
  const copied = 10
  const first = openSqliteEventStore(path)
  for (let index = 0; index < copied; index += 1) await first.append(unitOf(index))
  await first.close()
  const store = openSqliteEventStore(path)
  // Whoever reads an old state keeps the log from being copied.
  const reader = new DatabaseSync(path)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM event').get()
  const acknowledged: number[] = []
  for (let index = copied; index < 3 * copied; index += 1) {
    await store.append(unitOf(index))
    acknowledged.push(statSync(`${path}-wal`).size)
  }
  const events = await store.readAll(1)
  const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
  reader.close()
  await store.close()
  return { file, log, events, copied, acknowledged }
}

const unitOf = (index: number) => {
  const stream = `action-2026-${1000 + (index % 4)}`
  const revision = Math.floor(index / 4)
  const expectedRevision = revision === 0 ? ('noStream' as const) : BigInt(revision - 1)
  return aSealedUnit(stream, `Title ${index} ${'and more '.repeat(index * 7)}`, { revision, expectedRevision })
}

/** The same with everything copied into the file. */
const copiedWhole = async ({ file, log, events }: Original, folder: string): Promise<Original> => {
  const path = join(folder, 'whole.sqlite')
  write(path, file, log)
  await openSqliteEventStore(path).close()
  return { file: readFileSync(path), log: Buffer.alloc(0), events, copied: events.length, acknowledged: [] }
}

const damages = ({ log }: Original, fileBytes: number): Damage[] => {
  const frames = range(logHeaderBytes, log.length, frameHeaderBytes + pageBytes)
  const edges = frames.flatMap(at => [at - 1, at, at + 1, at + frameHeaderBytes])
  const places = [...range(0, log.length, sectorBytes), ...edges].filter(at => at >= 0 && at < log.length)
  const inLog = places.flatMap((at): Damage[] => (['cut', 'zeroed', 'flipped'] as const).map(what => ({ what, at })))
  // A byte in the middle of each sector: the first ones of a page are its header.
  const inFile = [...range(0, fileBytes, sectorBytes), ...range(sectorBytes / 2, fileBytes, sectorBytes)]
  return [...inLog, ...inFile.map((at): Damage => ({ what: 'file flipped', at }))]
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step)

const spread = <T>(all: readonly T[], count: number): T[] =>
  all.filter((_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length))

const imageOf = ({ file, log }: Original, { what, at }: Damage, folder: string): string => {
  const path = join(folder, 'image.sqlite')
  const torn = Buffer.from(what === 'file flipped' ? file : log)
  if (what === 'zeroed') torn.fill(0, at)
  if (what === 'flipped' || what === 'file flipped') torn[at] = (torn[at] ?? 0) ^ 0xff
  if (what === 'file flipped') write(path, torn, log)
  else write(path, file, what === 'cut' ? torn.subarray(0, at) : torn)
  return path
}

const write = (path: string, file: Buffer, log: Buffer): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
  writeFileSync(path, file)
  if (log.length > 0) writeFileSync(`${path}-wal`, log)
}

/** Opens an image; answers what is wrong with what it holds. */
const open = async (
  path: string,
  damage: Damage,
  original: Original,
  report: TornReport,
): Promise<string | undefined> => {
  try {
    const store = openSqliteEventStore(path)
    try {
      const fault = await heldFault(await store.readAll(1), damage, original)
      if (fault !== undefined) return fault
      report.opened += 1
      if (damage.what !== 'file flipped') await store.append(aUnit('action-2026-9999'))
    } finally {
      await store.close()
    }
    const { faults } = damage.what === 'file flipped' ? { faults: [] } : await checkEverything(path)
    return faults[0]
  } catch (error) {
    if (!isEventStoreError(error, 'damaged')) return `it fails with ${String(error)}`
    report.refused += 1
    return damage.what === 'file flipped' ? undefined : `it is refused: ${error.message}`
  }
}

/** It must hold the first events as they were, and all that were safe from the damage. */
const heldFault = async (
  held: StoredEvent[],
  { what, at }: Damage,
  original: Original,
): Promise<string | undefined> => {
  const { events, copied, acknowledged } = original
  if (!isDeepStrictEqual(held, events.slice(0, held.length))) return 'an event is not as it was recorded'
  const safe = what === 'file flipped' ? events.length : copied + acknowledged.filter(bytes => bytes <= at).length
  return held.length < safe ? `${held.length} events are left of ${safe} that were safe` : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await temporaryFolder()
  const report = await tornImages(Number(process.argv[2] ?? 5_000), folder.path)
  await folder.remove()
  console.log(JSON.stringify(report, undefined, 2))
  process.exitCode = report.faults.length > 0 ? 1 : 0
}
