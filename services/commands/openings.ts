/** Which commands are open to somebody on a thing, and why each other one is shut. Nothing is recorded to find out. */
import { z } from 'zod'
import { londonDay } from '../../schema/edtf.ts'
import type { Actor, Recorder } from '../../schema/envelope.ts'
import type { CommandDefinition } from '../../schema/noun.ts'
import { refusal } from '../../workflows/decideByMachine.ts'
import { whyNothingEntered } from '../../workflows/entry.decider.ts'
import type { Facts } from '../../workflows/facts.ts'
import { type Lifecycle, lifecycle } from '../../workflows/lifecycle.ts'
import { rulesOf } from '../../workflows/nouns.ts'
import { likelyActors } from '../../workflows/powerHolders.ts'
import { powerQuestions } from '../../workflows/powers.ts'
import { forReactionsAlone } from '../../workflows/recorders.ts'
import { type AnyCommand, type Ask, type NounRules, nounOf, type Refusal, type State } from '../../workflows/rules.ts'
import { gather, type Judge, refusedBy } from './judge.ts'
import type { Outcome } from './outcome.ts'

export type Opening = {
  command: string
  open: boolean
  /** Whoever is named as its actor must have had the power to decide. */
  needsPower: boolean
  /** Who has that power on the day of asking. */
  powerHeldBy: Actor[]
  refusal?: Refusal
}

type Asking = { judging: Judge; rules: NounRules; life: Lifecycle; state: State; recorder: Recorder; at: string }

/**
 * For every command of a thing's noun, whether it could be asked now: its status and gates, the asker's right to record
 * and somebody's power to decide leave it open.
 */
export const openCommands = async (
  judging: Judge,
  thing: string,
  recorder: Recorder,
  at: string,
): Promise<Opening[]> => {
  const noun = nounOf(thing)
  if (!noun) return []
  const rules = rulesOf(noun)
  const [name, machine] = Object.entries(rules.machines)[0] ?? []
  if (name === undefined || machine === undefined) return []
  const { state } = await judging.folds.load(thing)
  const asking: Asking = { judging, rules, life: lifecycle(name, machine), state, recorder, at }
  const openings: Opening[] = []
  for (const [command, definition] of Object.entries(rules.definition.commands)) {
    openings.push(await openingOf(asking, command, definition))
  }
  return openings
}

const openingOf = async (asking: Asking, command: string, definition: CommandDefinition): Promise<Opening> => {
  const { judging, rules, state } = asking
  const asked = blankCommand(asking, command, definition)
  const gathered = await gather(judging, rules, asked, state)
  if ('failed' in gathered) return shut(command, unjudged(gathered.failed))
  const { facts } = gathered
  const ask = rules.asks(asked, state, facts)
  const power = powerOver({ asking, asked, ask, facts, names: namesWhose(ask, definition) })
  const why =
    (await whyShut(asking, asked, facts)) ??
    whyNotRecorded(asking, asked, { ...ask, power: 'record' }, facts) ??
    power.refusal
  const needed = { needsPower: ask.power === 'decide', powerHeldBy: power.heldBy }
  return why ? { ...shut(command, why), ...needed } : { command, open: true, ...needed }
}

const shut = (command: string, why: Refusal): Opening => ({
  command,
  open: false,
  needsPower: false,
  powerHeldBy: [],
  refusal: why,
})

/** What could not even be judged is shut, and says so. */
const unjudged = (failed: Outcome): Refusal => {
  const found = failed.outcome === 'invalid' ? failed.problems.map(({ message }) => message).join('; ') : failed.outcome
  return { code: 'notJudged', sentence: `Whether it is open could not be judged: ${found}.` }
}

/** A command that says nothing yet: nobody in particular acts, on the present day. */
const blankCommand = ({ life, state, recorder, at }: Asking, type: string, { data }: CommandDefinition): AnyCommand => {
  // What is listed for a meeting is considered there, and nowhere else.
  const isBoundToMeeting = life.edges.some(edge => edge.command === type && edge.gates.includes('isListedThere'))
  const meeting = isBoundToMeeting && 'meeting' in state ? state.meeting : null
  return {
    commandId: '00000000-0000-4000-8000-000000000000',
    actor: { kind: 'notStated' },
    happened: londonDay(at),
    at,
    by: recorder.person,
    type,
    data: { ...blankData(data), ...(meeting === null ? {} : { meeting }) },
  }
}

