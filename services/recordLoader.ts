/**
 * Loads a record: history entered from a source, one command a line. Every line is rehearsed before the first is
 * recorded, so that a fault on line 400 leaves nothing half loaded. Loading again goes on where a load was broken off.
 */

import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { jsonFault, jsonLevels } from '../schema/canonicalJson.ts'
import type { Recorder } from '../schema/envelope.ts'
import { faultWords } from '../schema/faultWords.ts'
import { recordCommandId } from '../schema/ids.ts'
import { nouns } from '../schema/noun.ts'
import type { RecordSource } from '../schema/ports/recordSource.ts'
import { type CommandHandler, type CommandPorts, commandHandler } from './commandHandler.ts'
import type { CommandRequest, Outcome } from './commands/outcome.ts'
import { outcomeSentence } from './outcomeSentence.ts'
import { rehearsalStore } from './rehearsal.ts'

/** `key` is undefined where the line has none that can be read; `code` is that of a refusal. */
export type LineFault = { line: number; key: string | undefined; says: string; code?: string }
/** `recorded`: how many of the lines so far are new to the record. */
export type LoadStep = { step: 'checking' | 'loading'; line: number; of: number; recorded: number }
export type LoadRequest = {
  source: RecordSource
  /** In whose name it is recorded. */
  recorder: Recorder
  /** Line to begin with, from 1. */
  fromLine?: number
  /** Record what can be recorded, line by line, and list the rest: nothing is rehearsed then. */
  keepGoing?: boolean
  onProgress?: (step: LoadStep) => void
  signal?: AbortSignal
}
/**
 * `faulty`: how many lines have a fault; the first of them are in `faults`. `stopped` where the signal or a failing
 * store ended it early; what was recorded until then stays.
 */
export type LoadReport = {
  lines: number
  recorded: number
  repeated: number
  faulty: number
  faults: LineFault[]
  stopped?: string
}

export type RecordLoader = { load(request: LoadRequest): Promise<LoadReport> }

/** Faults listed at most. */
export const faultsListed = 100
/** Milliseconds before a line is sent again to a store that was busy; each time twice as long. */
const retriesAfterMs = [100, 200, 400, 800, 1_600]

/** A loader that records through the handler in use, and rehearses on an overlay over the same store. */
export const recordLoader = (ports: CommandPorts, handler: CommandHandler): RecordLoader => ({
  load: async request => {
    const { source, fromLine = 1, keepGoing = false } = request
    const lines: Line[] = []
    const seen = new Map<string, number>()
    for await (const line of parsedLines(source, seen)) if (line.number >= fromLine) lines.push(line)
    const rehearse = () => commandHandler({ ...ports, store: rehearsalStore(ports.store) })
    const checked = keepGoing ? undefined : await run(request, lines, { step: 'checking', handler: rehearse() })
    if (checked && (checked.faults.length > 0 || checked.stopped !== undefined)) {
      return { ...checked, recorded: 0, repeated: 0 }
    }
    return run(request, lines, { step: 'loading', handler })
  },
})

type Line =
  | { number: number; key: string; request: CommandRequest }
  | { number: number; key: string | undefined; fault: string }

const keyed = z.looseObject({ key: z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/, 'is no key, such as D01') })
const lineSchema = keyed.extend({
  noun: z.enum(nouns),
  type: z.string(),
  data: z.unknown(),
})

async function* parsedLines(source: RecordSource, seen: Map<string, number>): AsyncGenerator<Line> {
  let number = 0
  for await (const text of source.lines()) {
    number += 1
    if (text.trim() === '') continue
    const line = parseLine(source.name, number, text)
    const { key } = line
    const before = key === undefined ? undefined : seen.get(key)
    if (before !== undefined) yield { number, key, fault: `the key ${key} stands on line ${before} already` }
    else yield line
    if (key !== undefined) seen.set(key, number)
  }
}

const parseLine = (record: string, number: number, text: string): Line => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const fault = `is not JSON: ${error instanceof Error ? error.message : String(error)}`
    return { number, key: undefined, fault }
  }
  const parsed = lineSchema.safeParse(value, { error: faultWords })
  if (!parsed.success) {
    const fault = parsed.error.issues.map(each => told(each.path.join('.'), each.message)).join('; ')
    return { number, key: keyed.safeParse(value).data?.key, fault }
  }
  const { key, ...command } = parsed.data
  const fault = jsonFault(value, jsonLevels.asked)
  if (fault) return { number, key, fault: told(fault.path, fault.message) }
  if ('commandId' in command) return { number, key, fault: 'has a commandId: it is made from the key' }
  // The handler parses the frame and the data field by field, as it does for every command.
  return { number, key, request: { ...command, data: command.data, commandId: recordCommandId(record, key) } }
}

const told = (path: string, message: string): string => `${path === '' ? 'the line' : path} ${message}`

type Pass = { step: LoadStep['step']; handler: CommandHandler }

const run = async (request: LoadRequest, lines: readonly Line[], pass: Pass): Promise<LoadReport> => {
  const report: LoadReport = { lines: lines.length, recorded: 0, repeated: 0, faulty: 0, faults: [] }
  for (const line of lines) {
    if (request.signal?.aborted)
      return { ...report, stopped: 'It was told to stop; loading the same record again goes on from here.' }
    const outcome = 'fault' in line ? line : await send(pass.handler, line.request, request.recorder)
    if ('outcome' in outcome && outcome.outcome === 'recorded') report[outcome.repeated ? 'repeated' : 'recorded'] += 1
    else if ('outcome' in outcome && outcome.outcome === 'unavailable') return { ...report, stopped: outcome.sentence }
    else {
      report.faulty += 1
      if (report.faulty <= faultsListed) report.faults.push(lineFault(line, outcome))
    }
    const { recorded } = report
    request.onProgress?.({ step: pass.step, line: line.number, of: lines.at(-1)?.number ?? 0, recorded })
  }
  return report
}

const send = async (handler: CommandHandler, request: CommandRequest, recorder: Recorder): Promise<Outcome> => {
  for (const waitMs of retriesAfterMs) {
    const outcome = await handler.handle(request, recorder)
    const mayPass =
      outcome.outcome === 'outcomeUnknown' || (outcome.outcome === 'unavailable' && outcome.code === 'busy')
    if (!mayPass) return outcome
    await pause(waitMs)
  }
  const outcome = await handler.handle(request, recorder)
  return outcome.outcome === 'outcomeUnknown'
    ? { outcome: 'unavailable', code: 'outcomeUnknown', sentence: outcome.sentence }
    : outcome
}

/** A fault as it is told to whoever loads the record. */
export const faultSentence = ({ line, key, says }: LineFault): string =>
  `Line ${line}${key === undefined ? '' : ` (${key})`} ${says}`

const lineFault = (
  { number, key }: Line & { key: string | undefined },
  outcome: Outcome | { fault: string },
): LineFault => ({
  ...{ line: number, key, says: saying(outcome) },
  ...('outcome' in outcome && outcome.outcome === 'refused' ? { code: outcome.refusal.code } : {}),
})

const saying = (outcome: Outcome | { fault: string }): string =>
  'fault' in outcome ? outcome.fault : outcomeSentence(outcome)
