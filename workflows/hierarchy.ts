/** Who answers to whom: a chain without circles, of bodies and offices. */
import type { Facts } from './facts.ts'
import type { Need } from './rules.ts'

/** Steps of a chain that are followed at most: no force has as many levels. */
const longest = 20

const above = (stream: string, facts: Facts): string | null | undefined =>
  facts.body(stream)?.answersTo ?? facts.office(stream)?.accountableTo

/** Everything above, from the first one named, as far as it is known. */
const chain = (first: string | undefined, facts: Facts): string[] => {
  const streams: string[] = []
  for (let at: string | null | undefined = first; at && streams.length < longest; at = above(at, facts)) {
    if (streams.includes(at)) break
    streams.push(at)
  }
  return streams
}

/** The streams to read before something is placed under another. */
export const chainNeeds = (first: string | undefined, facts: Facts): Need[] =>
  chain(first, facts).map(stream => ({ stream }))

/** Would it stand above itself? */
export const isCircle = (stream: string, first: string | undefined, facts: Facts): boolean =>
  chain(first, facts).includes(stream)
