/** Look-ups of one request, gathered into one question for each noun and asked once. */
import DataLoader from 'dataloader'
import type { StoredEvent } from '../../schema/envelope.ts'
import type { Noun } from '../../schema/noun.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import { limits } from '../../schema/ports/eventStore.ts'
import {
  type Filter,
  type PageQuestion,
  type ReadModelReader,
  type ReadNoun,
  type Row,
  readLimits,
  readNouns,
} from '../../schema/ports/readModel.ts'
import { systemStream } from '../../schema/system.ts'
import { nounOf } from '../../workflows/rules.ts'
import type { ApprovalStanding } from '../approvalStandings.ts'
import type { CommandHandler } from '../commandHandler.ts'
import { nameOn } from '../readModels/names.ts'
import type { Naming } from '../sentences/phrases.ts'
import { type HistoryEntry, historyEntries } from './historyEntries.ts'
import { theRecord } from './theRecord.ts'

/** A row with the name of its type in the schema. */
export type ThingRow = Row & { __typename: string }

export type Loaders = {
  /** A thing, a proposal or the record itself, by its reference; null where there is none. */
  thing(reference: string): Promise<ThingRow | null>
  /** The proposals of an approval, and the conditions, by number. */
  proposals(approval: string): Promise<ThingRow[]>
  conditions(approval: string): Promise<ThingRow[]>
  /** Whether an approval still holds for what was put. */
  standing(approval: string): Promise<ApprovalStanding>
  /** The history of a stream, oldest first. */
  history(reference: string): Promise<HistoryEntry[]>
  /** The names that bodies, offices and organisations had on a day (EDTF), for sentences about it. */
  naming(references: readonly string[], on: string): Promise<Naming>
}

type Sources = { readModel: ReadModelReader; store: EventStore; handler: Pick<CommandHandler, 'standings'> }

/** The loaders of one request. */
export const loaders = ({ readModel, store, handler }: Sources): Loaders => {
  const byNoun = new Map(
    readNouns.map(noun => [
      noun,
      new DataLoader<string, ThingRow | null>(async references =>
        readModel.many(noun, references).map(row => (row ? typed(noun, row) : null)),
      ),
    ]),
  )
  const record = onceOnly(async () => theRecord(await wholeStream(store, systemStream)))
  const thing = async (reference: string): Promise<ThingRow | null> => {
    if (reference === systemStream) return record()
    const noun = readNounOf(reference)
    return noun === undefined ? null : ((await byNoun.get(noun)?.load(reference)) ?? null)
  }
  const histories = new DataLoader<string, HistoryEntry[]>(references =>
    Promise.all(references.map(async reference => historyEntries(await wholeStream(store, reference)))),
  )
  const naming = async (references: readonly string[], on: string): Promise<Naming> => {
    const named = await Promise.all([...new Set(references)].filter(isNamed).map(thing))
    const names = new Map(named.flatMap(row => (row ? [[row.reference, nameOn(row, on)]] : [])))
    return reference => names.get(reference) ?? reference
  }
  const proposals = ofApproval(readModel, 'proposal')
  const conditions = ofApproval(readModel, 'condition')
  const standings = new DataLoader<string, ApprovalStanding>(approvals => handler.standings(approvals))
  return {
    thing,
    proposals: approval => proposals.load(approval),
    conditions: approval => conditions.load(approval),
    standing: approval => standings.load(approval),
    history: reference => histories.load(reference),
    naming,
  }
}

const onceOnly = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
}

/** What belongs to an approval, for many approvals at once. */
const ofApproval = (readModel: ReadModelReader, noun: 'proposal' | 'condition'): DataLoader<string, ThingRow[]> =>
  new DataLoader(async approvals => {
    const found = everyRow(readModel, noun, { approval: approvals })
    const byNumber = found.sort((one, other) => Number(one.number) - Number(other.number))
    return approvals.map(approval => byNumber.filter(row => row.approval === approval).map(row => typed(noun, row)))
  })

/** Every row that a filter finds. */
export const everyRow = (readModel: ReadModelReader, noun: ReadNoun, filter: Filter): Row[] => [
  ...eachRow(readModel, noun, { filter }),
]

/** The same in an order, page after page: whoever needs a few reads a few. */
export function* eachRow(
  readModel: ReadModelReader,
  noun: ReadNoun,
  question: Pick<PageQuestion, 'filter' | 'order'>,
): Generator<Row, void> {
  for (let after: string | undefined; ; ) {
    const page = readModel.page(noun, { ...question, first: readLimits.pageRows, ...(after ? { after } : {}) })
    yield* page.rows
    after = page.cursors.at(-1)
    if (!page.hasNext) return
  }
}

/** A row with the name of its type. */
export const typed = (noun: ReadNoun, row: Row): ThingRow => {
  const named: ThingRow = Object.assign(row, { __typename: typeNames[noun] })
  return named
}

/** What each noun's type is called in the schema. */
export const typeNames: Record<ReadNoun, string> = {
  body: 'Body',
  office: 'Office',
  person: 'Person',
  organisation: 'Organisation',
  meeting: 'Meeting',
  minutes: 'Minutes',
  document: 'Document',
  action: 'Action',
  approval: 'Approval',
  proposal: 'Proposal',
  condition: 'Condition',
  scrutiny: 'Scrutiny',
  decision: 'Decision',
  publication: 'Publication',
}

/** The register in which a reference is looked up; undefined where it is no reference. */
export const readNounOf = (reference: string): ReadNoun | undefined => {
  if (reference.includes('#')) return 'proposal'
  const noun: Noun | undefined = nounOf(reference)
  return noun === 'system' ? undefined : noun
}

const isNamed = (reference: string): boolean => /^(?:body|office|organisation)-/.test(reference)

const wholeStream = async (store: EventStore, stream: string): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = []
  for (;;) {
    const page = await store.readStream(stream, { from: BigInt(events.length), limit: limits.eventsPerRead })
    events.push(...page)
    if (page.length < limits.eventsPerRead) return events
  }
}
