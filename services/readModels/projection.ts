/** What every projection shares: a thing's row grows event by event, out of its own stream alone. */
import type { Json, JsonObject } from '../../schema/canonicalJson.ts'
import { days } from '../../schema/edtf.ts'
import type { Noun } from '../../schema/noun.ts'
import type { ReadNoun, ReadTable, Row } from '../../schema/ports/readModel.ts'
import { disclosureErased } from '../../schema/sealing.ts'
import { type DisclosedEvent, entryCorrected } from '../recordedEvents.ts'

export type Projection = {
  noun: Exclude<Noun, 'system'>
  table: ReadTable
  /** The row after an event. Total: history is never judged again. */
  project(before: Row | undefined, event: DisclosedEvent): Row
  parts?: Parts
}
/** Rows of another noun that are parts of this one's: `of` gives those that differ from what stands. */
export type Parts = { table: ReadTable; of(row: Row, at: { before: Row | undefined; standing: Standing }): Row[] }
export type Standing = (noun: ReadNoun, reference: string) => Row | undefined

/** What an event tells, by the names of the row's fields. `row` has everything told before it. */
export type Learn = (row: Row, event: DisclosedEvent) => JsonObject

/** A projection of a noun: `fresh` has every field of its rows as it is while nothing is known. */
export const projectionOf =
  (noun: Projection['noun'], fresh: JsonObject, learn: Learn): Projection['project'] =>
  (before, event) => {
    const recorded = { ordinal: event.ordinal, recordedAt: event.recordedAt }
    const status = event.to[noun] ?? before?.status ?? 'named'
    const isMoved = status !== before?.status
    const row = {
      ...(before ?? fresh),
      reference: event.stream,
      status,
      revision: event.revision,
      recordedFirst: before?.recordedFirst ?? recorded,
      recordedLast: recorded,
      happenedFirst: before?.happenedFirst ?? event.happened,
      happenedLast: event.happened,
      newsLast: before && housekeeping.includes(event.type) ? before.newsLast : event.happened,
      enteredFromSource: before?.enteredFromSource === true || event.entered === true,
      withheld: (before?.withheld ?? 0) + event.withheld,
      marking: event.marking ?? before?.marking ?? null,
      /** Why it stands where it stands, as given when it came there. */
      reason: isMoved ? (event.data.reason ?? null) : (before?.reason ?? null),
    }
    // The row is new: nobody else has it yet.
    return Object.assign(row, learn(row, event))
  }

/** What the record itself has done: told the thing what was decided elsewhere, set an entry right, let a text go. */
const housekeeping: readonly string[] = ['ApprovalStandingTold', entryCorrected, disclosureErased]

/** Those of the named fields that the data have. */
export const told = (data: JsonObject, ...names: string[]): JsonObject => {
  const found: JsonObject = {}
  for (const name of names) {
    const value = data[name]
    if (value !== undefined) found[name] = value
  }
  return found
}

/** Every named field, null where the data have none. */
export const all = (data: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(names.map(name => [name, data[name] ?? null]))

/** A list in a row, as a list of objects. */
export const objects = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value)
    ? (value.filter(item => item !== null && typeof item === 'object' && !Array.isArray(item)) as JsonObject[])
    : [] // just filtered

/** A list in a row, as a list of texts. */
export const texts = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []

export const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)
export const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null)
export const objectOf = (value: Json | undefined): JsonObject | undefined =>
  objects(value === undefined ? [] : [value])[0]

/** The list with the items that match changed by what is told of them. */
export const changed = (list: Json | undefined, isMeant: (item: JsonObject) => boolean, by: JsonObject): JsonObject[] =>
  objects(list).map(item => (isMeant(item) ? { ...item, ...by } : item))

/** The list with an item added; the same one is not added twice. */
export const withText = (list: Json | undefined, added: Json | undefined): string[] =>
  typeof added === 'string' && !texts(list).includes(added) ? [...texts(list), added] : texts(list)

/** A name as it is looked up: "Business Co-ordination Board" and "business coordination board" are one. */
export const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '')

/** The last day that a date may mean; null where there is none, or no end. */
export const latestDay = (date: Json | undefined): string | null => dayOf(date, 'latest')
/** The first day that a date may mean. */
export const earliestDay = (date: Json | undefined): string | null => dayOf(date, 'earliest')

const dayOf = (date: Json | undefined, side: 'earliest' | 'latest'): string | null =>
  typeof date === 'string' ? days(date)[side] : null
