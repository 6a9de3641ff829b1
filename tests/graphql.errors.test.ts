/** Every error has a code, a sentence, and the place of what is wrong. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frame, type Service, startService } from './support/service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const mutation = (command: string, input: string) =>
  `mutation ($frame: CommandFrame!, $data: ${input}!) { ${command}(frame: $frame, data: $data) { __typename } }`
const propose = mutation('proposeAction', 'ProposeActionInput')

describe('a variable that does not fit', () => {
  // It was told as "$kind", without a code: whoever sent a form could not tell which field was meant.
  test.each([
    [mutation('registerDocument', 'RegisterDocumentInput'), { kind: 'letter', title: 'x' }, 'data.kind'],
    [propose, { title: 3, body: 'body-steering' }, 'data.title'],
    [propose, { body: 'body-steering' }, 'data'],
    [propose, { title: 'x', body: 'body-steering', strands: [{ scheme: 'a', strand: 'p' }] }, 'data.strands.0.strand'],
    [propose, { title: 'x', body: 'body-steering', colour: 'red' }, 'data'],
    [propose, undefined, 'data'],
  ])('%#: is bad input at its path', async (query, data, path) => {
    const { errors } = await service.ask(query, { frame: frame(), data })
    expect(errors.map(({ extensions }) => extensions)).toContainEqual({ code: 'badInput', path })
    expect(errors[0]?.message).toMatch(/^data/)
  })

  test('is told with every other fault of the same request', async () => {
    const { errors } = await service.ask(
      'query ($f: ActionFilter, $n: Int) { actions(filter: $f, first: $n) { totalCount } }',
      {
        f: { rag: 'pink', status: ['begun'] },
        n: 'many',
      },
    )
    expect(errors.map(({ extensions }) => extensions.path)).toEqual(['f.status.0', 'f.rag', 'n'])
  })
})

test('a proposal asked for as a thing is told where it is found', async () => {
  const { data, errors } = await service.ask('{ thing(reference: "approval-2026-0001#1") { reference } }')
  expect(data).toEqual({ thing: null })
  expect(errors[0]).toMatchObject({ path: ['thing'], extensions: { code: 'badInput' } })
  expect(errors[0]?.message).toContain('proposal(reference)')
})

test.each([
  '{ nothing }',
  '{ position {',
  '{ actions(first: "x") { totalCount } }',
  '{ actions(first: 900) { totalCount } }',
])('a request that cannot be run has a code: %s', async query => {
  const { errors } = await service.ask(query)
  for (const error of errors) expect(error.extensions.code).toMatch(/./)
  expect(errors.length).toBeGreaterThan(0)
})

test('enums are named by what they mean, and not by where they stand', async () => {
  const named = '{ __type(name: "DeclareInterestInput") { inputFields { name type { ofType { name } } } } }'
  const { data } = await service.ask(named)
  const types = data.__type.inputFields.map(
    ({ name, type }: { name: string; type: { ofType: { name: string } | null } }) => [name, type.ofType?.name],
  )
  expect(Object.fromEntries(types)).toMatchObject({ kind: 'InterestKind', action: 'InterestAction' })
})
