/** Writes every generated file; with `--check` it writes none and fails, naming the files, where one is out of date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'
import { allRules } from '../workflows/nouns.ts'
import { commandsSdl } from './graphql/commandsSdl.ts'
import { machinesDocument } from './graphql/machinesDocument.ts'
import { schemaText } from './graphql/schemaText.ts'

export type GeneratedFile = { path: string; text: string }

/** Every generated file as it should be. Paths are from the root of the project. */
export const generatedFiles = async (): Promise<GeneratedFile[]> => {
  const { sdl } = commandsSdl(allRules.map(rules => rules.definition))
  return [
    { path: 'schema/generated/commands.graphql', text: sdl },
    { path: 'services/graphql/generated.ts', text: await resolverTypes(schemaText(sdl)) },
    { path: 'workflows/MACHINES.md', text: machinesDocument(allRules) },
  ]
}

const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  immutableTypes: true,
  scalars: { JSON: 'unknown', ID: 'string' },
  contextType: './context.ts#Context',
}

const resolverTypes = async (sdl: string): Promise<string> =>
  codegen({
    filename: 'services/graphql/generated.ts',
    schema: parse(sdl),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  })

const root = new URL('../', import.meta.url)

const onDisk = (path: string): string => {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return ''
  }
}

/** The paths of generated files that are not as they should be. */
export const outdatedFiles = async (): Promise<string[]> =>
  (await generatedFiles()).filter(({ path, text }) => onDisk(path) !== text).map(({ path }) => path)

const run = async (isCheck: boolean): Promise<void> => {
  if (isCheck) {
    const outdated = await outdatedFiles()
    for (const path of outdated) console.error(`${path} is out of date: run npm run generate`)
    if (outdated.length > 0) process.exitCode = 1
    return
  }
  for (const { path, text } of await generatedFiles()) {
    const file = fileURLToPath(new URL(path, root))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(process.argv.includes('--check'))
