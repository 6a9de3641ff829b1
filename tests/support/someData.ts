/** Data for any command, thrown by dice out of its schema and of what is in the record. */
import { hash } from 'node:crypto'
import { z } from 'zod'
import type { CommandDefinition } from '../../schema/noun.ts'
import { type DisclosedEvent, disclosed } from '../../services/recordedEvents.ts'
import { rulesOf } from '../../workflows/nouns.ts'
import { nounOf } from '../../workflows/rules.ts'
import type { Dice } from './randomHistory.ts'
import type { Given, World } from './world.ts'

/** Texts that a field may hold, besides references: each field takes those that its schema lets in. */
const texts = [
  'agreed',
  '2026-03-10',
  '2026',
  '4.1',
  '4.2',
  '14.0',
  'text/plain',
  'paper.txt',
  'cambs-2014',
  'notStated',
]
/** Texts of files that are kept: a version names one of them. */
export const someFiles = ['The case.', 'Another case.'] as const
const numbers = [1, 2, 3, 4, ...someFiles.map(text => text.length)]
const digests = someFiles.map(text => hash('sha256', text, 'hex'))

/** What is in the record of a thing, and beside it. */
export type About = { thing: string; entries: DisclosedEvent[]; known: string[] }

export const recordedAbout = async (world: World, thing: string): Promise<About> => ({
  thing,
  entries: (await world.store.readStream(thing)).map(disclosed),
  known: await everyReference(world),
})

/** Throws a command for a thing: its data, and what the frame must say besides. */
export const someCommand = ({ thing, entries, known }: About, type: string, dice: Dice): Given => {
  const noun = nounOf(thing) ?? 'action'
  const { definition } = rulesOf(noun)
  const throwing = { dice, known }
  const given = { noun, type, thing, ...(entries.length > 0 ? { expectedRevision: entries.length - 1 } : {}) }
  if (type === 'CorrectEntry') {
    const entry = entries[dice(entries.length)]
    const [field, was, is] = pick(dice, [
      ['happened', entry?.happened ?? '', pick(dice, ['2026-02', '2026-03-09', '2026', 'notStated'])],
      ['marking', entry?.marking ?? null, pick(dice, ['OFFICIAL', 'RESTRICTED'])],
    ] as const)
    return { ...given, data: { event: entry?.id, field, was, is, reason: 'misread' } }
  }
  if (type === 'EnterFromSource') {
    const [event, { data }] = pick(dice, Object.entries(definition.events))
    const status = dice(2) ? { status: pick(dice, definition.statuses) } : {}
    return { ...given, data: { event, ...status, data: thrown(data, throwing) } }
  }
  const command: CommandDefinition | undefined = definition.commands[type]
  return { ...given, data: command ? thrown(command.data, throwing) : {} }
}

const pick = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)] as T // never asked of an empty list

/** Everything in the record, by its reference. */
export const everyReference = async ({ store }: World): Promise<string[]> => {
  const all = await store.readAll(1, 10_000)
  return [...new Set(all.map(({ event }) => event.stream))]
}

type Throwing = { dice: Dice; known: readonly string[] }

const thrown = (schema: z.ZodType, throwing: Throwing): unknown => {
  const { dice } = throwing
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, thrown(field as z.ZodType, throwing)])
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
  }
  if (schema instanceof z.ZodOptional) return dice(3) === 0 ? thrown(schema.unwrap() as z.ZodType, throwing) : undefined
  if (schema instanceof z.ZodArray)
    return Array.from({ length: dice(3) }, () => thrown(schema.element as z.ZodType, throwing))
  if (schema instanceof z.ZodEnum) return pick(dice, schema.options)
  if (schema instanceof z.ZodNumber) return pick(dice, numbers)
  if (schema instanceof z.ZodBoolean) return dice(2) === 0
  if (schema instanceof z.ZodString) return someText(schema, throwing)
  return 'anything'
}

const someText = (schema: z.ZodType, { dice, known }: Throwing): string => {
  const references = known.filter(each => schema.safeParse(each).success)
  const others = [...texts, ...digests].filter(each => schema.safeParse(each).success)
  return pick(dice, references.length > 0 && (others.length === 0 || dice(3) > 0) ? references : [...others, 'a text'])
}
