/** What a store's error means to whoever sent the command. */
import { type EventStoreCode, isEventStoreError } from '../../schema/ports/eventStore.ts'
import { isFilesAway } from '../../schema/ports/fileStore.ts'
import { invalidAt, type Outcome } from './outcome.ts'

const sentences: Partial<Record<EventStoreCode, string>> = {
  full: 'The disk is full: nothing was recorded. Make room and send the same command again.',
  busy: 'The record is busy: nothing was recorded. Send the same command again.',
  unavailable: 'The record cannot be reached: nothing was recorded. Send the same command again.',
  clockBehind:
    'The clock of this machine is behind the last entry of the record: nothing was recorded. Set the clock right.',
  damaged: 'The record is damaged: nothing was recorded. Stop the service, run the check and restore a backup.',
  closed: 'The service is stopping: nothing was recorded. Send the same command again.',
}

const filesAway = 'The files cannot be reached: nothing was recorded. Send the same command again.'

/** The outcome for an error of the stores; an error that is none of theirs is thrown on. */
export const failureOf = (error: unknown, commandId: string): Outcome => {
  if (isFilesAway(error)) return { outcome: 'unavailable', code: error.code, sentence: filesAway }
  if (!isEventStoreError(error)) throw error
  if (error.code === 'outcomeUnknown') {
    const sentence =
      'Whether this was recorded is not known. Send the same command again, with the same id: ' +
      'it is never recorded twice.'
    return { outcome: 'outcomeUnknown', commandId, sentence }
  }
  if (error.code === 'tooLarge' || error.code === 'notIJson')
    return invalidAt(error.detail.path ?? 'data', error.message)
  const sentence = sentences[error.code]
  if (sentence === undefined) throw error
  return { outcome: 'unavailable', code: error.code, sentence }
}
