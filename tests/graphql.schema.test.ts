import { buildSchema, GraphQLEnumType, GraphQLObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { proposalStatuses } from '../schema/proposal.ts'
import { outdatedFiles } from '../services/generate.ts'
import { mutationsOf } from '../services/graphql/commandsSdl.ts'
import { capitalised } from '../services/graphql/inputTypes.ts'
import { schemaText } from '../services/graphql/schemaText.ts'
import { phraseFor, sentenceOf } from '../services/sentences/sentence.ts'
import { allRules } from '../workflows/nouns.ts'

const schema = buildSchema(schemaText())
const definitions = allRules.map(rules => rules.definition)
const valuesOf = (name: string): string[] => {
  const type = schema.getType(name)
  return type instanceof GraphQLEnumType ? type.getValues().map(value => value.name) : []
}

test('every generated file is as its sources make it', () => {
  expect(outdatedFiles()).toEqual([])
})

test('the statuses in the API are those of the record', () => {
  for (const { noun, statuses } of definitions.filter(each => each.noun !== 'system')) {
    expect(valuesOf(`${capitalised(noun)}Status`)).toEqual(statuses.filter(status => status !== 'absent'))
  }
  expect(valuesOf('ProposalStatus')).toEqual([...proposalStatuses])
})

test('every command of every noun is a mutation', () => {
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {})
  expect(names).toEqual(mutationsOf(definitions).map(({ name }) => name))
  expect(names).toHaveLength(definitions.reduce((sum, { commands }) => sum + Object.keys(commands).length, 0))
})

test('every query can be asked to wait for an ordinal', () => {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    expect(field.args.map(({ name }) => name)).toContain('atLeast')
  }
})

test('every noun but the system has a type that is a thing', () => {
  for (const { noun } of definitions.filter(each => each.noun !== 'system')) {
    const type = schema.getType(capitalised(noun))
    expect(type instanceof GraphQLObjectType && type.getInterfaces().map(({ name }) => name)).toEqual(['Thing'])
  }
})

test('every event has a sentence of its own', () => {
  const missing = definitions.flatMap(({ noun, events }) =>
    Object.keys(events).flatMap(type => (phraseFor(noun, type) === undefined ? [`${noun} ${type}`] : [])),
  )
  expect(missing).toEqual([])
})

const naming = (reference: string) => (reference === 'office-chief-constable' ? 'The Chief Constable' : reference)
const told = (more: object) =>
  sentenceOf(
    {
      stream: 'action-2026-0001',
      type: 'ActionAgreed',
      data: {},
      actor: { kind: 'notStated' },
      happened: 'notStated',
      ...more,
    },
    naming,
  )

test('what is not stated is said to be not stated', () => {
  expect(told({})).toBe('Somebody (not stated who) agreed the action on a date that is not stated.')
})

test("a sentence names who decided, in which capacity, and the board's own verb", () => {
  const actor = { kind: 'office', ref: 'office-chief-constable', capacity: 'deputy' }
  expect(told({ actor, happened: '2015-09-04' })).toBe(
    'The Chief Constable, through a deputy, agreed the action on 4 September 2015.',
  )
  const decision = {
    stream: 'decision-2026-0001',
    type: 'DecisionTaken',
    data: { verb: 'supported', title: 'The strategy' },
  }
  expect(told({ ...decision, actor: { kind: 'body', ref: 'body-feb' }, happened: '2014-07' })).toBe(
    'body-feb supported: “The strategy” in July 2014.',
  )
})

test('an event that no phrase is known for is told by its type', () => {
  expect(told({ type: 'SomethingElseDone', happened: '2015-03-24?' })).toBe(
    'Somebody (not stated who) recorded “something else done” on 24 March 2015 (uncertain).',
  )
})
