/** What is told at the start: where the service answers, and what to try first. */

const ask = (url: string, query: string): string =>
  `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`

export type WhereToLook = {
  url: string
  /** Who keeps the record; undefined where it is not set up. */
  keeper: string | undefined
  /** The record of the demonstration is in it. */
  isShown: boolean
  isDevelopment: boolean
}

/** The address, who is let in, the header to record with, and three queries. */
export const whereToLook = ({ url, keeper, isShown, isDevelopment }: WhereToLook): string =>
  [
    '',
    `Fourfold answers at ${url}/graphql${isDevelopment ? ' (open it in a browser to explore)' : ''}.`,
    'There is no sign-in yet: it answers this machine only, and believes the header that says who records.',
    ...(keeper === undefined
      ? ['A record that nobody keeps yet is set up by: npm run fourfold -- setup --name <name>']
      : [`To record something, send the header  fourfold-person: ${keeper}`]),
    ...(isShown ? ['', 'Three queries to try:', ...queries.map(each => ask(url, each))] : []),
    '',
    'Stop it with Ctrl+C.',
  ].join('\n')

const queries = [
  '{ approval(reference: "approval-2014-0001") { reference status proposals { number outcome verb } } }',
  '{ body(reference: "body-cybercrime-steering-group") { reference status name } }',
  '{ actions(first: 5) { totalCount nodes { reference title status } } }',
]
