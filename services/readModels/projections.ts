/** Every noun's projection, and how events are taken in by them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../schema/canonicalJson.ts'
import type { Noun } from '../../schema/noun.ts'
import type { ReadModelWriter, ReadTable } from '../../schema/ports/readModel.ts'
import { nounOf } from '../../workflows/rules.ts'
import type { DisclosedEvent } from '../recordedEvents.ts'
import { actionProjection } from './action.ts'
import { approvalProjection } from './approval.ts'
import { bodyProjection } from './body.ts'
import { conditionProjection } from './condition.ts'
import { decisionProjection } from './decision.ts'
import { documentProjection } from './document.ts'
import { meetingProjection } from './meeting.ts'
import { minutesProjection } from './minutes.ts'
import { officeProjection } from './office.ts'
import { organisationProjection } from './organisation.ts'
import { personProjection } from './person.ts'
import type { Projection } from './projection.ts'
import { publicationProjection } from './publication.ts'
import { scrutinyProjection } from './scrutiny.ts'

export const projections: readonly Projection[] = [
  bodyProjection,
  officeProjection,
  personProjection,
  organisationProjection,
  meetingProjection,
  minutesProjection,
  documentProjection,
  actionProjection,
  approvalProjection,
  conditionProjection,
  scrutinyProjection,
  decisionProjection,
  publicationProjection,
]

/** What the engine keeps of every noun. */
export const readTables: readonly ReadTable[] = projections.flatMap(({ table, parts }) =>
  parts ? [table, parts.table] : [table],
)

const byNoun = new Map<Noun, Projection>(projections.map(projection => [projection.noun, projection]))

/** The projection of a stream's noun; undefined where the stream has none, as the record's own. */
export const projectionFor = (stream: string): Projection | undefined => {
  const noun = nounOf(stream)
  return noun && byNoun.get(noun)
}

/**
 * Takes one event in. Where it corrects an earlier entry, `history` is its whole stream up to it with the corrections
 * laid over: the row is worked out anew from that, and stands from the correction on.
 */
export const takeIn = (writer: ReadModelWriter, event: DisclosedEvent, history?: readonly DisclosedEvent[]): void => {
  const projection = projectionFor(event.stream)
  if (!projection) return
  const { noun, project, parts } = projection
  const before = writer.row(noun, event.stream)
  const row = history?.reduce<typeof before>(project, undefined) ?? project(before, event)
  writer.put(noun, row, event.ordinal)
  const standing: ReadModelWriter['row'] = (each, reference) => writer.row(each, reference)
  for (const part of parts?.of(row, { before, standing }) ?? [])
    writer.put(parts?.table.noun ?? noun, part, event.ordinal)
}

/** Folds whose rules of what an entry says beside what was known are the rows' rules too. */
const mergedByFolds = ['action.state.ts', 'body.state.ts', 'publication.state.ts', 'waysOfDeciding.ts'].map(
  name => `../../workflows/${name}`,
)

/** Tells one edition of the projections from another by their source, so that nobody has to remember a number. */
export const projectionsEdition = (): string => {
  const here = import.meta.dirname
  const files = readdirSync(here)
    .filter(name => name.endsWith('.ts'))
    .sort()
  const words = ['../../schema/sealing.ts', '../../schema/edtf.ts', '../../schema/paths.ts']
  const shared = ['../recordedEvents.ts', ...words, ...mergedByFolds]
  return sha256([...files, ...shared].map(name => readFileSync(join(here, name), 'utf8')).join('\n'))
}
