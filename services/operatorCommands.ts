/** What each command of the command line does. Paths, names and numbers are as the operator wrote them. */
import { randomUUID } from 'node:crypto'
import { references } from '../schema/fields.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import type { RecordSource } from '../schema/ports/recordSource.ts'
import type { CommandHandler } from './commandHandler.ts'
import type { CopyShown } from './copy/copyBetween.ts'
import type { CopyReport } from './copy/copyRecord.ts'
import type { CopyPlaces } from './copy/places.ts'
import { keeper as demonstrationKeeper } from './demonstration.ts'
import type { Generate } from './generator.ts'
import { outcomeSentence } from './outcomeSentence.ts'
import { faultSentence, type RecordLoader } from './recordLoader.ts'
import type { StoreAccess } from './settings.ts'
import { keepersOf, setUpRecord } from './setUp.ts'

/** How a command ended, for the shell: done, not done, or not understood. */
export const exitCodes = { done: 0, failed: 1, misused: 2 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export type Progress = (done: number, of: number) => void
/** `lacking`: files that should be in the copy and are not, in sentences. */
type Copied = Counted & { files: number; lacking: string[] }
type Checked = Counted & { files: number; isUnfinishedCopy: boolean } & Record<Sentences, string[]>
type Sentences = 'faults' | 'fileFaults' | 'notKept'
type Counted = { lastOrdinal: number; events: number; disclosures: number; digest: string }
/** The record, opened for a command. */
export type OpenRecord = {
  store: EventStore
  handler: CommandHandler
  loader: RecordLoader
  /** Throws where nothing can be made up, as on a server. */
  demandMakingUp(): void
  /** Records made-up forces, whose files are kept as well; answers how many events. */
  generate(request: Omit<Generate, 'ports'>): Promise<number>
  close(): Promise<void>
}

/** What the commands work with. Paths are as the operator wrote them. */
export type Tools = {
  write(line: string): void
  complain(line: string): void
  /** Shows how far something has come; the last one stays. */
  progress(what: string): Progress
  signal: AbortSignal
  open(): Promise<OpenRecord>
  source(path: string): Promise<RecordSource>
  /** Reads record and files. What is not kept, for a source alone told of it, is no fault. */
  check(shown: { events: Progress; files: Progress }): Promise<Checked>
  backup(folder: string, progress: Progress): Promise<Copied>
  restore(folder: string, erasuresFrom: string | undefined, progress: Progress): Promise<Copied>
  /** What the settings say of servers, whichever is named. */
  storeAccess: StoreAccess
  copy(places: CopyPlaces, shown: CopyShown): Promise<CopyReport>
  /** Builds the read model anew; answers the ordinal that it has reached. */
  rebuild(progress: Progress): Promise<number>
}

export type Values = Record<string, string | boolean | undefined>
/** A command as it was understood: options by name, the operand, empty where it has none. */
export type Given = { values: Values; operand: string; tools: Tools }
/** Names who keeps the record; once. */
export const setUp = async ({ values, tools }: Given): Promise<ExitCode> => {
  const person = String(values.person ?? `person-${randomUUID()}`)
  const mayFill = values['may-fill'] === undefined ? [] : String(values['may-fill']).split(',')
  const wrong = [
    ...(references.person.test(person) ? [] : [noPerson(person)]),
    ...mayFill
      .filter(office => !references.office.test(office))
      .map(office => `${office} is no reference to an office.`),
    ...(values.name === undefined ? ["--name is missing: the keeper's name."] : []),
  ]
  if (wrong.length > 0) return misused(tools, wrong.join('\n'))
  return withRecord(tools, async ({ handler, store }) => {
    const [keeper] = await keepersOf(store)
    if (keeper !== undefined && keeper !== person) {
      return failed(
        tools,
        `The record is set up already, and ${keeper} keeps it. A keeper appoints another (AppointKeeper).`,
      )
    }
    if (keeper === person) {
      tools.write(`The record is set up already: ${person} keeps it.`)
      return exitCodes.done
    }
    const outcome = await setUpRecord(handler, { person, name: String(values.name), mayFill })
    if (outcome.outcome !== 'recorded') return failed(tools, `The set-up ${outcomeSentence(outcome)}`)
    tools.write(`The record is set up. ${person} keeps it: send that reference in the header fourfold-person.`)
    return exitCodes.done
  })
}

/** Loads a record in the name of a person who may record. */
export const load = async ({ values, operand, tools }: Given): Promise<ExitCode> => {
  const fromLine = Number(values['from-line'] ?? 1)
  if (!Number.isSafeInteger(fromLine) || fromLine < 1) {
    return misused(tools, '--from-line must be the number of a line, from 1.')
  }
  const { as } = values
  if (as !== undefined && !references.person.test(String(as))) return misused(tools, noPerson(String(as)))
  const source = await tools.source(operand)
  return withRecord(tools, async ({ store, loader }) => {
    const person = String(as ?? (await keepersOf(store))[0] ?? '')
    if (person === '') return failed(tools, 'The record is not set up, so nobody may record: run setup first.')
    const shown = { checking: tools.progress('Lines checked'), loading: tools.progress('Lines loaded') }
    const report = await loader.load({
      source,
      recorder: { person, known: 'system' },
      fromLine,
      keepGoing: values['keep-going'] === true,
      onProgress: ({ step, line, of }) => shown[step](line, of),
      signal: tools.signal,
    })
    const { lines, recorded, repeated, faulty, faults, stopped } = report
    for (const fault of faults) tools.complain(faultSentence(fault))
    if (faulty > faults.length) tools.complain(`${faulty - faults.length} more lines have faults; the first are told.`)
    if (stopped !== undefined) tools.complain(stopped)
    const nothing = recorded + repeated === 0 && faults.length > 0 ? ' Nothing was recorded.' : ''
    tools.write(`${source.title}: ${lines} lines, ${recorded} recorded, ${repeated} recorded before.${nothing}`)
    return faults.length > 0 || stopped !== undefined ? exitCodes.failed : exitCodes.done
  })
}

/** Checks the whole record and its files. */
export const check = async ({ tools }: Given): Promise<ExitCode> => {
  const shown = { events: tools.progress('Events checked'), files: tools.progress('Files checked') }
  const { faults, fileFaults, notKept, isUnfinishedCopy, ...report } = await tools.check(shown)
  for (const sentence of notKept) tools.write(sentence)
  for (const fault of [...faults, ...fileFaults]) tools.complain(fault)
  if (faults.length > 0) return failed(tools, 'The record is not whole. Keep it as it is, and restore a backup.')
  if (fileFaults.length > 0) {
    return failed(tools, `The events are whole: ${counted(report)}. The files are not, as told above. ${mendingFiles}`)
  }
  if (isUnfinishedCopy) {
    const help = 'Give the same copy again, and it goes on where it stopped.'
    return failed(tools, `What is there is whole: ${counted(report)}. But it is a copy that is not finished. ${help}`)
  }
  tools.write(`The record is whole: ${counted(report)}, and ${filesCounted(report)}.`)
  return exitCodes.done
}

const mendingFiles =
  'To mend one that is missing or damaged, send the same file again (PUT /files), or copy it from a backup into ' +
  'its place (files/<first two digits>/<digest>).'

/** Makes a verified backup. */
export const backup = async ({ operand, tools }: Given): Promise<ExitCode> => {
  const manifest = await tools.backup(operand, tools.progress('Events verified'))
  const holds = `${counted(manifest)}, and ${filesCounted(manifest)}`
  if (manifest.lacking.length === 0) {
    tools.write(`${operand} holds a verified backup: ${holds}.`)
    return exitCodes.done
  }
  for (const sentence of manifest.lacking) tools.complain(sentence)
  const rest = `${operand} holds all the rest, verified: ${holds}.`
  const lack = 'But the backup is not whole: it lacks the files named above.'
  return failed(tools, `${rest} ${lack} ${mendingFiles} Then make another backup.`)
}

/** Puts a backup where no record is. */
export const restore = async ({ values, operand, tools }: Given): Promise<ExitCode> => {
  const from = values['erasures-from']
  const erasuresFrom = from === undefined ? undefined : String(from)
  const progress = tools.progress('Events verified')
  const report = await tools.restore(operand, erasuresFrom, progress).catch(error => notEmpty(error, tools))
  if (report === undefined) return exitCodes.failed
  const restored = `${operand} is restored: ${counted(report)}, and ${filesCounted(report)}.`
  const next = 'The read model is built anew at the next start.'
  if (report.lacking.length === 0) {
    tools.write(`${restored} ${next}`)
    return exitCodes.done
  }
  for (const sentence of report.lacking) tools.complain(sentence)
  return failed(tools, `${restored} ${next} But it is not whole: it lacks the files named above. ${mendingFiles}`)
}

// Whoever restores knows that the old record is of no use; that it is still there is easily forgotten.
const notEmpty = (error: unknown, tools: Tools): undefined => {
  if (!(error instanceof Error && 'code' in error && error.code === 'notEmpty')) throw error
  tools.complain(
    `${error.message}. Move what is there elsewhere, and name its record with --erasures-from if it can be read.`,
  )
}

/** Builds the read model anew. */
export const rebuild = async ({ tools }: Given): Promise<ExitCode> => {
  const ordinal = await tools.rebuild(tools.progress('Events taken in'))
  tools.write(`The read model is built anew, up to event ${ordinal}.`)
  return exitCodes.done
}

/** Records made-up forces, for trying Fourfold at size, in a record that is for nothing else unless it is said. */
export const generate = async ({ values, tools }: Given): Promise<ExitCode> => {
  const [seed, events] = [Number(values.seed ?? 1), Number(values.events ?? 0)]
  if (![seed, events].every(each => Number.isSafeInteger(each) && each >= 0)) {
    return misused(tools, '--seed and --events must be whole numbers.')
  }
  return withRecord(tools, async ({ store, handler, demandMakingUp, generate }) => {
    demandMakingUp()
    const held = await store.lastOrdinal()
    if (held > 0 && values.add !== true) return failed(tools, cannotBeTakenOut(held))
    if (held === 0) {
      const first = { person: demonstrationKeeper, name: 'The keeper of what is made up', mayFill: [] }
      const outcome = await setUpRecord(handler, first)
      if (outcome.outcome !== 'recorded') return failed(tools, `The set-up ${outcomeSentence(outcome)}`)
    }
    if (!(await keepersOf(store)).includes(demonstrationKeeper)) return failed(tools, keptByAnother)
    const progress = tools.progress('Events recorded')
    const onProgress = (recorded: number): void => progress(recorded, Math.max(events, recorded))
    const recorded = await generate({ seed, events, onProgress, signal: tools.signal })
    tools.write(`What was made up from seed ${seed} is in the record: ${recorded} events.`)
    return tools.signal.aborted ? exitCodes.failed : exitCodes.done
  })
}

const elsewhere = '`FOURFOLD_DATA=./made-up npm run fourfold -- generate`'
const cannotBeTakenOut = (events: number): string =>
  `The record holds ${events} events, and what is made up cannot be taken out of it again. ` +
  `Make it up in another folder (${elsewhere}); or say --add to add to this record, or to go on where it stopped.`
const keptByAnother =
  `Somebody else keeps this record, and what is made up is recorded by ${demonstrationKeeper}. ` +
  `Make it up in another folder: ${elsewhere}.`

const counted = ({ events, lastOrdinal, digest }: Counted): string =>
  `${events} events up to ordinal ${lastOrdinal}, digest ${digest}`

const filesCounted = ({ files }: { files: number }): string => (files === 1 ? '1 file' : `${files} files`)

const failed = (tools: Tools, sentence: string): ExitCode => {
  tools.complain(sentence)
  return exitCodes.failed
}

const withRecord = async (tools: Tools, work: (record: OpenRecord) => Promise<ExitCode>): Promise<ExitCode> => {
  const record = await tools.open()
  try {
    return await work(record)
  } finally {
    await record.close()
  }
}

const noPerson = (given: string): string => `${given} is no person's reference: person- and a UUID in lower case.`

const misused = (tools: Tools, fault: string): ExitCode => {
  tools.complain(fault)
  return exitCodes.misused
}
