/** Who may: the questions put to policy about a command, and the facts that they rest on, worked out from the folds. */

import { londonDay, type Tristate } from '../schema/edtf.ts'
import type { Capacity, Recorder } from '../schema/envelope.ts'
import type { PowerFacts, PowerQuestion } from '../schema/ports/policy.ts'
import { systemStream } from '../schema/system.ts'
import type { BodyState } from './body.state.ts'
import type { Facts } from './facts.ts'
import { fillingCommands } from './office.decider.ts'
import type { OfficeState } from './office.state.ts'
import { forReactionsAlone, reactionCommands, reactionsRecorder, setupCommands, setupRecorder } from './recorders.ts'
import type { AnyCommand, Ask, Need } from './rules.ts'
import { isWithinOne, type Span } from './spans.ts'
import { wayOn } from './waysOfDeciding.ts'

export type Asked = { command: AnyCommand; recorder: Recorder; ask: Ask; facts: Facts }

/** The streams whose folds policy looks at, besides those that the noun's own rules need. */
export const policyNeeds = (asked: Ask, given: AnyCommand, facts: Facts): Need[] =>
  allOf(asked).flatMap(ask => needsOf(ask, given, facts))

/** A command's own ask, and what it is asked besides. */
const allOf = ({ besides = [], ...own }: Ask): Ask[] => [own, ...besides]

const needsOf = (ask: Ask, given: AnyCommand, facts: Facts): Need[] => {
  const command = { ...given, ...ask.as }
  const isAboutOffice = ask.power === 'decide' || ask.judge !== undefined
  const office = ask.office ?? (isAboutOffice ? officeOf(wayOf(ask, command, facts)) : undefined)
  const recorder = command.by.startsWith('person-') ? command.by : undefined
  const streams = [systemStream, recorder, ask.body, office]
  return streams.flatMap(stream => (stream === undefined || stream === '' ? [] : [{ stream }]))
}

/**
 * What policy is asked about a command: whether it may be recorded, whether the actor of a decision had the power, and
 * whether those whom it names as members or judges were.
 */
export const powerQuestions = (asked: Asked): PowerQuestion[] =>
  allOf(asked.ask).flatMap(ask => questionsOf({ ...asked, ask }))

const questionsOf = (asked: Asked): PowerQuestion[] => {
  const { ask, facts } = asked
  const command = { ...asked.command, ...ask.as }
  const questions: PowerQuestion[] = [{ power: 'record', on: today(command), facts: recordFacts(asked) }]
  if (ask.power === 'decide')
    questions.push({ power: 'decide', on: command.happened, facts: decideFacts({ ...asked, command }) })
  if (ask.sits) questions.push({ power: 'sit', on: ask.sits.on, facts: sitFacts(facts.body(ask.body), ask.sits) })
  if (ask.judge !== undefined)
    questions.push({ power: 'judge', on: command.happened, facts: judgeFacts({ ...asked, command }, ask.judge) })
  return questions
}

const sitFacts = (body: BodyState | undefined, { who, on }: { who: string; on: string }): PowerFacts => ({
  membership: body && body.members.length > 0 ? 'recorded' : 'notRecorded',
  isMember: isMemberByRight(body, who, on),
})

/** The judge sits on the deciding body, or is the office that holds its power, or whoever holds that. */
const judgeFacts = ({ ask, command, facts }: Asked, judge: string): PowerFacts => {
  const { happened } = command
  const office = officeOf(wayOf(ask, command, facts))
  const tenures = (facts.office(office)?.tenures ?? []).filter(({ person }) => person === judge)
  const answers = [
    claim(judge === office),
    isMemberByRight(facts.body(ask.body), judge, happened),
    isWithinOne(happened, tenures),
  ]
  const is = answers.find(answer => answer === 'true') ?? answers.find(answer => answer === 'undetermined') ?? 'false'
  return { isOfTheBody: is }
}

/**
 * Is somebody, a person or an office, a member by right of the body on a day (EDTF)? An adviser is in attendance
 * only.
 */
export const isMemberByRight = (body: BodyState | undefined, who: string, on: string): Tristate =>
  isWithinOne(
    on,
    (body?.members ?? []).filter(({ member, role }) => member === who && role !== 'adviser'),
  )

/** How the body decided on the day that the command tells of. */
const wayOf = ({ body }: Ask, { happened }: AnyCommand, facts: Facts) => wayOn(facts.body(body)?.ways ?? [], happened)
const officeOf = (way: ReturnType<typeof wayOn>): string | undefined =>
  way === 'undetermined' ? undefined : (way?.decidingOffice ?? undefined)

const today = (command: AnyCommand): string => londonDay(command.at)

const claim = (is: boolean): Tristate => (is ? 'true' : 'false')

