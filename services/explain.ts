/** Errors of the world outside, in sentences that say what to do. */
import { EventStoreError } from '../schema/ports/eventStore.ts'
import { ReadModelError } from '../schema/ports/readModel.ts'
import { RecordError } from '../schema/ports/recordSource.ts'
import { SettingsError } from './settings.ts'

/** Names of errors that were written for whoever operates it. */
const ours: ReadonlySet<string> = new Set([
  'BackupError',
  'CopyError',
  'FileError',
  'FirstStartError',
  'DataFolderError',
])

/** The sentences for an error; undefined where it is a fault of ours that only its stack explains. */
export const explained = (error: unknown): string | undefined => {
  if (error instanceof SettingsError || error instanceof RecordError) return error.message
  if (error instanceof EventStoreError || error instanceof ReadModelError) return sentence(error.message)
  if (error instanceof Error && error.name === 'AbortError') return 'It was told to stop, and left nothing half done.'
  if (!(error instanceof Error) || !('code' in error)) return undefined
  switch (error.code) {
    case 'EADDRINUSE':
      return `${portOf(error)} is in use by another program. Choose another, as in: PORT=4001 npm start`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return sentence(`It may not do that: ${error.message}`)
    case 'ENOSPC':
      return 'The disk is full. Make room and start again; nothing that was recorded is lost.'
    case 'ENOTDIR':
    case 'ENOENT':
      return sentence(error.message)
    default:
      return ours.has(error.name) ? sentence(error.message) : undefined
  }
}

const portOf = (error: Error): string => ('port' in error ? `Port ${error.port}` : 'Its port')

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
