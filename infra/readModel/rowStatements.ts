/** The statements that write a noun's versions, prepared once for each set of columns that changes together. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { openEnd, type ReadTable } from '../../schema/ports/readModel.ts'
import { integer, text } from '../sqlite/columns.ts'
import { rowIn, sumOf } from './rowText.ts'
import { columnList, tablesOf } from './tables.ts'
import { type LinkValue, textOf, type Version, versionOf } from './versions.ts'

export type RowStatements = {
  find(key: string): Version | undefined
  lastThing(): number
  insert(version: Version): void
  /** Writes a version in the place of any that the file has of the thing. */
  replace(version: Version): void
  update(before: Version, next: Version): void
  end(version: Version, to: number): void
  link(link: LinkValue, to?: number): void
  closeLink(link: Omit<LinkValue, 'from'>, to: number): void
}

const values = (version: Version): SQLInputValue[] => version.columns.map(value => value ?? null)
const kept = (version: Version): [string, number] => {
  const body = textOf(version)
  return [body, sumOf(body)]
}

export const rowStatements = (database: DatabaseSync, table: ReadTable): RowStatements => {
  const { now, texts, past, link } = tablesOf(table.noun)
  const marks = ', ?'.repeat(table.columns.length)
  const columns = columnList(table)
  const find = database.prepare(
    `SELECT thing, valid_from, "row", sum FROM ${now} JOIN ${texts} USING (thing) WHERE key = ?`,
  )
  const last = database.prepare(`SELECT coalesce(max(thing), 0) AS thing FROM ${now}`)
  const writing = (how: 'INSERT' | 'INSERT OR REPLACE'): ((version: Version) => void) => {
    const place = `${now} (thing, key, valid_from, status${columns}) VALUES (?, ?, ?, ?${marks})`
    const row = database.prepare(`${how} INTO ${place}`)
    const body = database.prepare(`${how} INTO ${texts} (thing, "row", sum) VALUES (?, ?, ?)`)
    return version => {
      const { thing, key, from, status } = version
      row.run(thing, key, from, status, ...values(version))
      body.run(thing, ...kept(version))
    }
  }
  const end = database.prepare(
    `INSERT INTO ${past} (thing, valid_from, valid_to, status${columns}, "row", sum) VALUES (?, ?, ?, ?${marks}, ?, ?)`,
  )
  const openLink = database.prepare(
    `INSERT INTO ${link} (thing, name, value, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)`,
  )
  const shutLink = database.prepare(
    `UPDATE ${link} SET valid_to = ? WHERE thing = ? AND name = ? AND value = ? AND valid_to = ${openEnd}`,
  )
  return {
    find: key => {
      const found = find.get(key)
      if (!found) return undefined
      const place = { thing: integer(found, 'thing'), from: integer(found, 'valid_from'), text: text(found, 'row') }
      return versionOf(table, rowIn(found), place)
    },
    lastThing: () => integer(last.get() ?? {}, 'thing'),
    insert: writing('INSERT'),
    replace: writing('INSERT OR REPLACE'),
    update: updating(database, table),
    end: (version, to) => {
      const { thing, from, status } = version
      end.run(thing, from, to, status, ...values(version), ...kept(version))
    },
    link: ({ thing, name, value, from }, to = openEnd) => {
      openLink.run(thing, name, value, from, to)
    },
    closeLink: ({ thing, name, value }, to) => {
      shutLink.run(to, thing, name, value)
    },
  }
}

/** Names only the columns that change, for SQLite rewrites the entry of every index whose column is named. */
const updating = (database: DatabaseSync, table: ReadTable): RowStatements['update'] => {
  const { now, texts } = tablesOf(table.noun)
  const prepared = new Map<string, StatementSync>()
  const prepare = (names: string[]): StatementSync => {
    const set = names.map(name => `, "${name}" = ?`).join('')
    return database.prepare(`UPDATE ${now} SET valid_from = ?${set} WHERE thing = ?`)
  }
  const body = database.prepare(`UPDATE ${texts} SET "row" = ?, sum = ? WHERE thing = ?`)
  return (before, next) => {
    const names: string[] = []
    const changed: SQLInputValue[] = []
    const note = (name: string, value: SQLInputValue): void => {
      names.push(name)
      changed.push(value)
    }
    if (before.status !== next.status) note('status', next.status)
    table.columns.forEach(({ name }, index) => {
      if (before.columns[index] !== next.columns[index]) note(name, next.columns[index] ?? null)
    })
    const key = names.join()
    const statement = prepared.get(key) ?? prepare(names)
    prepared.set(key, statement)
    statement.run(next.from, ...changed, next.thing)
    body.run(...kept(next), next.thing)
  }
}
