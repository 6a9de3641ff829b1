/**
 * Copies a record from one store to another: governed events with their ordinals, ids, stamps and revisions, then every
 * operational stream. Broken off anywhere and given again, it goes on; at the end everything is compared.
 */
import type { EventStore, RecordStore } from '../../schema/ports/eventStore.ts'
import type { Clock } from '../../schema/ports/system.ts'
import { disclosureErased } from '../../schema/sealing.ts'
import { CopyError } from './copyError.ts'
import { comparedUpTo, copyEvents, type Follow, pages } from './governed.ts'
import { isUnfinished, markedStore } from './mark.ts'
import { demandNothingElse, settleOperational } from './operational.ts'

export type CopyStep = 'compared' | 'copied' | 'verified'

export type CopyRequest = {
  from: EventStore
  to: RecordStore
  clock: Clock
  onProgress: (step: CopyStep, done: number, of: number) => void
  signal: AbortSignal
  /** Looks through the target by its own means and gives the digest that it finds. Throws what is wrong. */
  check?: (() => Promise<string>) | undefined
}

export type CopyReport = {
  events: number
  lastOrdinal: number
  /** Over all events, as `check` and `backup` tell it. */
  digest: string
  disclosures: number
  /** Operational events, disclosures included. */
  operational: number
  /** Events that were copied this time. */
  copied: number
  /** Events that were recorded at the source since, and are not in the copy. */
  since: number
}

/**
 * Copies a record up to the event that is its last when it begins; further where what was recorded since erases. Throws
 * CopyError: `unfinished`, `sameRecord`, `otherRecord`, `changing`, `notTheSame`; and what the stores throw.
 */
export const copyRecord = async (request: CopyRequest): Promise<CopyReport> => {
  const { from, to, clock, signal } = request
  await demandSource(from)
  const isBegun = await isUnfinished(to)
  const there = await to.lastOrdinal()
  let last = await from.lastOrdinal()
  await comparedUpTo({ from, to }, Math.min(there, last), followed(request, 'compared'))
  if (there > last) throw longer(there, last)
  if (!isBegun) await demandNothingElse({ from, to }, signal)
  const marked = markedStore(to, from, clock)
  let after = there
  for (;;) {
    await copyEvents(from, marked.store, { after, last, ...followed(request, 'copied') })
    const settled = await settleOperational({ from, to: marked.store }, { last, signal })
    const now = await from.lastOrdinal()
    if (await nothingErased(from, last, now)) {
      const digest = await verified(request, last)
      await marked.finish()
      return { ...settled, events: last, lastOrdinal: last, digest, copied: last - there, since: now - last }
    }
    ;[after, last] = [last, now]
  }
}

const followed = ({ onProgress, signal }: CopyRequest, step: CopyStep): Follow => ({
  onProgress: (done, of) => onProgress(step, done, of),
  signal,
})

const demandSource = async (from: EventStore): Promise<void> => {
  if (!(await isUnfinished(from))) return
  throw new CopyError('unfinished', 'What is to be copied is itself a copy that is not finished: finish that one first')
}

const longer = (there: number, last: number): CopyError =>
  new CopyError(
    'otherRecord',
    `What is at the target goes on to event ${there}, and the record that is to be copied ends at event ${last}. ` +
      'Somebody has worked with the target: a record is only copied to where nobody does',
  )

/** A copy that ends between an erasure and the event that tells of it would seem to lack something. */
const nothingErased = async (from: EventStore, last: number, now: number): Promise<boolean> => {
  for await (const page of pages(from, last + 1, now)) {
    if (page.some(({ event }) => event.type === disclosureErased)) return false
  }
  return true
}

const verified = async (request: CopyRequest, last: number): Promise<string> => {
  const { from, to, check } = request
  const digest = await comparedUpTo({ from, to }, last, followed(request, 'verified'))
  const reached = await to.lastOrdinal()
  const found = reached === last ? ((await check?.()) ?? digest) : undefined
  if (found === digest) return digest
  const what = found === undefined ? `It ends at event ${reached}, not at ${last}` : `Its digest is ${found}`
  throw new CopyError('notTheSame', `${what}: somebody else has written to the copy. Copy to another place`)
}
