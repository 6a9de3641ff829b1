/** Things that changed since an ordinal. */
import type { ChangedPage, ReadModelReader, ReadNoun, ReadTable } from '../../schema/ports/readModel.ts'
import { integer } from '../sqlite/columns.ts'
import { conditions, joined } from './conditions.ts'
import { cursorOf, demandAtMost, placeOf } from './demands.ts'
import type { Prepare } from './prepare.ts'
import { rowIn } from './rowText.ts'
import { tablesOf } from './tables.ts'

const registerOf = (noun: ReadNoun): string => `${noun} as it changed`
const defaultFirst = 50

type Changes = { prepare: Prepare; tableOf: (noun: ReadNoun) => ReadTable }

/** Pages of things with a version after an ordinal, by their last change. */
export const changesOf =
  ({ prepare, tableOf }: Changes): ReadModelReader['changedSince'] =>
  (noun, ordinal, { filter = {}, anyOf, after, first = defaultFirst } = {}): ChangedPage => {
    demandAtMost('pageRows', first)
    const { now, texts, past } = tablesOf(noun)
    const asked = { table: tableOf(noun), driving: undefined, at: undefined }
    const place =
      after === undefined ? { value: ordinal, thing: Number.MAX_SAFE_INTEGER } : placeOf(registerOf(noun), after)
    const where = joined(
      [
        { text: '(n.valid_from, n.thing) > (?, ?)', values: [place.value, place.thing] },
        ...conditions(asked, filter, anyOf),
      ],
      ' AND ',
    )
    const firstChange = `SELECT min(valid_from) FROM ${past} p WHERE p.thing = n.thing AND p.valid_from > ?`
    const sql = `SELECT n.thing, n.valid_from, t."row", t.sum, coalesce((${firstChange}), n.valid_from) AS first
      FROM ${now} n JOIN ${texts} t ON t.thing = n.thing
      WHERE ${where.text} ORDER BY n.valid_from, n.thing LIMIT ?`
    const found = prepare(sql).all(ordinal, ...where.values, first + 1)
    const shown = found.slice(0, first)
    return {
      things: shown.map(row => ({
        row: rowIn(row),
        firstChange: integer(row, 'first'),
        lastChange: integer(row, 'valid_from'),
      })),
      cursors: shown.map(row =>
        cursorOf(registerOf(noun), { value: integer(row, 'valid_from'), thing: integer(row, 'thing') }),
      ),
      hasNext: found.length > first,
    }
  }
