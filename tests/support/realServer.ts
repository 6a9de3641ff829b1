/** The real server that KURRENTDB_URL names, where it is set: tests that can be held to one are then run on it. */

/** Its address; undefined where our test server takes its place. */
export const realServer = process.env.KURRENTDB_URL || undefined

/** Whether it asks its callers who they are. */
export const isGuarded = realServer !== undefined && !realServer.includes('tls=false')

/** Whether its address names several nodes. */
export const isSeveral = realServer?.includes(',') ?? false

/** What kills its leader without a farewell and starts it again, as a command of the shell, where that is possible. */
export const killLeaderCommand = process.env.KURRENTDB_KILL_LEADER || undefined

/**
 * As much as a bad day brings: on a real server, and where LONG_TESTS asks for it. Every other time some of it, as on a
 * server that takes its time over the password of each call.
 */
export const isLong = (realServer !== undefined && !isGuarded) || Boolean(process.env.LONG_TESTS)
