/** The register that is asked for over HTTP: the same page, in the same twelve fields, by every server. */
import type { JsonObject } from '../../../schema/canonicalJson.ts'
import { days } from '../../../schema/edtf.ts'
import type { ReadModelReader } from '../../../schema/ports/readModel.ts'

export type Asked = { body: string; status: string; dueFrom: string }

const rowsAsked = 50

/** The page as rows of the read model. */
export const pageOf = (readModel: ReadModelReader, { body, status, dueFrom }: Asked): JsonObject[] =>
  readModel.page('action', {
    filter: { body, status, due: { from: dueFrom } },
    order: { by: 'due' },
    first: rowsAsked,
  }).rows

const when = (edtf: unknown) => (typeof edtf === 'string' ? { edtf, ...days(edtf) } : null)

/** The twelve fields of one row. */
export const fieldsOf = (row: JsonObject) => ({
  reference: row.reference,
  status: row.status,
  revision: row.revision,
  title: row.title,
  narrative: row.narrative,
  outcomeOwed: row.outcomeOwed,
  rag: row.rag,
  enteredFromSource: row.enteredFromSource,
  withheld: row.withheld,
  due: when(row.due),
  happenedLast: when(row.happenedLast),
  recordedLast: row.recordedLast,
})

/** The GraphQL query for it. */
export const registerQuery = `query Register($filter: ActionFilter, $order: ActionOrder) {
  actions(filter: $filter, order: $order, first: ${rowsAsked}) { nodes {
    reference status revision title narrative outcomeOwed rag enteredFromSource withheld
    due { edtf earliest latest } happenedLast { edtf earliest latest } recordedLast { ordinal recordedAt }
  } } }`

/** The body of a POST that asks for one page. */
export const registerRequest = ({ body, status, dueFrom }: Asked): string => {
  const variables = { filter: { body, status: [status], dueFrom }, order: { by: 'due' } }
  return JSON.stringify({ query: registerQuery, variables })
}

/** What a request asks for, out of its parsed body. */
export const askedIn = (parsed: unknown): Asked => {
  // Made above.
  const { variables } = parsed as { variables: { filter: { body: string; status: string[]; dueFrom: string } } }
  const { body, status, dueFrom } = variables.filter
  return { body, status: status[0] ?? '', dueFrom }
}
