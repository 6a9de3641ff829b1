/** What a read model's file says of itself: by what it was made, and how far it has come. */
import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '../../schema/ports/readModel.ts'
import { text } from '../sqlite/columns.ts'

export type Meta = {
  fingerprint(): string | undefined
  position(): Position | undefined
  setPosition(position: Position): void
}

export const metaOf = (database: DatabaseSync): Meta => {
  const read = database.prepare('SELECT value FROM meta WHERE name = ?')
  const value = (name: string): string | undefined => {
    const row = read.get(name)
    return row && text(row, 'value')
  }
  return {
    fingerprint: () => value('fingerprint'),
    position: () => parsePosition(value('position')),
    setPosition: position => setMeta(database, 'position', JSON.stringify(position)),
  }
}

export const setMeta = (database: DatabaseSync, name: string, value: string): void => {
  database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value)
}

const parsePosition = (body: string | undefined): Position | undefined => {
  if (body === undefined) return undefined
  return JSON.parse(body) as Position // as setPosition writes it
}
