/** Everything that a record consists of, checked: its events and disclosures, and the files that they name. */
import { unfinishedCopy } from '../schema/ports/eventStore.ts'
import { checkFiles, type FileProgress, fileSentences } from './checkFiles.ts'
import { type FilesGiven, filesGiven } from './filesPlace.ts'
import { type CheckProgress, checkEverything, openForReading, type RecordReport } from './sqlite/checkEverything.ts'
import { erasuresIn } from './sqlite/erasures.ts'
import { storeError } from './sqlite/errors.ts'

export type CheckRequest = FilesGiven & {
  storePath: string
  onProgress?: (progress: CheckProgress) => void
  onFileProgress?: FileProgress
  signal?: AbortSignal | undefined
}

export type WholeReport = RecordReport & {
  /** Files that are there. */
  files: number
  /** What is wrong with files, in sentences. */
  fileFaults: string[]
  /** Files that a source tells of and that were never kept here, in sentences: no fault. */
  notKept: string[]
  /** Whether it is a copy that was begun and not finished. */
  isUnfinishedCopy: boolean
}

/** Reads everything and tells what is wrong, without changing anything. Throws what `checkEverything` throws. */
export const checkRecord = async (request: CheckRequest): Promise<WholeReport> => {
  const { storePath, onProgress, onFileProgress, signal } = request
  const report = await checkEverything(storePath, onProgress, signal)
  const database = openForReading(storePath)
  try {
    const { files: erased } = erasuresIn(database)
    const progress = onFileProgress ? { onProgress: onFileProgress } : {}
    const { files, damaged, missing, notKept } = await checkFiles(database, filesGiven(request), {
      erased,
      signal,
      ...progress,
    })
    const isUnfinishedCopy = database.prepare('SELECT 1 FROM operational_stream WHERE name = ?').get(unfinishedCopy)
    return {
      ...{ ...report, files, fileFaults: fileSentences(damaged, missing), notKept: fileSentences(notKept) },
      isUnfinishedCopy: isUnfinishedCopy !== undefined,
    }
  } catch (error) {
    const found = storeError(error, storePath)
    if (found.code !== 'damaged') throw error
    // What cannot be read of the record was told; which files it names cannot be known then.
    return {
      ...report,
      files: 0,
      fileFaults: ['Its files could not be checked: the record does not tell them.'],
      notKept: [],
      isUnfinishedCopy: false,
    }
  } finally {
    database.close()
  }
}
