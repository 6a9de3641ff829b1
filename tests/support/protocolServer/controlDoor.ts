/**
 * The control for other processes: a door of its own, which stays open while nodes are down. It takes orders as JSON,
 *
 *     curl -d '{"loseAnswers": 1}' http://127.0.0.1:PORT
 *
 * which are done in the order they stand, and answers with the nodes and with what is open on them.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { ProtocolServer } from './server.ts'

export type ControlDoor = { address: string; close: () => Promise<void> }

const orderBytes = 64 * 1024

/** Opens the door, on a port that is free unless one is given. */
export const openControlDoor = async (server: ProtocolServer, port = 0): Promise<ControlDoor> => {
  const listener = createServer(async (request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
    }
    try {
      if (request.method === 'POST') await obey(server, await textOf(request))
      answer(200, stateOf(server))
    } catch (error) {
      answer(400, { error: error instanceof z.ZodError ? z.prettifyError(error) : String(error) })
    }
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  listener.once('error', reject).listen(port, '127.0.0.1', resolve)
  await promise
  const bound = listener.address()
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`,
    close: async () => {
      const closed = new Promise(done => listener.close(done))
      listener.closeAllConnections()
      await closed
    },
  }
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (text.length > orderBytes) throw new Error(`Orders are no longer than ${orderBytes} bytes.`)
  }
  return text
}

type Order = (server: ProtocolServer, given: unknown) => () => unknown

const order =
  <Value>(value: z.ZodType<Value>, carryOut: (server: ProtocolServer, value: Value) => unknown): Order =>
  (server, given) => {
    const understood = value.parse(given)
    return () => carryOut(server, understood)
  }

const yes = z.literal(true)
const milliseconds = z.int().min(0)
const forEver = z.literal('always').transform(() => Number.POSITIVE_INFINITY)
const times = z.union([z.int().min(0), forEver])
/** Nodes are told by their number, from 0 on. */
const node = z.int().min(0)

const orders: Record<string, Order> = {
  behave: order(yes, ({ control }) => control.behave()),
  stall: order(z.boolean(), ({ control }, isStalled) => control.stall(isStalled)),
  answerLate: order(milliseconds, ({ control }, value) => control.answerLate(value)),
  commitLate: order(milliseconds, ({ control }, value) => control.commitLate(value)),
  goSlow: order(milliseconds, ({ control }, value) => control.goSlow(value)),
  lagFollowers: order(milliseconds, ({ control }, value) => control.lagFollowers(value)),
  electionTakes: order(z.union([milliseconds, forEver]), ({ control }, value) => control.electionTakes(value)),
  sayNotLeader: order(times, ({ control }, value) => control.sayNotLeader(value)),
  loseAnswers: order(times, ({ control }, value) => control.loseAnswers(value)),
  closeMidBatch: order(times, ({ control }, value) => control.closeMidBatch(value)),
  endMidBatch: order(times, ({ control }, value) => control.closeMidBatch(value, 'asIfDone')),
  dropCalls: order(yes, ({ control }) => control.dropCalls()),
  dropSubscriptions: order(yes, ({ control }) => control.dropSubscriptions()),
  dropSubscriptionsAfter: order(z.int().min(1).nullable(), ({ control }, events) =>
    control.dropSubscriptionsAfter(events ?? undefined),
  ),
  kill: order(node, (server, number) => nodeOf(server, number).kill()),
  start: order(node, (server, number) => nodeOf(server, number).start()),
  elect: order(node.nullable(), (server, number) => server.elect(number === null ? undefined : nodeOf(server, number))),
}

/** All of it is understood before any of it is done. */
const obey = async (server: ProtocolServer, text: string): Promise<void> => {
  const given = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  const deeds = Object.entries(given).map(([name, value]) => {
    const understand = Object.hasOwn(orders, name) ? orders[name] : undefined
    if (!understand) throw new Error(`${name} is no order: they are ${Object.keys(orders).join(', ')}.`)
    return understand(server, value)
  })
  for (const deed of deeds) await deed()
}

const nodeOf = ({ nodes }: ProtocolServer, number: number): ProtocolServer['nodes'][number] => {
  const found = nodes[number]
  if (!found) throw new Error(`There is no node ${number}: there are ${nodes.length}, from 0 on.`)
  return found
}

const stateOf = ({ nodes, openCalls }: ProtocolServer) => ({
  nodes: nodes.map(each => ({ address: each.connectionString, isLeader: each.isLeader() })),
  openCalls: openCalls().map(({ path, isSubscription }) => ({ path, isSubscription })),
})
