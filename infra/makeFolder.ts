/**
 * Makes a folder and those above it that are missing, one level at a time: where none can be made, as under /proc,
 * Node's own way of making all of them at once never ends.
 */
import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Answers whether there was anything to make. Throws what the system says, and ENOTDIR where a file is in the way, or a
 * link that leads nowhere.
 */
export const makeFolder = async (folder: string): Promise<boolean> => {
  const path = resolve(folder)
  const found = await stat(path).catch(missing)
  if (found?.isDirectory()) return false
  if (found) throw inTheWay(`${path} is a file where a folder should be`)
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch(async error => {
    if (error.code !== 'EEXIST') throw error
    // Made by another meanwhile; or a link, such as to a disk that is not there.
    if (!(await stat(path).catch(missing))) throw inTheWay(`${path} is a link that leads nowhere`)
  })
  return true
}

const missing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
  return undefined
}

const inTheWay = (what: string): Error => Object.assign(new Error(what), { code: 'ENOTDIR' })
