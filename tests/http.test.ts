import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Service, startService } from './support/service.ts'
import { keeper } from './support/world.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const json = { 'content-type': 'application/json' }
const query = JSON.stringify({ query: '{ position { ordinal } }' })
const post = (headers: Record<string, string>, body = query) =>
  service.fetch('/graphql', { method: 'POST', headers, body })

/** fetch sets Host itself; a rebinding browser would send its own. */
const postAs = async (headers: Record<string, string>): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(`${service.listening.url}/graphql`, { method: 'POST', headers: { ...json, ...headers } })
    sent.on('error', reject)
    sent.on('response', response =>
      text(response).then(body => resolve({ status: response.statusCode ?? 0, body }), reject),
    )
    sent.end(query)
  })

test('the process answers that it is up, and whether queries can be answered', async () => {
  expect((await service.fetch('/livez')).status).toBe(200)
  expect((await service.fetch('/readyz')).status).toBe(200)
  Object.assign(service.readiness, { isReady: false, sentence: 'The read model is catching up.' })
  const unready = await service.fetch('/readyz')
  expect([unready.status, await unready.json()]).toEqual([503, { sentence: 'The read model is catching up.' }])
  Object.assign(service.readiness, { isReady: true })
})

test('a request under a name that is not this machine is refused: no page can rebind its own name', async () => {
  expect((await postAs({ host: 'evil.example' })).status).toBe(403)
  expect((await postAs({ host: '127.0.0.1.evil.example' })).status).toBe(403)
  expect((await postAs({ host: `localhost:${service.listening.port}` })).status).toBe(200)
})

test("a request from another site's page is refused, also from another port of this machine", async () => {
  const host = `127.0.0.1:${service.listening.port}`
  expect((await postAs({ host, origin: 'https://evil.example' })).status).toBe(403)
  expect((await postAs({ host, origin: 'http://127.0.0.1:1' })).status).toBe(403)
  expect((await postAs({ host, origin: 'null' })).status).toBe(403)
  expect((await postAs({ host, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await postAs({ host, origin: `http://${host}` })).status).toBe(200)
})

test('who records is believed only where the service listens on a loopback address', async () => {
  const open = await startService('0.0.0.0')
  try {
    const { status, errors } = await open.ask('{ position { ordinal } }', {}, { 'fourfold-person': keeper })
    expect([status, errors[0]?.extensions.code]).toEqual([403, 'headerNotBelieved'])
    expect((await open.ask('{ position { ordinal } }', {}, {})).status).toBe(200)
  } finally {
    await open.stop()
  }
})

test('a recording person must be named as a person of the record', async () => {
  expect((await post({ ...json, 'fourfold-person': 'admin' })).status).toBe(400)
})

test('GraphQL is posted as JSON or asked by GET, and no mutation is done by GET', async () => {
  expect((await post({ 'content-type': 'text/plain' })).status).toBe(415)
  expect((await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'query={__typename}')).status).toBe(415)
  expect((await post({ 'content-type': 'multipart/form-data; boundary=x' }, '--x--')).status).toBe(415)
  expect((await service.fetch('/graphql', { method: 'PUT', headers: json, body: query })).status).toBe(405)
  expect((await service.fetch('/graphql?query={__typename}')).status).toBe(200)
  const mutation = encodeURIComponent('mutation { startAction(frame: {}) { __typename } }')
  expect((await service.fetch(`/graphql?query=${mutation}`)).status).toBe(405)
  expect((await post(json, '{ no json')).status).toBe(400)
})

test('several requests in one body are refused', async () => {
  expect((await post(json, `[${query},${query}]`)).status).toBe(400)
})

test.each(['{}', '[]', '[{}]', 'null', '{"query":5}', '{"query":["{ position { ordinal } }"]}'])(
  'a body without a question is told what is missing: %s',
  async body => {
    const answered = await post(json, body)
    expect(answered.status).toBe(400)
    const [fault] = (await answered.json()).errors
    expect(fault.extensions).toEqual({ code: 'badInput', requestId: answered.headers.get('x-request-id') })
    expect(fault.message).toMatch(/^Send one question as a JSON object|is no JSON/)
  },
)

test.each(['%7B', '5', '[]', '%22x%22', '{}&variables={}'])(
  'variables in the address that are no JSON object are bad input: %s (it was a fault of ours, without an id)',
  async variables => {
    const answered = await service.fetch(`/graphql?query={position{ordinal}}&variables=${variables}`)
    const [fault] = (await answered.json()).errors
    expect([answered.status, fault.extensions.code]).toEqual([400, 'badInput'])
    expect(fault.extensions.requestId).toBe(answered.headers.get('x-request-id'))
  },
)

test('variables in the address are taken', async () => {
  const asked = 'query=query($n:Int){actions(first:$n){totalCount}}&variables={"n":1}&extensions='
  expect((await service.fetch(`/graphql?${asked}`)).status).toBe(200)
})

test('a body that is not compressed as its header says is bad input (it was a fault of ours)', async () => {
  const before = service.log.length
  const answered = await post({ ...json, 'content-encoding': 'gzip' })
  expect([answered.status, (await answered.json()).errors[0].extensions.code]).toEqual([400, 'badInput'])
  expect((await post({ ...json, 'content-encoding': 'x-unheard-of' })).status).toBe(415)
  expect(service.log).toHaveLength(before)
})

test.each([
  { method: 'POST', path: '/graphql' },
  { method: 'PUT', path: '/files' },
])('a client that goes away while it sends to $path is no news for the log', async ({ method, path }) => {
  const before = service.log.length
  const headers = { ...json, 'fourfold-person': keeper, 'content-length': '1000' }
  const sent = request(`${service.listening.url}${path}`, { method, headers })
  sent.on('error', () => undefined)
  sent.write('{ "query": ')
  await pause(50)
  sent.destroy()
  await pause(50)
  expect(service.log.slice(before)).toEqual([])
  expect((await post(json)).status).toBe(200)
})

test('a body beyond its limit is refused', async () => {
  const large = JSON.stringify({ query: '{ position { ordinal } }', variables: { text: 'x'.repeat(1_100_000) } })
  const answered = await post(json, large)
  expect([answered.status, (await answered.json()).errors[0].extensions.code]).toEqual([413, 'tooLarge'])
})

test('every answer has the id of its request, and no answer allows another origin', async () => {
  const answered = await post(json)
  expect(answered.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(answered.headers.get('access-control-allow-origin')).toBeNull()
  expect(answered.headers.get('x-powered-by')).toBeNull()
  expect((await service.fetch('/nothing/here')).status).toBe(404)
})
