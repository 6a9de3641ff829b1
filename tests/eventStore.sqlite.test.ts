/** The contract on SQLite, on disk: in one process, and from two at once. */
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { eventStoreContract } from './contract/eventStore.contract.ts'
import { inTurn, processElsewhere } from './support/storeElsewhere.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

eventStoreContract('SQLite', async () => {
  const folder = await temporaryFolder()
  return { store: openSqliteEventStore(join(folder.path, 'record.sqlite')), remove: folder.remove }
})

const elsewhere = processElsewhere()
afterAll(() => elsewhere.end())

eventStoreContract('SQLite from two processes in turn', async () => {
  const folder = await temporaryFolder()
  const path = join(folder.path, 'record.sqlite')
  const here = openSqliteEventStore(path)
  return { store: inTurn(here, elsewhere.open(path)), remove: folder.remove }
})
