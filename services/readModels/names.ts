/** Names of bodies, offices and organisations: dated, and every one of them finds the thing still. */
import { type Learn, objects, texts, withText } from './projection.ts'

/** The name it has now, the names it had with the day from which, and its aliases. */
export const learnNames: Learn = (row, { data, happened }) => {
  const name = data.name
  const aliases = texts(data.aliases).reduce((known, alias) => withText(known, alias), texts(row.aliases))
  return {
    ...(name === undefined ? {} : { name, names: [...objects(row.names), { name, from: happened }] }),
    aliases: withText(aliases, data.alias),
  }
}
