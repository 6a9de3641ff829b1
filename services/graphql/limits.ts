/** The limits of one GraphQL request. Whoever meets one is told which, and how far it goes. */
export const requestLimits = {
  /** Things on one page of a connection. */
  pageSize: 100,
  /** Things on a page where none is asked for. */
  defaultPageSize: 50,
  /** Levels of fields within one another; the schema's description of itself is exempt. */
  depth: 12,
  /** Aliases in one document. */
  aliases: 15,
  /** Directives in one document. */
  directives: 10,
  /** Fields of one document, its fragments written out wherever they are spread. */
  fields: 2_000,
  /** Objects that the answer could hold if every page came back full. */
  objects: 12_000,
  /** Objects that a list without pages is counted as. */
  objectsPerList: 10,
  /** Lexical tokens of one document. */
  tokens: 2_000,
  /** Bytes of a request's body. */
  bodyBytes: 1024 * 1024,
  /** Milliseconds until a request that is still at work is answered with an error. */
  timeoutMs: 10_000,
  /** Milliseconds for which a query waits for the ordinal it asks for. */
  atLeastMs: 2_000,
  /** Subscriptions open at once. */
  subscriptions: 200,
} as const
