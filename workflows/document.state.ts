/** A document, folded: its versions by digest. */
import type { DocumentStatus } from '../schema/document.ts'
import type { State } from './rules.ts'

/** `digest` is the SHA-256 of the file; null where only its existence is known. */
export type DocumentVersion = { number: number; digest: string | null }
export type DocumentState = State & { status: DocumentStatus; body: string | null; versions: DocumentVersion[] }
