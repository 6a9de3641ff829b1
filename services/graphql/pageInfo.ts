/** Where a page of a connection lies, as the Relay specification of cursor connections names it. */

export type PageInfo = {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/** `after`: the cursor that was asked with. Whatever it names comes before the page. */
export const pageInfo = (cursors: readonly string[], hasNextPage: boolean, after: string | null = null): PageInfo => ({
  hasNextPage,
  hasPreviousPage: after !== null && after !== '',
  startCursor: cursors[0] ?? null,
  endCursor: cursors.at(-1) ?? null,
})
