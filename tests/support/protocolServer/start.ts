/**
 * Starts the protocol test server by itself, until it is told to stop:
 *
 *     npm run protocol-server -- --port 2113 [--nodes 3] [--tls] [--folder F]
 */
import { parseArgs } from 'node:util'
import { startProtocolServer } from './server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '2113' },
    nodes: { type: 'string', default: '1' },
    tls: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
})

const server = await startProtocolServer({
  port: Number(values.port),
  nodes: Number(values.nodes),
  tls: values.tls,
  ...(values.folder !== undefined && { folder: values.folder }),
})

console.log('A test server of the EventStoreDB protocol. It keeps nothing: what is written is gone when it stops.')
console.log(server.connectionString)
if (server.nodes.length > 1) for (const node of server.nodes) console.log(node.connectionString)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => server.close())
