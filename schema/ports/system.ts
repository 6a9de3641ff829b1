/** Ports for what the world outside decides: the time, and chance. */

/** The present instant as ISO 8601 UTC with milliseconds: `2026-11-24T09:30:00.000Z`. */
export type Clock = { now(): string }
/** 128 fresh random bits as base64url. */
export type Salt = () => string
