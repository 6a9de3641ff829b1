/** How much is measured: enough to trust, or with --quick enough to see that everything works. */

export type Sizes = {
  rounds: number
  /** Milliseconds of one block of work in a round. */
  blockMs: number
  /** Actions of the large record, and the events of each. */
  actions: number
  eventsEach: number
  /** Streams that commands go round when one comes at a time, and when many are in flight. */
  fewStreams: number
  manyStreams: number
  emmettStreams: number
  connections: number
}

export const fullSizes: Sizes = {
  rounds: 7,
  blockMs: 1_500,
  actions: 100_000,
  eventsEach: 10,
  fewStreams: 3_000,
  manyStreams: 20_000,
  emmettStreams: 3_000,
  connections: 32,
}

export const quickSizes: Sizes = {
  rounds: 5,
  blockMs: 400,
  actions: 5_000,
  eventsEach: 10,
  fewStreams: 1_000,
  manyStreams: 5_000,
  emmettStreams: 300,
  connections: 32,
}
