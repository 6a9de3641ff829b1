/** The contract on SQLite, on disk. */
import { join } from 'node:path'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { eventStoreContract } from './contract/eventStore.contract.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

eventStoreContract('SQLite', async () => {
  const folder = await temporaryFolder()
  return { store: openSqliteEventStore(join(folder.path, 'record.sqlite')), remove: folder.remove }
})
