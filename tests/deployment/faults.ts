/**
 * What is wrong with the files that put Fourfold into containers, without a container engine. dclint holds compose
 * files against the schema of the Compose Specification, which it brings along, and dockerfile-utils parses Dockerfiles
 * as the language server of editors does: both are kept, and small. Laws of our own are beside them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { validate } from 'dockerfile-utils'
import { readSettings } from '../../services/settings.ts'
import { readCompose } from './composeFile.ts'
import { breachesOf } from './composeLaws.ts'

const root = join(import.meta.dirname, '../..')

/** Of dclint's rules those that find faults; the order in which things are written is ours. */
const rules = {
  ...{ 'no-build-and-image': 0, 'no-duplicate-container-names': 2, 'no-duplicate-exported-ports': 2 },
  ...{ 'no-quotes-in-volumes': 2, 'no-unbound-port-interfaces': 2, 'no-version-field': 2 },
  ...{ 'require-project-name-field': 2, 'require-quotes-in-ports': 2, 'service-image-require-explicit-tag': 2 },
  ...{ 'service-container-name-regex': 2, 'service-dependencies-alphabetical-order': 0, 'service-keys-order': 0 },
  ...{ 'service-ports-alphabetical-order': 0, 'services-alphabetical-order': 0, 'top-level-properties-order': 0 },
}

type Told = { line: number; rule: string; message: string }

/** The faults of a compose file, each a sentence with its line where it has one. */
export const composeFaults = (path: string): string[] => {
  const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] })
  // Its declarations name no files, so that they are of no use here.
  const results: { messages: Told[] }[] = linter.lintFiles([path], false)
  const told = results.flatMap(({ messages }) => messages)
  if (told.length > 0) return told.map(({ line, rule, message }) => `line ${line}: ${message} (${rule})`)
  return breachesOf(readCompose(path), path)
}

/** The faults of a Dockerfile's text. `ignored`: the text of the .dockerignore that goes with it. */
export const dockerfileFaults = (text: string, ignored: string): string[] => {
  const told = validate(text, {}).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`)
  if (told.length > 0) return told
  const lines = text.split('\n')
  const all = (instruction: string): string[] =>
    lines.filter(line => line.startsWith(`${instruction} `)).map(line => line.slice(instruction.length + 1))
  const last = text.slice(text.lastIndexOf('\nFROM '))
  const taken = all('COPY')
    .filter(each => !each.startsWith('--from='))
    .flatMap(each => each.split(' ').slice(0, -1))
  const kept = ignored.split('\n').filter(line => line.startsWith('!'))
  return [
    ...all('FROM')
      .filter(image => !image.startsWith(`node:${nodeVersion()}-`))
      .map(image => `FROM ${image}: the image is node:${nodeVersion()}-..., which is what package.json names.`),
    ...(/^USER (?!root\b|0\b)/m.test(last) ? [] : ['It runs as root: name another with USER.']),
    ...(/^HEALTHCHECK .*(?:\\\n.*)?\/(?:livez|readyz)/m.test(last)
      ? []
      : ['It has no HEALTHCHECK at /livez or /readyz.']),
    ...(/^VOLUME /m.test(last) ? [] : ['It has no VOLUME: the record would go with the container.']),
    ...(/\bnpm ci --omit=dev\b/.test(text) ? [] : ['It installs more than the product needs: npm ci --omit=dev.']),
    ...taken
      .filter(each => !kept.includes(`!${each}`))
      .map(each => `${each} is copied, and .dockerignore holds it back.`),
    ...settingFaults(all('ENV').filter(each => each.startsWith('FOURFOLD_'))),
  ]
}

const settingFaults = (settings: string[]): string[] => {
  try {
    readSettings(Object.fromEntries(settings.map(each => each.split('=', 2) as [string, string]))) // as ENV is written
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

type Package = { dependencies: Record<string, string>; devDependencies: Record<string, string> }
/** What package.json names, as it is written there. */
export const packageFile = (): Package => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
const nodeVersion = (): string => packageFile().devDependencies.node ?? ''

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The faults of our own files, each with the file. */
export const deploymentFaults = (): string[] => {
  const compose = ['infra/compose.yaml', 'infra/compose.cluster.yaml']
  return [
    ...compose.flatMap(path => composeFaults(join(root, path)).map(fault => `${path}: ${fault}`)),
    ...dockerfileFaults(textOf('infra/Dockerfile'), textOf('.dockerignore')).map(fault => `infra/Dockerfile: ${fault}`),
  ]
}
