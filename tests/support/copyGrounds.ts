/** Places to copy from and to, files and prefixes of a server, that are closed together. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { type Ground, groundOf } from './copyWorld.ts'
import { kurrentGround } from './kurrentWorld.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export type CopyGrounds = Awaited<ReturnType<typeof copyGrounds>>

/** A folder, and our test server, or with KURRENTDB_URL a real one. */
export const copyGrounds = async () => {
  const folder = await temporaryFolder()
  const server = await kurrentGround()
  const grounds: { close(): Promise<void> }[] = []
  const kept = (ground: ReturnType<typeof groundOf>): Ground => {
    grounds.push(ground)
    return ground
  }
  const at = (name: string): string => join(folder.path, name)
  return {
    at,
    server,
    newFile: async (path = at(`${randomUUID()}.sqlite`)): Promise<Ground> =>
      kept(groundOf(() => openSqliteEventStore(path))),
    newPrefix: async (): Promise<Ground> => {
      const prefix = `${server.prefix}-${randomUUID().slice(0, 8)}`
      return kept(groundOf(() => server.open({ prefix })))
    },
    close: async (): Promise<void> => {
      for (const ground of grounds) await ground.close()
      await server.close()
      await folder.remove()
    },
  }
}
