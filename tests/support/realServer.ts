/** The real server that KURRENTDB_URL names, where it is set: tests that can be held to one are then run on it. */

/** Its address; undefined where our test server takes its place. */
export const realServer = process.env.KURRENTDB_URL || undefined

/** Whether it asks its callers who they are. */
export const isGuarded = realServer !== undefined && !realServer.includes('tls=false')

/** Whether its address names several nodes. */
export const isSeveral = realServer?.includes(',') ?? false

/** As much as a bad day brings: on a real server, and where LONG_TESTS asks for it. Every other time some of it. */
export const isLong = realServer !== undefined || Boolean(process.env.LONG_TESTS)
