/**
 * The powers on which a correction rests besides the right to record it: those that the entries of the thing would have
 * needed, had they been recorded as they should have read.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../schema/canonicalJson.ts'
import { edtfFault } from '../schema/edtf.ts'
import { actorSchema } from '../schema/envelope.ts'
import type { CommandsOf, commonCommands } from '../schema/noun.ts'
import { withValueAt } from '../schema/paths.ts'
import { asCommand } from './contradictions.ts'
import type { Entry, Facts } from './facts.ts'
import type { Ask, NounRules } from './rules.ts'

type Correcting = Extract<CommandsOf<typeof commonCommands>, { type: 'CorrectEntry' }>

/**
 * What is asked anew: of whoever is corrected to have decided it, or when, the power on that day; and where an entry,
 * or one that rests on it, turns out to concern another body or office, the right to record for that one, and whatever
 * power over it the entry took. None where the right value could not stand there at all: then the decider says why.
 */
export const powersAnew = (rules: NounRules, command: Correcting, facts: Facts): Ask[] => {
  const { event, field, is } = command.data
  const entry = facts.entry(event)
  if (!entry || !couldStand(rules, entry, field, is)) return []
  const right = withValueAt(entry, field, is)
  const asked: Ask[] = []
  let [before, after] = [rules.initial(entry.stream), rules.initial(entry.stream)]
  for (const each of facts.history()) {
    const isIt = each.id === entry.id
    const should = isIt ? right : each
    if (!isOfAll(each)) {
      const was = rules.asks({ ...command, ...asCommand(each) }, before, facts)
      const now = rules.asks({ ...command, ...asCommand(should) }, after, facts)
      if (!isOfSame(was, now) || (isIt && isDecidedBy(field) && restsOnDay(now)))
        asked.push({ ...now, as: { actor: should.actor, happened: should.happened } })
    }
    before = rules.evolve(before, each)
    after = rules.evolve(after, should)
  }
  return distinct(asked)
}

/** Corrections took no power of their own that would have to be had anew; nor did what a source told, to decide. */
const isOfAll = ({ commandType }: Entry): boolean => ['CorrectEntry', 'EnterInError'].includes(commandType)

/** Whoever decided or judged must have had the power on the day it happened; who sat there, on that of the meeting. */
const restsOnDay = ({ power, judge }: Ask): boolean => power === 'decide' || judge !== undefined

const isOfSame = (one: Ask, other: Ask): boolean => one.body === other.body && one.office === other.office

const distinct = (asked: readonly Ask[]): Ask[] =>
  asked.filter((ask, index) => asked.findIndex(other => isDeepStrictEqual(other, ask)) === index)

/** The fields of the frame on which a power rests, and whether a value could stand there. */
const decidedBy = {
  actor: (is: Json) => actorSchema.safeParse(is).success,
  happened: (is: Json) => typeof is === 'string' && edtfFault(is) === undefined,
}
const isDecidedBy = (field: string): field is keyof typeof decidedBy => Object.hasOwn(decidedBy, field)

const couldStand = ({ definition }: NounRules, entry: Entry, field: string, is: Json): boolean => {
  if (isDecidedBy(field)) return decidedBy[field](is)
  if (!field.startsWith('data.')) return false
  const data = definition.events[entry.type]?.data
  return data?.safeParse(withValueAt(entry, field, is).data).success ?? false
}
