/** Progress on a terminal: one line that is written over; where nobody watches, a line now and then. */
import type { Progress } from './operatorCommands.ts'

export type Shown = { isTTY?: boolean; write(text: string): unknown }

/** Milliseconds between two looks: of a person at a terminal, and of whoever reads a log later. */
const betweenLooksMs = { watched: 100, unwatched: 5_000 } as const

/** Shows how far something has come. What is done before the first look is not shown where nobody watches. */
export const progressOn = (shown: Shown, what: string, nowMs: () => number = Date.now): Progress => {
  const isWatched = shown.isTTY === true
  let lookedMs = isWatched ? 0 : nowMs()
  return (done, of) => {
    const isLast = isWatched && done >= of
    if (!isLast && nowMs() - lookedMs < betweenLooksMs[isWatched ? 'watched' : 'unwatched']) return
    lookedMs = nowMs()
    const words = `${what}: ${done} of ${of}`
    shown.write(isWatched ? `\r${words}${isLast ? '\n' : ''}` : `${words}\n`)
  }
}
