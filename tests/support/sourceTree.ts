/** The project's own files, as the tidy tests read them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'

export type SourceFile = { path: string; text: string; lines: string[] }

const root = join(import.meta.dirname, '..', '..')
const left = ['node_modules', '.git', 'data', 'coverage', 'generated', 'peers', 'golden']
const readableNames = /(?:LICENSE|run|Dockerfile|\.npmrc|\.(?:git|docker)ignore)$/
const readable = /\.(?:ts|mjs|js|json|jsonl|md|graphql|cedar|njk|css|ya?ml|cfg|sh)$/

const isReadable = (name: string): boolean => readable.test(name) || readableNames.test(name)

/** Every text file of the project but what is generated or fetched. Paths are from its root, with forward slashes. */
export const sourceFiles = (): SourceFile[] =>
  pathsIn('').map(path => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, lines: text.split('\n') }
  })

const pathsIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (left.includes(entry.name)) return []
    if (entry.isDirectory()) return pathsIn(path)
    return entry.isFile() && isReadable(entry.name) && entry.name !== 'package-lock.json' ? [path] : []
  })

export const isCode = ({ path }: SourceFile): boolean => /\.(?:ts|mjs)$/.test(path)
export const isProduct = ({ path }: SourceFile): boolean => /^(?:schema|workflows|services|infra)\//.test(path)

export type Import = { from: string; to: string }

/** What a file imports: packages by name, files of ours by their path from the root. */
export const importsOf = ({ path, text }: SourceFile): Import[] =>
  [...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    found => ({
      from: path,
      to: resolved(path, found[1] ?? found[2] ?? found[3] ?? ''),
    }),
  )

/** Chains of files that lead back to where they began. A file that was walked through once leads to no other circle. */
export const circlesIn = (imports: ReadonlyMap<string, readonly string[]>): string[][] => {
  const done = new Set<string>()
  const circles: string[][] = []
  const walk = (path: string, from: readonly string[]): void => {
    if (from.includes(path)) circles.push([...from.slice(from.indexOf(path)), path])
    if (from.includes(path) || done.has(path)) return
    for (const next of imports.get(path) ?? []) walk(next, [...from, path])
    done.add(path)
  }
  for (const path of imports.keys()) walk(path, [])
  return circles
}

/** Files that a file imports, or names as the program of a worker or a child process. */
export const namedFiles = (file: SourceFile): string[] => [
  ...importsOf(file).map(each => each.to),
  ...[...file.text.matchAll(/['"](\.{1,2}\/[^'"\s]+\.(?:ts|mjs))['"]/g)].map(found =>
    resolved(file.path, found[1] ?? ''),
  ),
  ...[...file.text.matchAll(/'([A-Za-z0-9.]+\.ts)'/g)].map(found => resolved(file.path, `./${found[1]}`)),
]

const resolved = (from: string, to: string): string =>
  to.startsWith('.') ? normalize(`${from}/../${to}`).replaceAll('\\', '/') : to

/** The code without its comments, line by line, so that a sentence is not taken for a statement. */
export const withoutComments = (file: SourceFile): string[] =>
  file.text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .split('\n')

const blank = (comment: string): string => comment.replace(/[^\n]/g, '')

/** `own` leaves out the lines of the functions within it, such as the tests of a group. */
export type Measured = { path: string; line: number; lines: number; own: number }

const opensFunction = /(?:=>|\)(?:: [^=]+)?) \{$/
const opensBlock = /^\s*(?:describe\b|\}? ?(?:else )?(?:if|for|while|switch|catch)\b)/

/**
 * The lengths of functions. The formatter puts a function's end at the indentation of its beginning: by that it
 * is found. A group of tests (describe) is no function of ours.
 */
export const functionsOf = (file: SourceFile): Measured[] => {
  const code = withoutComments(file)
  const spans = code.flatMap((line, first) => {
    if (!opensFunction.test(line) || opensBlock.test(line)) return []
    const indent = /^\s*/.exec(line)?.[0] ?? ''
    return [{ first, last: code.findIndex((each, at) => at > first && each.startsWith(`${indent}}`)) }]
  })
  return spans.map(({ first, last }) => {
    const within = spans.filter(each => each.first > first && each.last < last)
    const covered = code.slice(first, last).filter((_, at) => within.some(each => holds(each, first + at)))
    const lines = last - first + 1
    return { path: file.path, line: first + 1, lines, own: lines - covered.length }
  })
}

const holds = (span: { first: number; last: number }, line: number): boolean => span.first <= line && line <= span.last
