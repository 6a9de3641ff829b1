/** Keeps what concerns one stream in the order in which it was submitted, and lets everything else go on. */

export type Place = {
  /** Resolves when all who entered before have left. */
  turn: Promise<void>
  leave: () => void
}

export type Lanes = { enter(name: string): Place }

export const newLanes = (): Lanes => {
  const tails = new Map<string, Promise<void>>()
  return {
    enter: name => {
      const turn = tails.get(name) ?? Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      const tail = turn.then(() => promise)
      tails.set(name, tail)
      void tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name)
      })
      return { turn, leave: resolve }
    },
  }
}
