/** Ids that any node works out alike: a retry, a rebuilt node or a reaction asked twice names the same thing. */
// Node has no UUID v5; uuid is the long-kept package for it, without dependencies.
import { v5 } from 'uuid'

/** The namespace of all Fourfold's derived ids. It can never change: every stored event id comes from it. */
export const namespace = '6f0d9a52-6b1e-5c3e-9a64-3f1c7c2d4e11'

/** The id of the nth event (from 0) that one command records in one stream. UUID v5 of the three, one a line. */
export const eventId = (stream: string, commandId: string, index: number): string =>
  v5(`${stream}\n${commandId}\n${index}`, namespace)

/** The id of the command that a reaction gives for an event to a target stream. */
export const reactionCommandId = (event: string, reaction: string, target: string): string =>
  v5(`${event}\n${reaction}\n${target}`, namespace)

/** The id of a command in a record file: the same file loaded twice asks the same commands. */
export const recordCommandId = (record: string, key: string): string => v5(`record\n${record}\n${key}`, namespace)
