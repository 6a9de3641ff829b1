/** The rules of the house, as tests: what may import what, how long things may be, which words are not written. */
import { describe, expect, test } from 'vitest'
import {
  circlesIn,
  functionsOf,
  importsOf,
  isCode,
  isProduct,
  namedFiles,
  type SourceFile,
  sourceFiles,
  withoutComments,
} from './support/sourceTree.ts'

const files = sourceFiles()
const code = files.filter(isCode)
const product = code.filter(isProduct)
const thisFile = 'tests/tidy.test.ts'

/** The places where a pattern stands, as `path:line: text`. */
const places = (among: readonly SourceFile[], pattern: RegExp, read = (file: SourceFile) => file.lines): string[] =>
  among.flatMap(file =>
    read(file).flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [])),
  )

describe('layers', () => {
  const layerOf = (path: string): string => path.split('/')[0] ?? ''
  const arrows: Record<string, readonly string[]> = {
    schema: ['schema'],
    workflows: ['workflows', 'schema'],
    services: ['services', 'workflows', 'schema'],
    infra: ['infra', 'schema'],
  }
  const crossing = product
    .flatMap(importsOf)
    .filter(({ to }) => layerOf(to) in arrows && !to.startsWith('node:'))
    .filter(({ from, to }) => !arrows[layerOf(from)]?.includes(layerOf(to)))

  test('a layer imports only what the arrows allow; main.ts alone sees the outside', () => {
    expect(crossing.filter(({ from }) => from !== 'services/main.ts')).toEqual([])
  })

  // A noun's rules and the folds they judge name each other's types: that circle alone is left, and it holds no values.
  const ofTheRules = /^workflows\/(?:rules|facts|lifecycle|decideByMachine|\w+\.state)\.ts$/

  test('no file imports itself by way of others, be it for types', () => {
    const imports = new Map(
      code.map(file => [
        file.path,
        importsOf(file)
          .map(({ to }) => to)
          .filter(to => !ofTheRules.test(to)),
      ]),
    )
    expect(circlesIn(imports)).toEqual([])
  })

  test('the product never imports its tests', () => {
    expect(product.flatMap(importsOf).filter(({ to }) => to.startsWith('tests/'))).toEqual([])
  })

  test('only workflows know the library of the machines', () => {
    const strangers = code.filter(({ path }) => !path.startsWith('workflows/') && !path.startsWith('tests/'))
    expect(strangers.flatMap(importsOf).filter(({ to }) => /^xstate\b/.test(to))).toEqual([])
  })

  test('imports of our own files name the file', () => {
    const ours = code.flatMap(importsOf).filter(({ to }) => to.includes('/') && layerOf(to) in { ...arrows, tests: [] })
    expect(ours.filter(({ to }) => !/\.(?:ts|mjs|json)$/.test(to))).toEqual([])
  })

  test('workflows know no clock, no chance and no waiting', () => {
    const rules = product.filter(({ path }) => path.startsWith('workflows/'))
    const impure = /\bawait\b|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\b|\bsetTimeout\b/
    expect(places(rules, impure, withoutComments)).toEqual([])
  })
})

describe('sizes', () => {
  test('no file of code is longer than 250 lines', () => {
    expect(
      code.filter(({ lines }) => lines.length > 251).map(({ path, lines }) => `${path}: ${lines.length - 1}`),
    ).toEqual([])
  })

  test('no line of code is longer than 120 characters', () => {
    expect(places(code, /^.{121,}$/)).toEqual([])
  })

  // A group of tests may be as long as its file: only what is not within its tests counts there.
  test('no function is longer than 70 lines', () => {
    const long = code
      .flatMap(functionsOf)
      .filter(({ path, lines, own }) => (path.startsWith('tests/') ? own : lines) > 70)
    expect(long.map(({ path, line, lines }) => `${path}:${line}: ${lines} lines`)).toEqual([])
  })
})

describe('words', () => {
  const others = code.filter(({ path }) => path !== thisFile)

  test('a file is named after what it holds, not after a drawer', () => {
    const drawers = /(?:^|\/)(?:utils?|helpers?|types?|index|common|misc|shared)\.(?:ts|mjs)$/
    expect(code.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('nothing is left for later', () => {
    expect(places(others, /\b(?:TODO|FIXME|XXX|HACK)\b|\bstub(?:s|bed)?\b|\bnot implemented\b/i)).toEqual([])
  })

  test('no test is skipped or singled out, and none of our own parts is mocked', () => {
    expect(
      places(others, /\b(?:test|it|describe)\.(?:skip|skipIf|runIf|only|todo|fails)\b|\bvi\.(?:mock|spyOn)\b/),
    ).toEqual([])
  })

  test('no check is switched off without its reason', () => {
    expect(places(others, /@ts-(?:ignore|expect-error|nocheck)|biome-ignore[^:]*:?\s*$/)).toEqual([])
  })

  test('only erasable TypeScript is written, and nothing of unknown type', () => {
    const pattern = /^\s*(?:export |declare |const )*(?:enum|namespace) \w|(?::|\bas|<|\||\() ?any\b|\bany\[\]/
    expect(places(others, pattern, withoutComments)).toEqual([])
  })

  test('comments are sentences, not banners', () => {
    expect(places(others, /^\s*(?:\/\/|\*|\/\*+)\s*[-=*#~]{4,}/)).toEqual([])
  })
})

describe('statuses', () => {
  test('a status is spelled only by the machines, in tests and in the filters of read models', () => {
    const elsewhere = product.filter(({ path }) => !/\.machine\.ts$|^services\/readModels\//.test(path))
    const spelled = places(elsewhere, /\bstatus: '|\bto: '/, withoutComments)
    // A thing nobody has recorded anything of is absent: that is where folding begins, and no move.
    expect(spelled.filter(place => !/\.state\.ts:.*\bstatus: 'absent'/.test(place))).toEqual([])
  })
})

describe('what is there', () => {
  const byPath = new Map(code.map(file => [file.path, file]))
  const reached = (roots: readonly string[]): Set<string> => {
    const seen = new Set<string>()
    const visit = (path: string): void => {
      const file = byPath.get(path)
      if (!file || seen.has(path)) return
      seen.add(path)
      namedFiles(file).forEach(visit)
    }
    roots.forEach(visit)
    return seen
  }
  const starts = ['services/start.mjs', 'services/main.ts', 'services/generate.ts']

  test('every file of the product is reached from where it starts', () => {
    const used = reached(starts)
    expect(product.map(({ path }) => path).filter(path => !used.has(path))).toEqual([])
  })

  test('every file of the tests is reached from a test, a benchmark or a script', () => {
    const scripts = files.find(({ path }) => path === 'package.json')?.text ?? ''
    const isRoot = (path: string): boolean => /\.test\.ts$|^tests\/bench\//.test(path) || scripts.includes(path)
    const used = reached(code.map(({ path }) => path).filter(isRoot))
    expect(code.map(({ path }) => path).filter(path => path.startsWith('tests/') && !used.has(path))).toEqual([])
  })

  test('no file knows the machine on which it was written', () => {
    const machine = new RegExp(['/work' + '/', '/home/[a-z]', '/Users/[A-Za-z]', '/root' + '/', ':4873'].join('|'))
    expect(
      places(
        files.filter(({ path }) => path !== thisFile),
        machine,
      ),
    ).toEqual([])
  })
})
