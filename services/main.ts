/** The one place that sees everything: it wires the outside to the services, and starts them or runs one command. */
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { backupStore, restoreStore } from '../infra/backup.ts'
import { checkRecord } from '../infra/checkRecord.ts'
import { openCopySource, openCopyTarget } from '../infra/copyPlaces.ts'
import { placesIn } from '../infra/dataFolder.ts'
import { demandFile, openEventStore } from '../infra/openEventStore.ts'
import { filesOf, openFileStore } from '../infra/openFileStore.ts'
import { cedarPolicy } from '../infra/policyEngine.cedar.ts'
import { openSqliteReadModel, sqliteReadModelBuilder } from '../infra/readModel.sqlite.ts'
import { DataFolderError, readyDataFolder } from '../infra/readyDataFolder.ts'
import { openRecordFolder } from '../infra/recordFolder.ts'
import { freshSalts } from '../infra/salts.ts'
import type { FileStore } from '../schema/ports/fileStore.ts'
import type { ReadModel } from '../schema/ports/readModel.ts'
import type { Clock } from '../schema/ports/system.ts'
import { editions } from '../workflows/protocol/editions.ts'
import { type CatchUp, startCatchUp } from './catchUp.ts'
import { commandHandler } from './commandHandler.ts'
import { commandLine } from './commandLine.ts'
import { copyBetween } from './copy/copyBetween.ts'
import { demandFinished } from './copy/mark.ts'
import { keeper } from './demonstration.ts'
import { explained } from './explain.ts'
import { startDemonstration } from './firstStart.ts'
import { watchFreshness } from './freshness.ts'
import { generate } from './generator.ts'
import { everyRow } from './graphql/loaders.ts'
import { createApp, demandFreePort } from './http.ts'
import { type Logger, logger } from './log.ts'
import type { OpenRecord, Progress, Tools } from './operatorCommands.ts'
import { progressOn } from './progress.ts'
import { type ApprovalsResting, startReactions } from './reactions.ts'
import { readinessOf } from './readiness.ts'
import { projectionsEdition, readTables } from './readModels/projections.ts'
import { rebuildReadModel } from './rebuildReadModel.ts'
import { recordLoader } from './recordLoader.ts'
import { host, readSettings, type Settings } from './settings.ts'
import { keepersOf } from './setUp.ts'
import { whereToLook } from './whereToLook.ts'

/** Milliseconds between two looks of whoever waits for the read model. */
const betweenLooksMs = 100

/** Milliseconds for which the start waits for the read model before it says where it answers. */
const longestFirstMs = 5_000

const clock: Clock = { now: () => new Date().toISOString() }
const salt = freshSalts()

/** Starts the service and answers when it has ended: by a signal, or because it could not start. */
export const serve = async ({ isDevelopment }: { isDevelopment: boolean }): Promise<void> => {
  const write = (line: string) => void process.stderr.write(`${line}\n`)
  await guarded(logger('info', write), async () => {
    const settings = readSettings(process.env)
    const log = logger(settings.logLevel, write)
    const signal = stopSignal()
    await demandFreePort({ host, port: settings.port })
    const record = await openRecord(settings)
    try {
      const source = settings.record === 'empty' ? undefined : await openRecordFolder(recordPlace(settings.record))
      if (source) await startDemonstration({ record, source, log, signal })
      if (!signal.aborted) await answerUntil(signal, { settings, record, log, isDevelopment })
    } finally {
      await record.close()
      log.info('Stopped. What was recorded is safe.')
    }
  })
}

type Service = { settings: Settings; record: OpenRecord & { files: FileStore }; log: Logger; isDevelopment: boolean }

/** Follows the record, reacts, answers requests; ends all of it, the door first, when it is told to. */
const answerUntil = async (signal: AbortSignal, service: Service): Promise<void> => {
  const { settings, record, log, isDevelopment } = service
  const { store, handler, files } = record
  const readModel = openSqliteReadModel(placesIn(settings.dataFolder).readModel, readModelOptions())
  const catchUp = startCatchUp({ store, readModel, note: sentence => log.info(sentence) })
  const reactions = startReactions({ store, handler, clock, approvalsResting: restingOn(readModel), log: log.error })
  const freshness = watchFreshness({ store, readModel, clock })
  const app = createApp({
    ...{ handler, readModel, store, files },
    howFresh: freshness.howFresh,
    readiness: () => readinessOf(catchUp, freshness),
    log: ({ requestId, message, cause }) => log.error(`${message} (request ${requestId})`, cause),
    isDevelopment,
  })
  try {
    const listening = await app.listen({ host, port: settings.port })
    const isAborted = signal.aborted ? undefined : once(signal, 'abort')
    await firstCaughtUp(catchUp, signal)
    const [kept] = await keepersOf(store)
    const isShown = kept === keeper && settings.record !== 'empty'
    process.stdout.write(`${whereToLook({ url: listening.url, keeper: kept, isShown, isDevelopment })}\n`)
    await isAborted
    log.info('Stopping: no more requests are taken, those in hand are finished.')
    await listening.close()
  } finally {
    await reactions.close()
    await catchUp.close()
    await freshness.close()
    readModel.close()
  }
}

/** Whoever reads where it answers asks at once: a read model that is soon built is waited for. */
const firstCaughtUp = async (catchUp: CatchUp, signal: AbortSignal): Promise<void> => {
  const enough = new AbortController()
  const longest = pause(longestFirstMs, undefined, { signal: AbortSignal.any([signal, enough.signal]) })
  await Promise.race([catchUp.caughtUp, longest]).catch(() => undefined)
  enough.abort()
}

