/** The log: one line for each thing told, with the time, on the error output. */
import { type LogLevel, logLevels } from './settings.ts'

/** Writes one line about something that a client was not told. */
export type Log = (line: { requestId: string; message: string; cause?: unknown }) => void

export type Logger = Record<LogLevel, (message: string, cause?: unknown) => void>

/** A logger that tells what its level asks for. Causes are told with their stack, for the operator alone. */
export const logger = (level: LogLevel, write: (line: string) => void): Logger => {
  const told = logLevels.slice(0, logLevels.indexOf(level) + 1)
  const tell = (as: LogLevel) => (message: string, cause?: unknown) => {
    if (!told.includes(as)) return
    const because =
      cause === undefined ? '' : ` (${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)})`
    write(`${new Date().toISOString()} ${as} ${message}${because}`)
  }
  return { error: tell('error'), info: tell('info'), debug: tell('debug') }
}
