/** A folder that exists for one test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes a folder of its own under the system's temporary one, and gives the way to remove it. */
export const temporaryFolder = async (): Promise<{ path: string; remove: () => Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'fourfold-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
