/** Every field that names something says so, and is found wherever it stands. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Json } from '../schema/canonicalJson.ts'
import type { StoredEvent } from '../schema/envelope.ts'
import { namings, references } from '../schema/fields.ts'
import { namedIn } from '../schema/named.ts'
import { disclosed } from '../services/recordedEvents.ts'
import { allRules, rulesOf } from '../workflows/nouns.ts'
import { nounOf } from '../workflows/rules.ts'
import { keeper } from './support/world.ts'

const forms = Object.values(references)
const samples = [
  ['body-feb', 'office-chief-constable', 'organisation-constabulary', keeper, 'meeting-2026-0001'],
  ['document-2026-0001', 'action-2026-0001', 'approval-2026-0001', 'scrutiny-2026-0001', 'decision-2026-0001'],
].flat()

type Field = { path: string; schema: z.ZodType }

/** Every field of a schema that holds no others, with its path. */
const leavesOf = (schema: z.ZodType, path: string): Field[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return leavesOf(schema.unwrap() as z.ZodType, path)
  if (schema instanceof z.ZodArray) return leavesOf(schema.element as z.ZodType, `${path}[]`)
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => leavesOf(field as z.ZodType, `${path}.${name}`))
  return [{ path, schema }]
}

/** Does a field take references, and not just any text or code? */
const takesReferences = ({ schema }: Field): boolean =>
  samples.some(sample => schema.safeParse(sample).success) &&
  !['any? text', 'anyCode', 'any-code'].some(text => schema.safeParse(text).success)

describe('a field that takes references', () => {
  const fields = allRules.flatMap(({ definition: { commands, events } }) =>
    Object.entries({ ...commands, ...events }).flatMap(([type, { data }]) => leavesOf(data, type)),
  )
  const isNaming = ({ schema }: Field) => namings.has(schema)

  test('says so, in every command and event: only who may fill an office to come is named ahead', () => {
    const silent = fields.filter(field => takesReferences(field) && !isNaming(field))
    expect(silent.map(({ path }) => path)).toEqual(['SetUpRecord.mayFill[]', 'RecordSetUp.mayFill[]'])
    expect(fields.filter(isNaming).length).toBeGreaterThan(100)
  })

  test('is found in whatever was ever recorded, however deep it lies', () => {
    const stored = readFileSync(new URL('golden/events.jsonl', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
    let found = 0
    for (const line of stored) {
      const event = disclosed(JSON.parse(line) as StoredEvent) // kept by the test of the shapes
      const noun = nounOf(event.stream)
      const schema = noun && rulesOf(noun).definition.events[event.type]?.data
      if (!schema || event.type === 'RecordSetUp') continue
      const named = namedIn(schema, event.data, 'data').map(({ path, stream }) => [path, stream])
      expect(named.sort(), event.type).toEqual(referencesIn(event.data, 'data').sort())
      found += named.length
    }
    expect(found).toBeGreaterThan(30)
  })
})

/** Every text in data that has the form of a reference. */
const referencesIn = (value: Json, path: string): string[][] => {
  if (typeof value === 'string') return forms.some(form => form.test(value)) ? [[path, value]] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, each]) => referencesIn(each, `${path}.${name}`))
}
