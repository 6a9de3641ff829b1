/** What is told at the start: where the service answers, and what to try first. */

const ask = (url: string, query: string): string =>
  `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`

/** The address, the header to record with, and three queries. `keeper` is given only for the demonstration's record. */
export const whereToLook = (url: string, keeper: string | undefined): string =>
  [
    '',
    `Fourfold answers at ${url}/graphql (open it in a browser to explore).`,
    ...(keeper === undefined
      ? ['A record that nobody keeps yet is set up by: npm run fourfold -- setup --name <name>']
      : [
          `To record something, send the header  fourfold-person: ${keeper}`,
          '',
          'Try:',
          ...queries.map(each => ask(url, each)),
        ]),
    '',
    'Stop it with Ctrl+C.',
  ].join('\n')

const queries = [
  '{ approval(reference: "approval-2014-0001") { reference status proposals { number outcome verb } } }',
  '{ body(reference: "body-cybercrime-steering-group") { reference status name } }',
  '{ actions(first: 5) { totalCount nodes { reference title status } } }',
]
