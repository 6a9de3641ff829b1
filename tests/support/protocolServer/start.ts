/**
 * Starts the protocol test server by itself, until it is told to stop:
 *
 *     npm run protocol-server -- --port 2113 [--nodes 3] [--tls] [--folder F] [--control 2199]
 *
 * Without a folder it begins with nothing each time. What it is to do wrong, it takes at its control (controlDoor.ts).
 */
import { parseArgs } from 'node:util'
import { openControlDoor } from './controlDoor.ts'
import { startProtocolServer } from './server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '2113' },
    nodes: { type: 'string', default: '1' },
    tls: { type: 'boolean', default: false },
    folder: { type: 'string' },
    control: { type: 'string', default: '0' },
  },
})

const server = await startProtocolServer({
  port: Number(values.port),
  nodes: Number(values.nodes),
  tls: values.tls,
  ...(values.folder !== undefined && { folder: values.folder }),
})

const door = await openControlDoor(server, Number(values.control))

const keeping = values.folder === undefined ? 'is gone when it stops' : `is kept in ${values.folder}`
console.log(`A test server of the EventStoreDB protocol, for trying clients: what is written ${keeping}.`)
console.log(server.connectionString)
if (server.nodes.length > 1) for (const node of server.nodes) console.log(node.connectionString)
console.log(`What it is to do wrong: curl -d '{"loseAnswers": 1}' ${door.address}`)

const stop = async (): Promise<void> => {
  await door.close()
  await server.close()
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
