/** Refusals by policy are noted in an operational stream, without what the command said; repeats are counted there. */
import { randomUUID } from 'node:crypto'
import { type EventStore, isEventStoreError } from '../../schema/ports/eventStore.ts'
import type { Refusal } from '../../workflows/rules.ts'
import type { Parsed } from './parse.ts'

export const refusalStream = 'ops-policy-refusals'
const attempts = 5

/**
 * Notes a refusal. What cannot be noted for want of a store is told by the store's own error elsewhere; the answer
 * stands.
 */
export const noteRefusal = async (store: EventStore, parsed: Parsed, refusal: Refusal, at: string): Promise<void> => {
  const { person } = parsed.recorder
  const data = {
    person,
    command: parsed.type,
    thing: parsed.frame.thing ?? '',
    code: refusal.code,
    cites: refusal.cites ?? [],
  }
  for (let left = attempts; left > 0; left -= 1) {
    const [last] = await store.operational.readStream(refusalStream, { direction: 'backwards', from: 'end', limit: 1 })
    const expectedRevision = last ? BigInt(last.revision) : 'noStream'
    try {
      await store.operational.append({
        stream: refusalStream,
        expectedRevision,
        events: [{ id: randomUUID(), type: 'RefusalNoted', data, recordedAt: at }],
      })
      return
    } catch (error) {
      if (!isEventStoreError(error, 'conflict')) throw error
    }
  }
}
