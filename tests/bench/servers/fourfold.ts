/** The product's HTTP service on a record that is there already, in a process of its own. */
import { join } from 'node:path'
import { openSqliteEventStore } from '../../../infra/eventStore.sqlite.ts'
import { folderFileStore } from '../../../infra/fileStore.folder.ts'
import { cedarPolicy } from '../../../infra/policyEngine.cedar.ts'
import { freshSalts } from '../../../infra/salts.ts'
import { startCatchUp } from '../../../services/catchUp.ts'
import { commandHandler } from '../../../services/commandHandler.ts'
import { createApp } from '../../../services/http.ts'
import { editions } from '../../../workflows/protocol/editions.ts'
import { openReadModel, readModelPath } from '../readModels.ts'
import { recordPath } from '../world.ts'
import { givenOptions, tellPort } from './told.ts'

const folder = String(givenOptions().folder)
const store = openSqliteEventStore(recordPath(folder))
const readModel = openReadModel(readModelPath(folder))
const catchUp = startCatchUp({ store, readModel, note: sentence => console.error(sentence) })
const clock = { now: () => new Date().toISOString() }
const salt = freshSalts()
const files = await folderFileStore(join(folder, 'files'))
const handler = commandHandler({ store, policy: cedarPolicy(editions), clock, salt, files })
await catchUp.caughtUp
const app = createApp({
  ...{ handler, readModel, store, files },
  readiness: () => ({ isReady: true, sentence: 'It is ready.' }),
  log: ({ message, cause }) => console.error(message, cause),
})
const { port } = await app.listen({ port: 0 })
tellPort(port)
