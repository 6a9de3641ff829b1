/** The event store on a server keeps the contract of every event store: on the protocol test server. */
import { openKurrentEventStore } from '../infra/eventStore.kurrent.ts'
import { eventStoreContract } from './contract/eventStore.contract.ts'
import { startProtocolServer } from './support/protocolServer/server.ts'

eventStoreContract('a server of the EventStoreDB family', async () => {
  const server = await startProtocolServer()
  const store = await openKurrentEventStore({ address: server.connectionString, prefix: 'test' })
  return { store, remove: server.close }
})
