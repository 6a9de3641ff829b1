/**
 * Where disclosures lie. One that is written together with its event needs no index and no position of its own: its
 * event's ordinal is its key, and its position follows from that. All others are rows of `operational`.
 */

/** Positions kept free for what is written between one event and the next. */
const positionsPerEvent = 2 ** 16

/** The position of what is disclosed together with the event of an ordinal; others follow on from it. */
export const disclosurePosition = (ordinal: number): number => ordinal * positionsPerEvent

/** Every operational event, wherever it lies, as a table to select from. */
export const everyOperational = `(
  SELECT position, stream, revision, digest, body FROM operational
  UNION ALL SELECT ordinal * ${positionsPerEvent}, ordinal, 0, digest, body FROM disclosure)`

/** At most `?2` of them from the position `?1`, each table read no further than that. */
export const operationalFrom = `(
  SELECT * FROM (
    SELECT position, stream, revision, body FROM operational WHERE position >= ?1 ORDER BY position LIMIT ?2)
  UNION ALL SELECT * FROM (
    SELECT ordinal * ${positionsPerEvent} AS position, ordinal, 0, body FROM disclosure
    WHERE ordinal >= (?1 + ${positionsPerEvent - 1}) / ${positionsPerEvent} ORDER BY ordinal LIMIT ?2)
  ORDER BY position LIMIT ?2)`