/** Its lists are empty, whatever else it may hold is left out. */
const blankData = (schema: z.ZodObject): object =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const blank = blankField(field as z.ZodType)
      return blank === undefined ? [] : [[name, blank]]
    }),
  )
const blankField = (field: z.ZodType): object | undefined => {
  if (field instanceof z.ZodArray) return []
  return field instanceof z.ZodObject ? blankData(field) : undefined
}

/** Why the thing itself does not let the command be asked: its status, a gate, or the time for corrections. */
const whyShut = async (asking: Asking, asked: AnyCommand, facts: Facts): Promise<Refusal | undefined> => {
  const { rules, life, state } = asking
  if (isCommon(asked) && state.status !== 'absent') return whyCommonShut(asking, asked, facts)
  const isKnown = life.commandsAt(state.status).includes(asked.type)
  if (isKnown && life.next({ status: state.status, state, facts }, asked) !== undefined) return undefined
  // Entry leads to whatever status the sender names, so no transition can be worked out beforehand.
  if (isKnown && asked.type === 'EnterFromSource') return undefined
  return refusal({ life, definition: rules.definition, gates: rules.gates }, asked, state, facts)
}

const isCommon = ({ type }: AnyCommand): boolean => ['EnterFromSource', 'CorrectEntry', 'EnterInError'].includes(type)

const whyCommonShut = async (asking: Asking, asked: AnyCommand, facts: Facts): Promise<Refusal | undefined> => {
  const { rules, life, state } = asking
  if (asked.type === 'CorrectEntry') return whyNothingCorrected(asking, asked)
  // What an entry would say is not known yet: only a refusal counts, and not what is missing.
  if (asked.type === 'EnterFromSource' && state.status !== 'enteredInError')
    return whyNothingEntered({ rules, life }, asked, state, facts)
  const decision = rules.decide(asked, state, facts)
  return 'refused' in decision ? decision.refused : undefined
}

/** Why no entry of the thing can be corrected by whoever records alone; undefined where one can. */
const whyNothingCorrected = async (asking: Asking, asked: AnyCommand): Promise<Refusal | undefined> => {
  const { judging, rules, state } = asking
  // What only the reactions tell follows from other entries, and is corrected there.
  const events = (await judging.folds.events(state.stream)).filter(
    ({ event }) => !forReactionsAlone.includes(event.commandType),
  )
  // How long an entry can be corrected turns on its meeting and its age: of each meeting the newest tells.
  const newest = new Map(events.map(({ event }) => [String(event.data.meeting), event.id]))
  let why: Refusal | undefined
  for (const event of newest.values()) {
    const correcting = { ...asked, data: { ...asked.data, event, field: 'happened' } }
    const gathered = await gather(judging, rules, correcting, state)
    if ('failed' in gathered) return unjudged(gathered.failed)
    const decision = rules.decide(correcting, state, gathered.facts)
    if (!('refused' in decision)) return undefined
    why = decision.refused
  }
  return why
}

const whyNotRecorded = ({ judging, recorder }: Asking, command: AnyCommand, ask: Ask, facts: Facts) => {
  const [recording] = powerQuestions({ command, recorder, ask, facts })
  const verdict = recording && judging.policy.judge(recording)
  return verdict === undefined || verdict.allowed ? undefined : refusedBy(verdict)
}

/** The command itself says whose decision it is: then nobody can be named beforehand. */
const namesWhose = ({ body, office }: Ask, { data }: CommandDefinition): boolean =>
  body === undefined && office === undefined && ('body' in data.shape || 'office' in data.shape)

type Power = { asking: Asking; asked: AnyCommand; ask: Ask; facts: Facts; names: boolean }

/** Who has the power that the command needs; or why nobody has it. */
const powerOver = ({ asking, asked, ask, facts, names }: Power): { heldBy: Actor[]; refusal?: Refusal } => {
  if (ask.power === 'record' || names) return { heldBy: [] }
  const { judging, recorder, at } = asking
  const heldBy: Actor[] = []
  let first: Refusal | undefined
  for (const actor of likelyActors(ask, facts, at)) {
    const questions = powerQuestions({ command: { ...asked, actor }, recorder, ask, facts })
    const deciding = questions.find(({ power }) => power === 'decide')
    const verdict = deciding && judging.policy.judge(deciding)
    if (verdict?.allowed) heldBy.push(actor)
    else if (verdict) first ??= refusedBy(verdict)
  }
  return heldBy.length > 0 || first === undefined ? { heldBy } : { heldBy, refusal: first }
}
