/** The port for records in files: history to be entered from a source, one command a line. */

export type RecordSource = {
  /** Its short name. With a line's key it makes the command's id: a record loaded twice asks the same commands. */
  name: string
  title: string
  /** What it is and where it comes from, in a sentence or two. */
  describes: string
  /** The lines of the file in order, without their ends. May be asked more than once. */
  lines(): AsyncIterable<string>
}

export type RecordErrorCode = 'notFound' | 'notARecord'

/** A record that cannot be read: a stable code and a sentence. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
  readonly code: RecordErrorCode
  constructor(code: RecordErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}