/** What records: set-up, the reactions, a person of the record, or whoever else. An entry in error is nobody. */
const kindOf = ({ person }: Recorder, facts: Facts): string => {
  if (person === setupRecorder) return 'setup'
  if (person === reactionsRecorder) return 'reactions'
  return ['absent', 'enteredInError'].includes(facts.person(person)?.status ?? 'absent') ? 'other' : 'person'
}

const recordFacts = ({ command, recorder, ask, facts }: Asked): PowerFacts => {
  const system = facts.system()
  const isFirst = system?.firstPerson === recorder.person
  const fills = ask.office !== undefined && fillingCommands.includes(command.type)
  // Whoever fills an office records of the register; what the office itself does is recorded for it.
  const office = fills ? undefined : ask.office
  const all = [...(facts.body(ask.body)?.recorders ?? []), ...(facts.office(office)?.recorders ?? [])]
  const own = all.filter(({ person }) => person === recorder.person)
  return {
    recorder: kindOf(recorder, facts),
    isSetUp: claim(system !== undefined),
    isSetupCommand: claim(setupCommands.includes(command.type)),
    isReactionCommand: claim(reactionCommands.includes(command.type)),
    isForReactionsAlone: claim(forReactionsAlone.includes(command.type)),
    isKeeper: claim(system?.keepers.includes(recorder.person) ?? false),
    hasLeft: claim(facts.person(recorder.person)?.status === 'left'),
    concernsBody: claim((ask.body !== undefined && ask.body !== '') || office !== undefined),
    isRecorder: isWithinOne(today(command), own),
    mayFill: claim(fills && isFirst && (system?.mayFill.includes(ask.office ?? '') ?? false)),
  }
}

const decideFacts = ({ command, ask, facts }: Asked): PowerFacts => {
  const { actor } = command
  const body = facts.body(ask.body)
  const way = wayOf(ask, command, facts)
  const office = facts.office(ask.office ?? officeOf(way))
  return {
    actor: actor.kind === 'notStated' ? 'notStated' : 'stated',
    decides: decidesIn(ask, way),
    isBody: claim(actor.kind === 'body' && actor.ref === ask.body && isForAll(actor.capacity)),
    isChair: chairing(command, body),
    holdsOffice: holding(command, office),
    isDelegate: ask.office === undefined ? delegated(command, office, ask.body) : 'false',
  }
}

const decidesIn = ({ office, body }: Ask, way: ReturnType<typeof wayOn>): string => {
  if (office !== undefined) return 'office'
  if (body === undefined || body === '') return 'noBody'
  return way === 'undetermined' ? way : (way?.decides ?? 'notStated')
}

const isForAll = (capacity: string | undefined): boolean => capacity === undefined || capacity === 'chair'

/** Whoever speaks for an office in its chair: its secretary, a member or a delegate does not. */
const inTheChair: readonly Capacity[] = ['chair', 'holder', 'acting', 'deputy']

/** The actor is the office in the chair of the body on that day, in a capacity in which it decides. */
const chairing = ({ actor, happened }: AnyCommand, body: BodyState | undefined): Tristate => {
  if (actor.kind !== 'office' || !inTheChair.includes(actor.capacity ?? 'chair')) return 'false'
  const chairs = (body?.members ?? []).filter(({ member, role }) => role === 'chair' && member === actor.ref)
  return isWithinOne(happened, chairs)
}

/** The actor is the office, in a capacity in which somebody, or the person named, held it on that day. */
const holding = ({ actor, happened }: AnyCommand, office: OfficeState | undefined): Tristate => {
  if (!office || actor.kind !== 'office' || actor.ref !== office.stream) return 'false'
  const capacity = actor.capacity ?? 'holder'
  const inCapacity = office.tenures.filter(tenure => tenure.capacity === capacity)
  const holder = actor.holder ?? 'notStated'
  if (holder === 'notStated') return isWithinOne(happened, inCapacity)
  const surely = isWithinOne(
    happened,
    inCapacity.filter(({ person }) => person === holder),
  )
  if (surely !== 'false') return surely
  // Whoever held it unnamed may have been the person named.
  const unnamed = inCapacity.filter(({ person }) => person === 'notStated')
  return isWithinOne(happened, unnamed) === 'false' ? 'false' : 'undetermined'
}

/** The actor decided as a delegate, under a delegation of the office that was in force on that day. */
const delegated = ({ actor, happened }: AnyCommand, office: OfficeState | undefined, body = ''): Tristate => {
  if (!office || actor.kind !== 'office' || actor.capacity !== 'delegate') return 'false'
  const receiver = actor.ref === office.stream ? actor.holder : actor.ref
  const own: Span[] = office.delegations.filter(
    each => each.to === receiver && (each.body === null || each.body === body),
  )
  return isWithinOne(happened, own)
}
