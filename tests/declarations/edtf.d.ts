/** What we use of the package edtf, which brings no types of its own. */
declare module 'edtf' {
  /** Parses an EDTF text; throws where it is none. `min` and `max` are milliseconds since 1970, UTC. */
  export default function edtf(text: string): { min: number; max: number }
}
