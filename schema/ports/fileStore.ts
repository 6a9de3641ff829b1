/**
 * The port for files: the bytes of papers, kept under the SHA-256 of their content. Where several nodes keep one
 * record, they must keep their files at one place too: a file that one of them took in is asked of any. Files are all
 * that needs such a place beside the record itself. Sessions will, once there is a sign-in: by a port of their own,
 * beside this one.
 */
import type { Readable } from 'node:stream'

export const fileLimits = { /** Bytes of one file. */ fileBytes: 50 * 1024 * 1024 } as const

export type StoredFile = { digest: string; bytes: number }

/** Whatever is asked of a store that cannot be reached throws `unavailable`, in bounded time. */
export type FileStore = {
  /**
   * Keeps a file, whole or not at all, durable when it answers. `expected` is the digest the sender claims. Throws
   * `empty`, `tooLarge`, `wrongDigest` and `full`.
   */
  put(content: Readable, expected?: string): Promise<StoredFile>
  /** A file's size, or undefined where there is none. */
  stat(digest: string): Promise<StoredFile | undefined>
  /**
   * A file's bytes, verified before the first is given. Throws `notFound` and `damaged`; the stream fails before
   * its end where they are altered meanwhile.
   */
  read(digest: string): Promise<Readable>
  list(): AsyncIterable<StoredFile>
  delete(digest: string): Promise<void>
}

/** `invalid`: the store cannot be used as it is set up. What it and `unavailable` say is for operators. */
export type FileErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'wrongDigest'
  | 'notFound'
  | 'damaged'
  | 'full'
  | 'unavailable'
  | 'invalid'

export class FileError extends Error {
  override readonly name = 'FileError'
  readonly code: FileErrorCode
  constructor(code: FileErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}

/** Is this the error of a store that cannot be reached? */
export const isFilesAway = (error: unknown): error is FileError =>
  error instanceof FileError && error.code === 'unavailable'
