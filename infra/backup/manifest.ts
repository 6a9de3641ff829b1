/** The manifest of a backup: what it holds, so that a restoration can tell whether it holds it still. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecordReport } from '../sqlite/checkEverything.ts'
import { BackupError } from './backupError.ts'
import { syncPath } from './folders.ts'

const manifestName = 'manifest.json'

const manifestSchema = z.strictObject({
  format: z.literal(1),
  events: z.int().min(0),
  lastOrdinal: z.int().min(0),
  disclosures: z.int().min(0),
  files: z.int().min(0),
  fileBytes: z.int().min(0),
  /** Files that should be in the backup and are not, in sentences. */
  lacking: z.array(z.string()).default([]),
  /** SHA-256 over the digests of all events in order. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Manifest = z.infer<typeof manifestSchema>

type Contents = { report: RecordReport; files: { copied: number; bytes: number }; lacking: string[] }

/** Writes down what a backup's folder holds, and gives it. */
export const writeManifest = async (folder: string, { report, files, lacking }: Contents): Promise<Manifest> => {
  const { events, lastOrdinal, disclosures, digest } = report
  const manifest = {
    format: 1,
    events,
    lastOrdinal,
    disclosures,
    files: files.copied,
    fileBytes: files.bytes,
    lacking,
    digest,
  } as const
  const path = join(folder, manifestName)
  await writeFile(path, `${JSON.stringify(manifest, undefined, 2)}\n`)
  await syncPath(path)
  return manifest
}

/** Reads a backup's manifest. Throws BackupError `notABackup` where there is none that can be understood. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
  } catch (cause) {
    const what = existsSync(folder)
      ? `${folder} holds no ${manifestName} that can be understood`
      : `There is no ${folder}`
    throw new BackupError('notABackup', `${what}: name the folder of a backup`, { cause })
  }
}
