/**
 * The file in use, as it is held while all sorts of things happen to it: it is found damaged, it is taken away, another
 * process puts one that it has built in its place.
 */
import { ReadModelError } from '../../schema/ports/readModel.ts'
import { guarded } from './errors.ts'
import { type Connections, connect, fileAt, type Plan, putInPlace, start, whyUnfit } from './file.ts'

export type Held = {
  /** Works with the file. Throws ReadModelError `damaged`, and `unavailable` where it has still to be built. */
  use<T>(work: (connections: Connections) => T): T
  /** Starts an empty file where there is none that can be used. */
  startEmpty(): void
  replaceBy(built: string): void
  /** Lets the file go for a reason, until another is built. */
  discard(why: string): void
  /** Whether there is a file to work with, be it an old one. */
  isOpen(): boolean
  unfit(): string | undefined
  onTurn(listener: () => void): () => void
  close(): void
}

type State = {
  path: string
  plan: Plan
  /** Told of every file that is taken up. */
  taken: (connections: Connections) => void
  listeners: Set<() => void>
  /** None where there is no file, or where it cannot be used. */
  connections: Connections | undefined
  unfit: string | undefined
  /** Which file stood at the path when it was last looked at. */
  file: string | undefined
  lookedMs: number
  isClosed: boolean
}

/** Milliseconds between two looks at which file stands at the path. */
const betweenLooksMs = 250

/** Takes the file at a path up if it can be used; `taken` is told of every file that is. */
export const hold = (path: string, plan: Plan, taken: State['taken']): Held => {
  const known = { connections: undefined, unfit: undefined, file: undefined, lookedMs: 0, isClosed: false }
  const state: State = { ...known, path, plan, taken, listeners: new Set() }
  guarded(path, () => look(state))
  return {
    use: work => use(state, work),
    startEmpty: () =>
      guarded(path, () => {
        if (state.connections) return
        start(path, plan)
        takeUp(state)
      }),
    replaceBy: built =>
      guarded(path, () => {
        letGo(state, 'The one that was built could not be taken up.')
        putInPlace(built, path)
        takeUp(state)
      }),
    discard: why => letGo(state, why),
    isOpen: () => state.connections !== undefined || state.isClosed,
    unfit: () => {
      // Another process may have built it meanwhile.
      if (state.unfit !== undefined && !state.isClosed) guarded(path, () => lookNow(state))
      return state.unfit
    },
    onTurn: listener => {
      state.listeners.add(listener)
      return () => void state.listeners.delete(listener)
    },
    close: () => {
      letGo(state, state.unfit)
      state.isClosed = true
    },
  }
}

const use = <T>(state: State, work: (connections: Connections) => T): T => {
  if (state.isClosed) throw new ReadModelError('closed', `The read model ${state.path} is closed`)
  try {
    return guarded(state.path, () => {
      lookAgain(state)
      if (state.connections) return work(state.connections)
      throw new ReadModelError('unavailable', `The read model is being built. ${state.unfit}`)
    })
  } catch (error) {
    if (error instanceof ReadModelError && error.code === 'damaged' && state.connections) {
      letGo(state, `It was damaged: ${reasonOf(error)}.`)
      turn(state)
    }
    throw error
  }
}

const lookAgain = (state: State): void => {
  if (performance.now() - state.lookedMs >= betweenLooksMs) lookNow(state)
}

const lookNow = (state: State): void => {
  state.lookedMs = performance.now()
  if (fileAt(state.path) === state.file) return
  look(state)
  turn(state)
}

/** Where what stands there cannot be used, a file that was taken away still can until one is built. */
const look = (state: State): void => {
  const file = fileAt(state.path)
  state.unfit = whyUnfit(state.path, state.plan.fingerprint)
  if (state.unfit === undefined) takeUp(state)
  state.file = file
}

const takeUp = (state: State): void => {
  letGo(state, 'It could not be opened.')
  state.connections = connect(state.path, state.plan)
  state.unfit = undefined
  state.file = fileAt(state.path)
  state.taken(state.connections)
}

const letGo = (state: State, unfit: string | undefined): void => {
  try {
    state.connections?.close()
  } catch {
    // A damaged file may not even be closed without a complaint; nothing of it is used again.
  }
  Object.assign(state, { connections: undefined, unfit })
}

const turn = ({ listeners }: State): void => {
  for (const listener of [...listeners]) listener()
}

const reasonOf = ({ message, cause }: ReadModelError): string => (cause instanceof Error ? cause.message : message)
