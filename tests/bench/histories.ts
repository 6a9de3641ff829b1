/** Many actions with long histories, made by the real parser, deciders and sealing, and appended whole: one unit a stream. */
import type { EventEnvelope, Recorder } from '../../schema/envelope.ts'
import { recordCommandId } from '../../schema/ids.ts'
import type { AppendUnit, EventStore, OperationalAppend } from '../../schema/ports/eventStore.ts'
import type { Salt } from '../../schema/ports/system.ts'
import { buildUnit } from '../../services/commands/build.ts'
import type { CommandRequest } from '../../services/commands/outcome.ts'
import { parseCommand } from '../../services/commands/parse.ts'
import { numbering } from '../../services/numbering.ts'
import { streams } from '../../services/streams.ts'
import { factsOf } from '../../workflows/facts.ts'
import { rulesOf } from '../../workflows/nouns.ts'
import type { State } from '../../workflows/rules.ts'

/** The references that a history names. All of them are in the record before the first one is made. */
export type Cast = { recorder: Recorder; bodies: string[]; offices: string[] }

export type Growth = {
  store: EventStore
  cast: Cast
  salt: Salt
  actions: number
  eventsEach: number
  /** The stamp of every event made. */
  at: string
}

/** Units under way at once: enough for full groups, few enough to keep what waits small. */
const unitsAtOnce = 64
const words = [
  'regional',
  'training',
  'fraud',
  'victims',
  'schools',
  'reporting',
  'malware',
  'partners',
  'businesses',
  'crime',
]
const ragWords = ['green', 'amber', 'red'] as const

/** Records so many new actions of the year of `at`, and gives their references in order. */
export const growActions = async (growth: Growth): Promise<string[]> => {
  const { store, cast, actions, at } = growth
  const year = at.slice(0, 4)
  const numbers = numbering(store)
  await numbers.refresh('action', year)
  const known = await factsFor(store, cast)
  const references: string[] = []
  for (let made = 0; made < actions; made += unitsAtOnce) {
    const group = Array.from({ length: Math.min(unitsAtOnce, actions - made) }, (_, index) => {
      const number = made + index
      const commandId = recordCommandId('bench', `${number}.0`)
      const { reference, before } = numbers.take('action', year, { commandId, recordedAt: at })
      references.push(reference)
      return store.append(historyUnit(growth, { reference, number, known, before }))
    })
    await Promise.all(group)
  }
  return references
}

const factsFor = async (store: EventStore, { bodies, offices }: Cast): Promise<ReadonlyMap<string, State>> => {
  const folds = streams(store)
  const known = new Map<string, State>()
  for (const stream of [...bodies, ...offices]) known.set(stream, (await folds.load(stream)).state)
  return known
}

type History = { reference: string; number: number; known: ReadonlyMap<string, State>; before: OperationalAppend }

const historyUnit = (growth: Growth, { reference, number, known, before }: History): AppendUnit => {
  const rules = rulesOf('action')
  let state = rules.initial(reference)
  const events: EventEnvelope[] = []
  const beside: OperationalAppend[] = [before]
  for (const [index, asked] of commandsOf(growth, number).entries()) {
    const parsed = parsedOf({ ...asked, commandId: recordCommandId('bench', `${number}.${index}`) }, growth, reference)
    const { frame, type, data } = parsed
    const command = { ...frame, type, data, at: growth.at, by: growth.cast.recorder.person }
    const decision = rules.decide(command, state, factsOf(known))
    if (!('events' in decision)) throw new Error(`${type} of ${reference}: ${JSON.stringify(decision)}`)
    const judged = { parsed, stream: reference, revision: state.revision, at: growth.at, judgedAt: {} }
    const { unit } = buildUnit({ ...judged, events: decision.events, policies: 'bench' }, growth.salt, undefined)
    state = unit.events.reduce((folded, event) => rules.evolve(folded, event), state)
    events.push(...unit.events)
    beside.push(...unit.before)
  }
  return { stream: reference, expectedRevision: 'noStream', events, before: beside }
}

const parsedOf = (request: CommandRequest, { cast }: Growth, thing: string) => {
  const result = parseCommand(request.type === 'ProposeAction' ? request : { ...request, thing }, cast.recorder)
  if ('failed' in result) throw new Error(`${request.type}: ${JSON.stringify(result.failed)}`)
  return result.parsed
}

/** What happens to the nth action: it goes as far as its number says, and progress fills the rest. */
const commandsOf = ({ cast, eventsEach }: Growth, number: number): CommandRequest[] => {
  const body = cast.bodies[number % cast.bodies.length] ?? ''
  const asked = (type: string, data: object): CommandRequest => ({
    noun: 'action',
    type,
    data,
    actor: { kind: 'body', ref: body },
    happened: dayOf(number),
  })
  const opening = [
    asked('ProposeAction', proposal(cast, number, body)),
    ...[asked('AgreeAction', {}), asked('StartAction', {})].slice(0, number % 4),
  ].slice(0, eventsEach)
  const progress = Array.from({ length: eventsEach - opening.length }, (_, index) =>
    asked('RecordProgress', {
      narrative: narrativeOf(number + index),
      rag: ragWords[(number + index) % ragWords.length],
    }),
  )
  return [...opening, ...progress]
}

const proposal = ({ offices }: Cast, number: number, body: string) => ({
  title: `Action ${number}: ${wordAt(number)} ${wordAt(number * 7 + 3)}`,
  narrative: narrativeOf(number),
  body,
  owner: offices[number % offices.length],
  due: dayOf(number * 13, 2026 + (number % 3)),
  strands: [{ scheme: 'national-2013', strand: strandOf(number), basis: 'stated' }],
})

const strandOf = (number: number) => (['prevent', 'protect', 'prepare', 'pursue'] as const)[number % 4]
const wordAt = (place: number): string => words[place % words.length] ?? ''
const narrativeOf = (number: number): string =>
  Array.from({ length: 24 }, (_, index) => wordAt(number * 3 + index * index)).join(' ')
/** A day of the year, spread evenly. What happens does so in 2025, and is due after that. */
const dayOf = (number: number, year = 2025): string =>
  new Date(Date.UTC(year, 0, 1 + (number % 365))).toISOString().slice(0, 10)

/** A further entry of progress: one sealed text. */
export const progressOn = (thing: string, body: string, number: number): Omit<CommandRequest, 'commandId'> => ({
  noun: 'action',
  type: 'RecordProgress',
  thing,
  data: { narrative: narrativeOf(number), rag: ragWords[number % ragWords.length] },
  actor: { kind: 'body', ref: body },
  happened: '2026-11-20',
})
