/** Connections on which the outside goes wrong on demand: a commit fails before or after it is done, a disk is full. */
import { DatabaseSync } from 'node:sqlite'
import { type Connect, connect } from '../../infra/sqlite/schema.ts'

export type Failure = 'none' | 'before' | 'after'
/** `errcode` is SQLite's own; without it, a failed sync. */
export type Commits = { fail: Failure; errcode?: number }

/** Thrown as node:sqlite throws it: with SQLite's own number for what the disk did. */
class DiskError extends Error {
  readonly errcode: number
  constructor(message: string, errcode: number) {
    super(message)
    this.errcode = errcode
  }
}

const ioErrorAtSync = 1034

class FailingDatabase extends DatabaseSync {
  readonly #commits: Commits
  constructor(path: string, commits: Commits) {
    super(path, { timeout: 5_000 })
    this.#commits = commits
  }
  override exec(sql: string): void {
    const fail = sql === 'COMMIT' ? this.#commits.fail : 'none'
    super.exec(fail === 'before' ? 'ROLLBACK' : sql)
    if (fail === 'none') return
    // One failure: the connection that takes this one's place is sound.
    this.#commits.fail = 'none'
    throw new DiskError('the disk failed', this.#commits.errcode ?? ioErrorAtSync)
  }
}

/** Opens connections whose next commit fails as `commits` says. */
export const failingCommits =
  (commits: Commits): Connect =>
  path =>
    new FailingDatabase(path, commits)

/** A disk that holds so many pages of 4 KB, and can be given more. */
export const smallDisk = (pages: number): { connect: Connect; enlarge: (pages: number) => void } => {
  const open: DatabaseSync[] = []
  const limit = (database: DatabaseSync, to: number): void => database.exec(`PRAGMA max_page_count = ${to}`)
  return {
    connect: path => {
      const database = connect(path)
      limit(database, pages)
      open.push(database)
      return database
    },
    enlarge: to => {
      for (const database of open) if (database.isOpen) limit(database, to)
    },
  }
}
