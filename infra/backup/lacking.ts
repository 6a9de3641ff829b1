/** What a backup, or a restoration, should hold of files and does not. */
import { existsSync } from 'node:fs'
import { absentFiles, fileSentences, named } from '../checkFiles.ts'
import { placeOf } from '../keptFiles.ts'
import { openForReading } from '../sqlite/checkEverything.ts'
import type { CopiedFiles } from './folders.ts'

export type Copy = { storePath: string; filesFolder: string; files: CopiedFiles; erased: ReadonlySet<string> }

/** Files that a record names, or that were there to be copied, and that are not in the copy; in sentences. */
export const lackingIn = ({ storePath, filesFolder, files, erased }: Copy): string[] => {
  const database = openForReading(storePath)
  try {
    const present = { has: (digest: string) => existsSync(placeOf(filesFolder, digest)) }
    const besides = { has: (digest: string) => erased.has(digest) || files.damaged.has(digest) }
    const { missing } = absentFiles(database, present, besides)
    return fileSentences(named(database, files.damaged), missing)
  } finally {
    database.close()
  }
}
