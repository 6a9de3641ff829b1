import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Service, startService } from './support/service.ts'
import { keeper } from './support/world.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const codeOf = async (query: string, variables = {}) => {
  const { errors } = await service.ask(query, variables)
  return errors.map(({ extensions, message }) => extensions?.code ?? message)[0]
}
const nested = (levels: number): string =>
  levels === 0
    ? 'reference'
    : `reference meeting { body { decidingOffice { organisation { partOf { ${nested(levels - 1)} } } } } }`

test('a question of too many levels is refused, however the levels are written', async () => {
  expect(await codeOf(`{ action(reference: "a") { ${nested(3)} } }`)).toBeDefined()
  const deep = '{ body(reference: "b") { '.concat('successor { '.repeat(12), 'reference ', '} '.repeat(12), '} }')
  expect(await codeOf(deep)).toBe('tooMuch')
  const fragments = Array.from({ length: 14 }, (_, at) => `fragment F${at} on Body { successor { ...F${at + 1} } }`)
  const spread = `{ body(reference: "b") { ...F0 } } ${fragments.join(' ')} fragment F14 on Body { reference }`
  expect(await codeOf(spread)).toBe('tooMuch')
})

test('fragments that double at every level are refused before they cost anything', async () => {
  const doubling = Array.from({ length: 60 }, (_, at) => `fragment F${at} on Body { ...F${at + 1} ...F${at + 1} }`)
  const query = `{ body(reference: "b") { ...F0 } } ${doubling.join(' ')} fragment F60 on Body { reference }`
  expect(await codeOf(query)).toBe('tooMuch')
})

test('a question with too many aliases, directives or tokens is refused', async () => {
  const aliases = Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(' ')
  expect(await codeOf(`{ ${aliases} }`)).toBe('tooMuch')
  const directives = '@include(if: true) '.repeat(1)
  const many = Array.from({ length: 11 }, () => `position ${directives} { ordinal }`).join(' ')
  expect(await codeOf(`{ ${many} }`)).toBe('tooMuch')
  const { errors } = await service.ask(`{ ${'__typename '.repeat(2_100)} }`)
  expect(errors[0]?.message).toContain('2000')
})

test('a page beyond 100 things is refused, also where a variable asks for it', async () => {
  expect(await codeOf('{ actions(first: 101) { nodes { reference } } }')).toBe('pageTooLarge')
  expect(await codeOf('{ actions(first: 0) { nodes { reference } } }')).toBe('pageTooLarge')
  const byVariable = 'query ($n: Int) { actions(first: $n) { nodes { reference } } }'
  expect(await codeOf(byVariable, { n: 1_000_000 })).toBe('pageTooLarge')
  expect(await codeOf(byVariable, { n: 100 })).toBeUndefined()
})

test('a question whose answer could hold too many objects is refused before anything is read', async () => {
  const pages = '{ actions(first: 100) { nodes { history(first: 100) { nodes { moves { to } } } } } }'
  expect(await codeOf(pages)).toBe('tooMuch')
  const few = '{ actions(first: 20) { nodes { history(first: 20) { nodes { moves { to } } } } } }'
  expect(await codeOf(few)).toBeUndefined()
})

// It was asked of queries alone, and a watch was answered so at every event.
test('a watch whose every answer could hold too many objects is refused as a question is', async () => {
  const parts = 'moves { to } corrections { field } about { path }'
  const histories = ['a', 'b', 'c', 'd', 'e'].map(
    name => `${name}: history(first: 100) { nodes { sentence ${parts} } }`,
  )
  const query = `subscription { changed { thing { ... on Body { ${histories.join(' ')} } } } }`
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json', 'fourfold-person': keeper }
  const answer = await service.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
  const told = answer.body?.getReader()
  let text = ''
  while (told && !text.includes('\n\n')) text += new TextDecoder().decode((await told.read()).value)
  await told?.cancel()
  expect(text).toContain('tooMuch')
})

test('the schema tells about itself', async () => {
  const { data, errors } = await service.ask(
    '{ __schema { types { name fields { name type { ofType { ofType { name } } } } } } }',
  )
  expect(errors).toEqual([])
  expect(data.__schema.types.map(({ name }: { name: string }) => name)).toContain('CommandResult')
})

test('a field that is not there is told by name', async () => {
  const { errors } = await service.ask('{ actions { nodes { nothing } } }')
  expect(errors[0]?.message).toContain('nothing')
})

test('a variable that does not fit is told as such, and is not masked', async () => {
  const { errors } = await service.ask('query ($n: Int) { actions(first: $n) { totalCount } }', { n: 'ten' })
  expect(errors[0]?.extensions).toEqual({ code: 'badInput', path: 'n' })
})

test('what goes wrong inside is one sentence with a request id; the log has the rest', async () => {
  const cursor = await service.ask('{ actions(after: "no cursor") { nodes { reference } } }')
  const [fault] = cursor.errors
  expect(fault?.extensions.code).toBe('badInput')
  const broken = await startService()
  broken.readModel.close()
  const { errors } = await broken.ask('{ actions { nodes { reference } } }')
  expect(errors[0]?.extensions).toEqual({ code: 'unavailable', requestId: expect.any(String) })
  expect(errors[0]?.message).not.toContain('sqlite')
  expect(broken.log.map(({ requestId }) => requestId)).toContain(errors[0]?.extensions.requestId)
  await broken.stop()
})