const readModelOptions = () => ({ tables: readTables, projections: projectionsEdition() })

/** Approvals that name a document, once the read model has come so far. */
const restingOn =
  (readModel: ReadModel): ApprovalsResting =>
  async (document, ordinal, signal) => {
    while (!(await readModel.waitFor(ordinal))) await pause(betweenLooksMs, undefined, { signal })
    return everyRow(readModel, 'approval', { document }).map(({ reference }) => reference)
  }

const recordPlace = (name: string): string => fileURLToPath(new URL(`../infra/records/${name}`, import.meta.url))

/** Runs one command of the command line and sets the exit code of the process. */
export const runCommand = async (args: string[]): Promise<void> => {
  const log = logger('info', line => process.stderr.write(`${line}\n`))
  await guarded(log, async () => {
    const settings = readSettings(process.env)
    process.exitCode = await commandLine(args, toolsFor(settings, stopSignal()))
  })
}

const openRecord = async (settings: Settings): Promise<OpenRecord & { files: FileStore }> => {
  const places = placesIn(settings.dataFolder)
  await readyDataFolder(places.folder)
  const files = await openFileStore(places, settings.filesBucket)
  const store = await openEventStore(places, settings.storeServer)
  await demandFinished(store).catch(error => store.close().then(() => Promise.reject(error)))
  const ports = { store, policy: cedarPolicy(editions), clock, salt, files }
  const handler = commandHandler(ports)
  return {
    ...{ store, files, handler, loader: recordLoader(ports, handler) },
    demandMakingUp: () => demandFile('generate', settings.storeServer),
    generate: request => generate({ ...request, ports }),
    close: () => store.close(),
  }
}

const toolsFor = (settings: Settings, signal: AbortSignal): Tools => {
  const places = placesIn(settings.dataFolder)
  const recordAndFiles = async () => ({ storePath: places.record, ...(await filesOf(places, settings)) })
  const counting = (progress: Progress) => ({
    onProgress: ({ checked, of }: { checked: number; of: number }) => progress(checked, of),
    signal,
  })
  return {
    write: line => process.stdout.write(`${line}\n`),
    complain: line => process.stderr.write(`${line}\n`),
    progress: what => progressOn(process.stderr, what),
    signal,
    storeAccess: settings.storeAccess,
    open: () => openRecord(settings),
    source: openRecordFolder,
    check: async shown => {
      demandFile('check', settings.storeServer)
      const onFileProgress = counting(shown.files).onProgress
      return checkRecord({ ...(await recordAndFiles()), ...counting(shown.events), onFileProgress })
    },
    backup: async (toFolder, progress) => {
      demandFile('backup', settings.storeServer)
      return backupStore({ ...(await recordAndFiles()), toFolder, ...counting(progress) })
    },
    restore: async (fromFolder, erasuresFrom, progress) => {
      demandFile('restore', settings.storeServer)
      const report = await restoreStore({
        fromFolder,
        toStorePath: places.record,
        toFilesFolder: places.files,
        toBucket: (await filesOf(places, settings)).bucket,
        ...(erasuresFrom === undefined ? {} : { erasuresFrom }),
        ...counting(progress),
      })
      // It was worked out from another record than the one that stands there now.
      for (const end of ['', '-wal', '-shm']) await rm(`${places.readModel}${end}`, { force: true })
      return report
    },
    copy: (places, shown) =>
      copyBetween(places, { openSource: openCopySource, openTarget: openCopyTarget, clock, shown, signal }),
    rebuild: progress => rebuild(settings, signal, progress),
  }
}

/** A service that runs beside it takes the new one up by itself. */
const rebuild = async (settings: Settings, signal: AbortSignal, progress: Progress): Promise<number> => {
  const { store, close } = await openRecord(settings)
  const readModel = sqliteReadModelBuilder(placesIn(settings.dataFolder).readModel, readModelOptions())
  try {
    const last = await store.lastOrdinal()
    const onProgress = (events: number): void => progress(events, Math.max(events, last))
    const { position } = await rebuildReadModel({ store, readModel, signal, onProgress })
    return position?.ordinal ?? 0
  } finally {
    await close()
  }
}

/** A terminal's Ctrl+C comes twice under npm: from the terminal, and handed on by npm. Those two are one asking. */
const ONE_ASKING_MS = 1_000

/** Aborts when the process is asked to end; asked again, more than a second later, it ends at once. */
const stopSignal = (): AbortSignal => {
  const stopping = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const letGo = (): void => {
    for (const signal of signals) process.off(signal, stop)
  }
  const stop = (): void => {
    if (stopping.signal.aborted) return
    setTimeout(letGo, ONE_ASKING_MS).unref()
    stopping.abort()
  }
  for (const signal of signals) process.on(signal, stop)
  return stopping.signal
}

/** What goes wrong outside ends in a sentence; a fault of ours keeps its stack, for whoever mends it. */
const guarded = async (log: Logger, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    const sentences = explained(error)
    if (sentences === undefined) log.error('It could not go on', error)
    else process.stderr.write(`${sentences}\n`)
    // A disk that does not answer holds the thread that asked it, and no gentler end would ever come.
    if (error instanceof DataFolderError && error.code === 'hanging') process.kill(process.pid, 'SIGKILL')
  }
}
