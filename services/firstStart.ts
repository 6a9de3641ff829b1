/** What an empty store is started with: the set-up for the demonstration, and the record of the demonstration. */
import type { RecordSource } from '../schema/ports/recordSource.ts'
import { keeper } from './demonstration.ts'
import type { Logger } from './log.ts'
import type { OpenRecord } from './operatorCommands.ts'
import { outcomeSentence } from './outcomeSentence.ts'
import { faultSentence } from './recordLoader.ts'
import { keepersOf, setUpRecord } from './setUp.ts'

export type FirstStart = {
  record: Pick<OpenRecord, 'store' | 'handler' | 'loader'>
  source: RecordSource
  log: Logger
  signal: AbortSignal
}

/** Offices that the demonstration's keeper may fill. */
const mayFill = ['office-chief-constable', 'office-commissioner', 'office-cyber-security-adviser']
/** Lines between two words of progress. */
const linesBetweenWords = 500

/** The record could not be started as it was asked for. */
export class FirstStartError extends Error {
  override readonly name = 'FirstStartError'
  readonly code = 'firstStartFailed'
}

/**
 * Sets an empty record up for the demonstration and loads what it shows. After a start that was broken off it goes on;
 * a record that somebody else keeps is left alone. Throws FirstStartError.
 */
export const startDemonstration = async (asked: FirstStart): Promise<void> => {
  const { record, log } = asked
  if ((await record.store.lastOrdinal()) === 0) {
    log.info(`The record is empty. It is set up for the demonstration, kept by ${keeper}.`)
  }
  const keepers = await keepersOf(record.store)
  if (keepers.length > 0 && !keepers.includes(keeper)) return
  if (keepers.length === 0) {
    const first = { person: keeper, name: "The demonstration's keeper", mayFill }
    const outcome = await setUpRecord(record.handler, first)
    if (outcome.outcome !== 'recorded') throw new FirstStartError(`The set-up ${outcomeSentence(outcome)}`)
  }
  await loadDemonstration(asked)
}

const loadDemonstration = async ({ record, source, log, signal }: FirstStart): Promise<void> => {
  const report = await record.loader.load({
    source,
    recorder: { person: keeper, known: 'system' },
    signal,
    // A start on what is loaded already has nothing to tell.
    onProgress: ({ step, line, of, recorded }) => {
      if (recorded > 0 && (line % linesBetweenWords === 0 || line === of))
        log.info(`${source.name}: ${step} line ${line} of ${of}`)
    },
  })
  const changed = report.faults.filter(({ code }) => code === 'commandIdReused')
  if (changed.length > 0 && changed.length === report.faulty) {
    log.info(`${source.name}: an earlier edition of it is in the record, and stays as it was recorded.`)
    return
  }
  const [first] = report.faults
  if (first) throw new FirstStartError(`${source.name} cannot be loaded. ${faultSentence(first)}`)
  if (report.stopped !== undefined) log.info(`${source.name}: ${report.stopped}`)
  if (report.recorded > 0) log.info(`${source.name}: ${report.recorded} entries are in the record.`)
}
