/** Many actions with long histories, made by the real parser, deciders and sealing, and appended one among another. */
import type { Recorder } from '../../schema/envelope.ts'
import { recordCommandId } from '../../schema/ids.ts'
import type { AppendUnit, EventStore } from '../../schema/ports/eventStore.ts'
import type { Salt } from '../../schema/ports/system.ts'
import { buildUnit } from '../../services/commands/build.ts'
import type { CommandRequest } from '../../services/commands/outcome.ts'
import { parseCommand } from '../../services/commands/parse.ts'
import { numbering, type Taken } from '../../services/numbering.ts'
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

/** Actions that are at work at the same time: their entries stand between one another, as they do in life. */
const wave = 10_000
/** Units under way at once: enough for full groups, few enough to keep what waits small. */
const unitsAtOnce = 256
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
  // Whoever asks what a command took reads what was taken so far.
  await numbers.takenBy('action', year, '')
  const known = await factsFor(store, cast)
  const take = (number: number): Taken =>
    numbers.take('action', year, { commandId: commandIdOf(number, 0), recordedAt: at })
  const references: string[] = []
  for (let first = 0; first < actions; first += wave) {
    const count = Math.min(wave, actions - first)
    const histories = Array.from({ length: count }, (_, index) =>
      history({ growth, known, number: first + index, take }),
    )
    references.push(...(await appendInTurn(growth, histories)))
  }
  return references
}

/** The first entry of each, then the second of each, and so on. Gives the references. */
const appendInTurn = async ({ store, eventsEach }: Growth, histories: readonly History[]): Promise<string[]> => {
  for (let entry = 0; entry < eventsEach; entry += 1) {
    for (let first = 0; first < histories.length; first += unitsAtOnce) {
      const group = histories.slice(first, first + unitsAtOnce)
      await Promise.all(group.map(each => store.append(each.next())))
    }
  }
  return histories.map(each => each.reference())
}

const factsFor = async (store: EventStore, { bodies, offices }: Cast): Promise<ReadonlyMap<string, State>> => {
  const folds = streams(store)
  const known = new Map<string, State>()
  for (const stream of [...bodies, ...offices]) known.set(stream, (await folds.load(stream)).state)
  return known
}

const commandIdOf = (number: number, entry: number): string => recordCommandId('bench', `${number}.${entry}`)

/** The next unit of one action each time; its number is taken with the first, just before that is appended. */
type History = { next(): AppendUnit; reference(): string }
type Beginning = {
  growth: Growth
  known: ReadonlyMap<string, State>
  number: number
  take(number: number): Taken
}

const history = ({ growth, known, number, take }: Beginning): History => {
  const rules = rulesOf('action')
  let state: State | undefined
  let entry = 0
  const next = (): AppendUnit => {
    const taken = state ? undefined : take(number)
    const now = state ?? rules.initial(taken?.reference ?? '')
    const asked = { ...commandOf(growth, number, entry), commandId: commandIdOf(number, entry) }
    const parsed = parsedOf(asked, growth, now.stream)
    const { frame, type, data } = parsed
    const command = { ...frame, type, data, at: growth.at, by: growth.cast.recorder.person }
    const decision = rules.decide(command, now, factsOf(known))
    if (!('events' in decision)) throw new Error(`${type} of ${now.stream}: ${JSON.stringify(decision)}`)
    const judged = { parsed, stream: now.stream, revision: now.revision, at: growth.at, judgedAt: {} }
    const { unit } = buildUnit({ ...judged, events: decision.events, policies: 'bench' }, growth.salt, taken?.before)
    state = unit.events.reduce((folded, event) => rules.evolve(folded, event), now)
    entry += 1
    return unit
  }
  return { next, reference: () => state?.stream ?? '' }
}

const parsedOf = (request: CommandRequest, { cast }: Growth, thing: string) => {
  const result = parseCommand(request.type === 'ProposeAction' ? request : { ...request, thing }, cast.recorder)
  if ('failed' in result) throw new Error(`${request.type}: ${JSON.stringify(result.failed)}`)
  return result.parsed
}

/** What happens to the nth action: it goes as far as its number says, and progress fills the rest. */
const commandOf = ({ cast }: Growth, number: number, entry: number): CommandRequest => {
  const body = cast.bodies[number % cast.bodies.length] ?? ''
  const asked = (type: string, data: object): CommandRequest => ({
    noun: 'action',
    type,
    data,
    actor: { kind: 'body', ref: body },
    happened: dayOf(number),
  })
  if (entry === 0) return asked('ProposeAction', proposal(cast, number, body))
  const stage = Math.floor(number / 7) % 4
  if (entry === 1 && stage > 0) return asked('AgreeAction', {})
  if (entry === 2 && stage > 1) return asked('StartAction', {})
  const rag = ragWords[(number + entry) % ragWords.length]
  return asked('RecordProgress', { narrative: narrativeOf(number + entry), rag })
}

const proposal = ({ offices }: Cast, number: number, body: string) => ({
  title: `Action ${number}: ${wordAt(number)} ${wordAt(number * 7 + 3)}`,
  narrative: narrativeOf(number),
  body,
  owner: offices[number % offices.length],
  due: dayOf(number * 13, 2026 + (Math.floor(number / 5) % 3)),
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
