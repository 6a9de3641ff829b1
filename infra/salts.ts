/** Salts for what is sealed. */
import { randomBytes } from 'node:crypto'
import type { Salt } from '../schema/ports/system.ts'

const saltBytes = 16
/** Drawn from the system at once: a call for each salt costs more than everything else about sealing. */
const saltsPerDraw = 256

/** Gives 128 random bits as base64url each time, none of them twice. */
export const freshSalts = (): Salt => {
  let drawn = Buffer.alloc(0)
  let used = 0
  return () => {
    if (used === drawn.length) {
      drawn = randomBytes(saltBytes * saltsPerDraw)
      used = 0
    }
    used += saltBytes
    return drawn.toString('base64url', used - saltBytes, used)
  }
}
