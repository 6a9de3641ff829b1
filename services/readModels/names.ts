/** Names of bodies, offices and organisations: dated, and every one of them finds the thing still. */
import { byFirstDay, happenedBy, notStated } from '../../schema/edtf.ts'
import type { Row } from '../../schema/ports/readModel.ts'
import { type Learn, objects, textOf, texts, withText } from './projection.ts'

/** The name it has now, the names it had with the day from which, and its aliases. */
export const learnNames: Learn = (row, { data, happened }) => {
  const name = data.name
  const aliases = texts(data.aliases).reduce((known, alias) => withText(known, alias), texts(row.aliases))
  return {
    ...(name === undefined ? {} : { name, names: [...objects(row.names), { name, from: happened }] }),
    aliases: withText(aliases, data.alias),
  }
}

/**
 * The name that a thing had on a day (EDTF): the latest that it surely had by then, else the earliest that is known;
 * its reference where it never had one.
 */
export const nameOn = (row: Row, on: string): string => {
  const names = objects(row.names)
    .map(({ name, from }) => ({ name: textOf(name) ?? row.reference, from: textOf(from) ?? notStated }))
    .sort((one, other) => byFirstDay(one.from, other.from))
  const held = names.findLast(({ from }) => happenedBy(from, on) === 'true') ?? names[0]
  return held?.name ?? row.reference
}
