/**
 * The value that an object itself has under a name; undefined for what it only inherits. To be asked wherever a name
 * comes from outside: under `constructor` every object has something.
 */
export const own = <T>(object: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined
