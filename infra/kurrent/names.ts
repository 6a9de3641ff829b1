/** How our streams are called on a server that others use too: all of them begin with a prefix. And ids there. */
import { uuidOf } from '../../schema/ids.ts'
import { EventStoreError } from '../../schema/ports/eventStore.ts'

/** What a stream on the server is to us: one of ours, or what says something about one of ours. */
export type StreamName = { stream: string; isMetadata: boolean }

export type Names = ReturnType<typeof namesUnder>

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id as the server takes it, which must be a UUID: one made from ours where that is none. */
export const asUuid = (id: string): string => (uuidShape.test(id) ? id : uuidOf(id))

const prefixShape = /^[A-Za-z0-9_-]{1,40}$/
const metadataMark = '$$'

/** The names under a prefix, which ends with a dot and has no other: so no prefix is the beginning of another one. */
export const namesUnder = (prefix: string) => {
  if (!prefixShape.test(prefix)) {
    const rule = 'it is made of letters, digits, - and _, at most 40 of them'
    throw new EventStoreError('invalid', `${JSON.stringify(prefix)} cannot be the prefix of the streams: ${rule}`)
  }
  const start = `${prefix}.`
  const place = start.replace('.', '\\.')
  return {
    onServer: (stream: string): string => `${start}${stream}`,
    /** What a stream of the server is to us; undefined where it is nobody of ours. */
    parse: (name: string): StreamName | undefined => {
      const isMetadata = name.startsWith(metadataMark)
      const bare = isMetadata ? name.slice(metadataMark.length) : name
      return bare.startsWith(start) ? { stream: bare.slice(start.length), isMetadata } : undefined
    },
    /** Patterns of stream names, as the server reads them (.NET) and JavaScript likewise. */
    patterns: { all: `^(\\$\\$)?${place}`, governed: `^${place}(?!ops-)`, operational: `^${place}ops-` },
    /** Not under the prefix: what is written there to read the server's clock is no part of the record. */
    clock: `${prefix}-clock`,
  }
}
