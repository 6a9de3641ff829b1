/** The event store on a server keeps the contract of every event store: on our test server, or on a real one. */
import { eventStoreContract } from './contract/eventStore.contract.ts'
import { kurrentGround } from './support/kurrentWorld.ts'

eventStoreContract('a server of the EventStoreDB family', async () => {
  const ground = await kurrentGround()
  return { store: await ground.open(), remove: ground.close }
})
