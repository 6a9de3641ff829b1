/** Numbered proposals as they are read: rows of their own, worked out from their approval's. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { ReadTable, Row } from '../../schema/ports/readModel.ts'
import { column, countOf, dateColumns, filter, numberColumn, referenceLink } from './columns.ts'
import { all, objects, type Parts, textOf } from './projection.ts'

const table: ReadTable = {
  noun: 'proposal',
  columns: [
    filter('approval'),
    numberColumn('number'),
    filter('body'),
    filter('from'),
    filter('meeting'),
    column('outcome'),
    ...dateColumns('decided', 'decidedOn'),
  ],
  links: [referenceLink('action', 'actions'), referenceLink('outcomeIn', 'outcomeIn')],
  counts: [countOf('body')],
}

/** What a proposal's row has of its approval, beside what is its own. */
const content = (approval: Row, proposal: JsonObject): JsonObject => ({
  ...proposal,
  approval: approval.reference,
  ...all(approval, 'body', 'from', 'enteredFromSource', 'marking'),
  // Of an approval entered in error nothing is left in any register.
  status: approval.status === 'enteredInError' ? approval.status : (proposal.status ?? 'put'),
})

export const proposalParts: Parts = {
  table,
  of: (approval, { before, standing }) => {
    const proposals = objects(approval.proposals)
    const isThere = ({ number }: JsonObject): boolean => proposals.some(each => each.number === number)
    // Left out when the proposals were put anew: withdrawn, for its number was given.
    const gone = objects(before?.proposals).filter(each => !isThere(each))
    const present: JsonObject[] = [...proposals, ...gone.map(each => ({ ...each, status: 'withdrawn' }))]
    return present.flatMap(each => {
      const reference = textOf(each.reference) ?? ''
      const was = standing('proposal', reference)
      const is = content(approval, each)
      if (was && isSame(was, is)) return []
      const { revision, recordedLast, happenedLast, newsLast } = approval
      const first = was ?? { recordedFirst: recordedLast, happenedFirst: happenedLast }
      return [
        {
          ...is,
          reference,
          status: textOf(is.status) ?? 'put',
          revision,
          recordedFirst: first.recordedFirst,
          recordedLast,
          happenedFirst: first.happenedFirst,
          happenedLast,
          newsLast,
          ...source(approval),
        },
      ]
    })
  },
}

const source = ({ enteredFromSource }: Row) => ({ enteredFromSource, withheld: 0 })

const isSame = (was: Row, is: JsonObject): boolean =>
  Object.entries(is).every(([name, value]) => JSON.stringify(was[name]) === JSON.stringify(value))
