/** Ids that any node works out alike: a retry, a rebuilt node or a reaction asked twice names the same thing. */
import { hash } from 'node:crypto'

/** The namespace of all Fourfold's derived ids. It can never change: every stored event id comes from it. */
export const namespace = '6f0d9a52-6b1e-5c3e-9a64-3f1c7c2d4e11'
const namespaceBytes = Buffer.from(namespace.replaceAll('-', ''), 'hex')

/** The UUID of a text in our namespace: version 5 of RFC 9562, which Node does not have. */
export const uuidOf = (text: string): string => {
  const digest = hash('sha1', Buffer.concat([namespaceBytes, Buffer.from(text)]), 'hex')
  // The variant takes the place of the two highest bits of the ninth byte.
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const last = `${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${last}`
}

/** The id of the nth event (from 0) that one command records in one stream. UUID v5 of the three, one a line. */
export const eventId = (stream: string, commandId: string, index: number): string =>
  uuidOf(`${stream}\n${commandId}\n${index}`)

/** The id of the command that a reaction gives for an event to a target stream. */
export const reactionCommandId = (event: string, reaction: string, target: string): string =>
  uuidOf(`${event}\n${reaction}\n${target}`)

/** The id of a command in a record file: the same file loaded twice asks the same commands. */
export const recordCommandId = (record: string, key: string): string => uuidOf(`record\n${record}\n${key}`)
