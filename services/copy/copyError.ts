/** Why a record was not copied, or not to its end. */

export const copyErrorCodes = ['unfinished', 'sameRecord', 'otherRecord', 'changing', 'notTheSame', 'source'] as const
export type CopyErrorCode = (typeof copyErrorCodes)[number]

/** A stable code and a sentence that says what to do. What was copied until then stays, and is gone on from. */
export class CopyError extends Error {
  override readonly name = 'CopyError'
  readonly code: CopyErrorCode
  constructor(code: CopyErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}
