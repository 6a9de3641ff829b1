/** Writes every generated file; with `--check` it writes none and fails, naming the files, where one is out of date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allRules } from '../workflows/nouns.ts'
import { commandsSdl } from './graphql/commandsSdl.ts'
import { machinesDocument } from './graphql/machinesDocument.ts'

export type GeneratedFile = { path: string; text: string }

/** Every generated file as it should be. Paths are from the root of the project. */
export const generatedFiles = (): GeneratedFile[] => {
  const { sdl } = commandsSdl(allRules.map(rules => rules.definition))
  return [
    { path: 'schema/generated/commands.graphql', text: sdl },
    { path: 'workflows/MACHINES.md', text: machinesDocument(allRules) },
  ]
}

const root = new URL('../', import.meta.url)

const onDisk = (path: string): string => {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return ''
  }
}

/** The paths of generated files that are not as they should be. */
export const outdatedFiles = (): string[] =>
  generatedFiles()
    .filter(({ path, text }) => onDisk(path) !== text)
    .map(({ path }) => path)

const run = (isCheck: boolean): void => {
  if (isCheck) {
    const outdated = outdatedFiles()
    for (const path of outdated) console.error(`${path} is out of date: run npm run generate`)
    if (outdated.length > 0) process.exitCode = 1
    return
  }
  for (const { path, text } of generatedFiles()) {
    const file = fileURLToPath(new URL(path, root))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(process.argv.includes('--check'))
