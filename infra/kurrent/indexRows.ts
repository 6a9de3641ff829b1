/** The rows of an index: what is asked of them, and how an event of the log is entered. */
import type { DatabaseSync } from 'node:sqlite'
import { integer, type Row, text } from '../sqlite/columns.ts'
import type { Place } from './logEvent.ts'
import { asUuid } from './names.ts'

/** Where a governed event stands. */
export type EventPlace = { ordinal: number; stream: string; revision: number; place: Place }
/** Where an operational event stands; its revision as the server counts. */
export type OperationalPlace = { stream: string; revision: number; place: Place }
/** How many events of an operational stream were deleted, and its last revision as the server counts. */
export type OperationalHead = { base: number; head: number }

export type IndexRows = ReturnType<typeof indexRows>

export const indexRows = (database: DatabaseSync) => ({
  ...governedRows(database),
  ...operationalRows(database),
  ...looseRows(database),
  ...logRows(database),
})

const placeIn = (row: Row): Place => ({ commit: integer(row, 'place'), prepare: integer(row, 'prepare') })

const governedRows = (database: DatabaseSync) => {
  const last = database.prepare('SELECT ordinal, stamp FROM event ORDER BY ordinal DESC LIMIT 1')
  const head = database.prepare(
    'SELECT max(revision) AS revision FROM event WHERE stream = (SELECT id FROM stream WHERE name = ?)',
  )
  const stand = 'SELECT ordinal, place, prepare, name, revision FROM event JOIN stream ON stream.id = event.stream'
  const byOrdinal = database.prepare(`${stand} WHERE ordinal = ?`)
  const byRevision = database.prepare(
    'SELECT ordinal FROM event WHERE stream = (SELECT id FROM stream WHERE name = ?) AND revision = ?',
  )
  const ofStream = database.prepare(
    `SELECT ordinal, revision FROM event
     WHERE stream = (SELECT id FROM stream WHERE name = ?) AND revision BETWEEN ? AND ?`,
  )
  const addStream = database.prepare('INSERT OR IGNORE INTO stream (name) VALUES (?)')
  const addEvent = database.prepare(
    `INSERT INTO event (ordinal, place, prepare, stream, revision, stamp, id)
     VALUES (?, ?, ?, (SELECT id FROM stream WHERE name = ?), ?, ?, ?)`,
  )
  return {
    last: (): { ordinal: number; stampMs: number } => {
      const row = last.get()
      return row ? { ordinal: integer(row, 'ordinal'), stampMs: integer(row, 'stamp') } : { ordinal: 0, stampMs: 0 }
    },
    /** The last revision of a governed stream, -1 where there is none. */
    headOf: (stream: string): number => {
      const row = head.get(stream)
      return row && row.revision !== null ? integer(row, 'revision') : -1
    },
    eventAt: (ordinal: number): EventPlace | undefined => {
      const row = byOrdinal.get(ordinal)
      if (!row) return undefined
      return { ordinal, stream: text(row, 'name'), revision: integer(row, 'revision'), place: placeIn(row) }
    },
    ordinalOf: (stream: string, revision: number): number | undefined => {
      const row = byRevision.get(stream, revision)
      return row && integer(row, 'ordinal')
    },
    /** The ordinals of a stream's events from one revision to another, by their revisions. */
    ordinalsOf: (stream: string, first: number, last: number): Map<number, number> =>
      new Map(ofStream.all(stream, first, last).map(row => [integer(row, 'revision'), integer(row, 'ordinal')])),
    addEvent: ({ ordinal, stream, revision, place }: EventPlace, stampMs: number, id: string): void => {
      if (revision === 0) addStream.run(stream)
      addEvent.run(ordinal, place.commit, place.prepare, stream, revision, stampMs, idKey(id))
    },
  }
}

const operationalRows = (database: DatabaseSync) => {
  const byName = database.prepare('SELECT base, head FROM operational_stream WHERE name = ?')
  const set = database.prepare(
    `INSERT INTO operational_stream (name, base, head) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET base = excluded.base, head = excluded.head`,
  )
  const key = '(SELECT id FROM operational_stream WHERE name = ?)'
  const add = database.prepare(`INSERT INTO operational (place, prepare, stream, revision) VALUES (?, ?, ${key}, ?)`)
  const remove = database.prepare(`DELETE FROM operational WHERE stream = ${key} AND revision < ?`)
  const stand = 'SELECT place, prepare, name, revision FROM operational o JOIN operational_stream s ON s.id = o.stream'
  const from = database.prepare(`${stand} WHERE place >= ? ORDER BY place LIMIT ?`)
  const of = database.prepare(`${stand} WHERE name = ? ORDER BY revision`)
  const stored = (row: Row): OperationalPlace => ({
    stream: text(row, 'name'),
    revision: integer(row, 'revision'),
    place: placeIn(row),
  })
  return {
    operationalHead: (stream: string): OperationalHead => {
      const row = byName.get(stream)
      return row ? { base: integer(row, 'base'), head: integer(row, 'head') } : { base: 0, head: -1 }
    },
    setOperationalHead: (stream: string, { base, head }: OperationalHead): void => {
      set.run(stream, base, head)
    },
    addOperational: ({ stream, revision, place }: OperationalPlace): void => {
      add.run(place.commit, place.prepare, stream, revision)
    },
    removeBefore: (stream: string, base: number): void => {
      remove.run(stream, base)
    },
    operationalFrom: (commit: number, limit: number): OperationalPlace[] => from.all(commit, limit).map(stored),
    /** The events of one operational stream that are not deleted. */
    operationalOf: (stream: string): OperationalPlace[] => of.all(stream).map(stored),
  }
}

// Ids that are no UUIDs have one made from them, as on the server.
const idKey = (id: string): Buffer => Buffer.from(asUuid(id).replaceAll('-', ''), 'hex')

const looseRows = (database: DatabaseSync) => {
  const ofEvent = database.prepare('SELECT 1 FROM event WHERE id = ? LIMIT 1')
  const add = database.prepare('INSERT OR REPLACE INTO loose (stream, written) VALUES (?, ?)')
  const remove = database.prepare('DELETE FROM loose WHERE stream = ?')
  const before = database.prepare(
    `SELECT stream, head FROM loose JOIN operational_stream ON name = stream
     WHERE written < ? AND head >= base ORDER BY written LIMIT ?`,
  )
  return {
    /** Notes what was disclosed of an event, unless that is there already. */
    addLoose: (stream: string, { event, writtenMs }: { event: string; writtenMs: number }): void => {
      if (!ofEvent.get(idKey(event))) add.run(stream, writtenMs)
    },
    removeLoose: (stream: string): void => {
      remove.run(stream)
    },
    /** Disclosures without an event, written before an instant, with their last revisions as the server counts. */
    looseBefore: (ms: number, limit: number): { stream: string; revision: number }[] =>
      before.all(ms, limit).map(row => ({ stream: text(row, 'stream'), revision: integer(row, 'head') })),
  }
}

const logRows = (database: DatabaseSync) => {
  const standing = database.prepare('SELECT place, prepare FROM log')
  const stand = database.prepare('UPDATE log SET place = ?, prepare = ?')
  const before = (table: string) =>
    database.prepare(`SELECT place, prepare FROM ${table} WHERE place < ? ORDER BY place DESC LIMIT 1`)
  const befores = [before('event'), before('operational')]
  const faults = database.prepare('SELECT stream, what FROM fault ORDER BY stream LIMIT 10')
  const setFault = database.prepare('INSERT OR REPLACE INTO fault (stream, what) VALUES (?, ?)')
  const dropFault = database.prepare('DELETE FROM fault WHERE stream = ?')
  return {
    place: (): Place | 'start' => {
      const row = standing.get()
      return row && row.place !== null ? placeIn(row) : 'start'
    },
    setPlace: ({ commit, prepare }: Place): void => {
      stand.run(commit, prepare)
    },
    /** The place of an event of ours before another one's, to go on from. */
    placeBefore: (commit: number): Place | 'start' => {
      const places = befores.flatMap(statement => statement.all(commit).map(placeIn))
      return places.sort((one, other) => other.commit - one.commit)[0] ?? 'start'
    },
    faults: (): string[] => faults.all().map(row => `${text(row, 'stream')} ${text(row, 'what')}`),
    setFault: (stream: string, what: string | undefined): void => {
      if (what === undefined) dropFault.run(stream)
      else setFault.run(stream, what)
    },
    empty: (): void => {
      for (const table of ['stream', 'event', 'operational_stream', 'operational', 'fault', 'loose']) {
        database.exec(`DELETE FROM ${table}`)
      }
      database.exec('UPDATE log SET place = NULL, prepare = NULL')
    },
  }
}
