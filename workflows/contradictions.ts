/**
 * What a correction would contradict. Nothing recorded is judged again: told is only what the correction itself brings
 * about, so what is asked is whether an entry has a fault, or meets a shut gate, that it had not met as it read before.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Entry, Facts } from './facts.ts'
import type { AnyCommand, Correction, Decision, NounRules, Problem, State } from './rules.ts'

/** The first entry, from the corrected one on, that would not be recorded so; undefined where all would. */
export const contradicted = (
  rules: NounRules,
  { field, entry, right, history }: Correction,
  command: AnyCommand,
  facts: Facts,
): Decision | undefined => {
  const asked = (each: Entry, state: State) => rules.decide({ ...command, ...asCommand(each) }, state, facts)
  let [before, after] = [rules.initial(entry.stream), rules.initial(entry.stream)]
  let isReached = false
  for (const each of history) {
    const isIt = each.id === entry.id
    const should = isIt ? right : each
    isReached ||= isIt
    if (isReached && wasGiven(rules, each)) {
      const found = newIn(asked(should, after), asked(each, before))
      if (found) return toldOf(found, isIt ? field : undefined, each)
    }
    before = rules.evolve(before, each)
    after = rules.evolve(after, should)
    if (isReached && isDeepStrictEqual(before, after)) return undefined
  }
  return undefined
}

/** An entry as the command by which it was recorded. */
export const asCommand = ({ commandType, data, actor, happened }: Entry) => ({
  type: commandType,
  data,
  actor,
  happened,
})

/** What a source told was not judged, nor is it now. */
const wasGiven = ({ definition }: NounRules, { entered, commandType }: Entry): boolean =>
  !entered && definition.commands[commandType]?.recordedAs !== undefined && !common.includes(commandType)

const common = ['CorrectEntry', 'EnterInError']

/** What is wrong with one decision that is not wrong with the other. */
const newIn = (decision: Decision, than: Decision): Exclude<Decision, { events: unknown }> | undefined => {
  if ('events' in decision) return undefined
  if ('refused' in decision)
    return 'refused' in than && than.refused.code === decision.refused.code ? undefined : decision
  const known = 'invalid' in than ? than.invalid : []
  const faults = decision.invalid.filter(fault => !known.some(each => isDeepStrictEqual(each, fault)))
  return faults.length > 0 ? { invalid: faults } : undefined
}

/** `field` where it is the corrected entry itself. */
const toldOf = (
  found: Exclude<Decision, { events: unknown }>,
  field: string | undefined,
  { type, happened }: Entry,
): Decision => {
  if ('invalid' in found) return { invalid: found.invalid.map(fault => told(fault, field, type)) }
  if (field !== undefined) return found
  const { sentence } = found.refused
  const later = `What was recorded later, ${type} of ${happened}, would not stand: ${sentence}`
  return { refused: { ...found.refused, code: 'contradictsLaterEntry', sentence: later } }
}

const told = ({ path, message }: Problem, field: string | undefined, type: string): Problem => {
  if (path === field) return { path: 'data.is', message }
  const where = field === undefined ? `${path} of ${type}, which was recorded later` : path
  return { path: 'data.is', message: `does not go with ${where}: ${message}` }
}
