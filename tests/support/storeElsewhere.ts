/**
 * Stores that a process of its own holds open. Run as a program it serves them to whoever forked it; what it is asked
 * and what it answers go over the pipe between the two.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { EventStoreError, type RecordStore } from '../../schema/ports/eventStore.ts'

/** Everything but following, which is no question with one answer. */
export type StoreElsewhere = Omit<RecordStore, 'subscribe'>
type Method = 'append' | 'takeIn' | 'readStream' | 'readAll' | 'lastOrdinal' | 'close'
type OperationalMethod = keyof RecordStore['operational']
type Question = { number: number; path: string; method: Method | `operational.${OperationalMethod}`; given: unknown[] }
type Told = { code: EventStoreError['code']; message: string; detail: EventStoreError['detail'] }
type Answer = { number: number; answer?: unknown; refused?: Told; failed?: string }

/** Starts the other process: it opens stores by their paths. */
export const processElsewhere = () => {
  const child = fork(fileURLToPath(import.meta.url), ['serve'], { serialization: 'advanced' })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let count = 0
  child.on('message', ({ number, answer, refused, failed }: Answer) => {
    const asker = waiting.get(number)
    waiting.delete(number)
    if (refused) asker?.reject(new EventStoreError(refused.code, refused.message, { detail: refused.detail }))
    else if (failed !== undefined) asker?.reject(new Error(failed))
    else asker?.resolve(answer)
  })
  // What it was asked and has not answered when it ends, it never will.
  child.on('exit', () => {
    for (const asker of waiting.values()) asker.reject(new Error('The other process has ended'))
  })
  const open = (path: string): StoreElsewhere => {
    const ask =
      (method: Question['method']) =>
      (...given: unknown[]): Promise<never> => {
        const asker = Promise.withResolvers<unknown>()
        count += 1
        waiting.set(count, asker)
        child.send({ number: count, path, method, given } satisfies Question)
        return asker.promise as Promise<never> // of the type that the method of that name answers
      }
    return {
      append: ask('append'),
      takeIn: ask('takeIn'),
      readStream: ask('readStream'),
      readAll: ask('readAll'),
      lastOrdinal: ask('lastOrdinal'),
      operational: {
        append: ask('operational.append'),
        readStream: ask('operational.readStream'),
        readAll: ask('operational.readAll'),
        delete: ask('operational.delete'),
      },
      close: ask('close'),
    }
  }
  const end = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
  return { open, end }
}

/**
 * Asks the two in turn, so that whatever happens to a stream happens to it from two processes; follows it here. Units
 * that are sent together and build on each other's numbers go to one: only there does the second come after the first.
 */
export const inTurn = (here: RecordStore, elsewhere: StoreElsewhere): RecordStore => {
  let isHere = false
  let together: StoreElsewhere | undefined
  const next = (): StoreElsewhere => {
    isHere = !isHere
    return isHere ? here : elsewhere
  }
  const sameForAllOfThisTurn = (): StoreElsewhere => {
    if (!together) setImmediate(() => (together = undefined))
    together ??= next()
    return together
  }
  return {
    append: unit => (unit.before.length > 0 ? sameForAllOfThisTurn() : next()).append(unit),
    takeIn: taking => next().takeIn(taking),
    readStream: (stream, how) => next().readStream(stream, how),
    readAll: (from, limit) => next().readAll(from, limit),
    lastOrdinal: () => next().lastOrdinal(),
    subscribe: (after, how) => here.subscribe(after, how),
    operational: {
      append: append => next().operational.append(append),
      readStream: (stream, how) => next().operational.readStream(stream, how),
      readAll: (from, limit) => next().operational.readAll(from, limit),
      delete: stream => next().operational.delete(stream),
    },
    close: async () => {
      await elsewhere.close()
      await here.close()
    },
  }
}

const serve = (): void => {
  const stores = new Map<string, RecordStore>()
  const storeAt = (path: string): RecordStore => {
    const store = stores.get(path) ?? openSqliteEventStore(path)
    stores.set(path, store)
    return store
  }
  const answer = async ({ number, path, method, given }: Question): Promise<Answer> => {
    try {
      const store = storeAt(path)
      const [first, second] = method.split('.') as [string, string | undefined]
      const [place, name] = second === undefined ? [store, first] : [store.operational, second]
      return { number, answer: await Reflect.apply(Reflect.get(place, name), place, given) }
    } catch (error) {
      if (!(error instanceof EventStoreError)) return { number, failed: String(error) }
      const { code, message, detail } = error
      return { number, refused: { code, message, detail } }
    }
  }
  process.on('message', (question: Question) => void answer(question).then(each => process.send?.(each)))
}

const [, script, command] = process.argv
if (command === 'serve' && script === fileURLToPath(import.meta.url)) serve()
