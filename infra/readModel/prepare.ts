/** Statements of a connection, prepared once and used again. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Statements kept prepared at most. */
const keptStatements = 500

export type Prepare = (sql: string) => StatementSync

/** Prepares what is new, and keeps it. */
export const keeping = (database: DatabaseSync): Prepare => {
  const kept = new Map<string, StatementSync>()
  return sql => {
    const statement = kept.get(sql) ?? database.prepare(sql)
    if (kept.size >= keptStatements) kept.clear()
    kept.set(sql, statement)
    return statement
  }
}
