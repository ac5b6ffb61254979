/** The rules that hold for every source file: who may import whom, and what no file may do. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../src/', import.meta.url)

/** From the ground up. Imports go down only, so folders of one line never import each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['types.ts', 'errors.ts'],
  ['util'],
  ['languages'],
  ['text'],
  ['vectors'],
  ['dedupe', 'stories', 'topics', 'summarize'],
  ['digest'],
  ['wink', 'io', 'eval'],
  ['index.ts'],
  ['cli'],
]

/** Data in the form of source: a table made by a script, and lists of terms. */
const DATA =
  /^(?:vectors\/background-table\.ts|topics\/builtin\/\w+\.ts|wink\/names\/lists\/[\w-]+\.ts)$/

interface SourceFile {
  readonly path: string
  /** The first folder of the path, or the file itself at the top. */
  readonly part: string
  readonly lines: readonly string[]
  /** The source without comment lines. */
  readonly code: string
}

function readSource(path: string): SourceFile {
  const lines = readFileSync(new URL(path, ROOT), 'utf8').trimEnd().split('\n')
  const code = lines.filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line)).join('\n')
  return { path, part: path.split('/')[0]!, lines, code }
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(readSource)

/** What a file imports, re-exports or loads later. */
function importsOf({ code }: SourceFile): string[] {
  const pattern = /(?:[}\w]\s+from|^import|\bimport\()\s*'([^'\s]+)'/gm
  return [...code.matchAll(pattern)].map((match) => match[1]!)
}

function floorOf(part: string): number {
  return FLOORS.findIndex((parts) => parts.includes(part))
}

/** Every broken rule in one list, so that a failure names all of them. */
function findAll(broken: (file: SourceFile) => readonly string[]): string[] {
  return files.flatMap((file) => broken(file).map((what) => `${file.path}: ${what}`))
}

describe('floors', () => {
  it('every file is on a floor', () => {
    expect(findAll(({ part }) => (floorOf(part) < 0 ? ['is on no floor'] : []))).toEqual([])
  })

  it('imports point down, and features of one floor never import each other', () => {
    const broken = findAll((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(file.path), specifier))
        .filter((target) => {
          const part = target.split('/')[0]!.replace(/\.js$/, '.ts')
          return part !== file.part && floorOf(part) >= floorOf(file.part)
        })
        .map((target) => `imports ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('a folder is entered through a file that exists, with its .js ending', () => {
    const paths = new Set(files.map(({ path }) => path))
    const broken = findAll((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => {
          const target = posix.join(posix.dirname(file.path), specifier)
          return !specifier.endsWith('.js') || !paths.has(target.replace(/\.js$/, '.ts'))
        }),
    )
    expect(broken).toEqual([])
  })

  it.each([
    ['node:', /^node:/, ['io', 'cli']],
    ['natural and stopword', /^(?:natural|stopword)(?:\/|$)/, ['languages']],
    ['wink', /^wink-/, ['wink']],
  ])('%s is imported only where it belongs', (_, pattern, parts) => {
    const broken = findAll((file) =>
      parts.includes(file.part) ? [] : importsOf(file).filter((name) => pattern.test(name)),
    )
    expect(broken).toEqual([])
  })

  it('no other package is imported outside io and cli, which use optional ones when they find them', () => {
    const known = /^(?:\.|node:|natural\/|stopword$|wink-)/
    const broken = findAll((file) =>
      file.part === 'io' || file.part === 'cli'
        ? []
        : importsOf(file).filter((name) => !known.test(name)),
    )
    expect(broken).toEqual([])
  })
})

describe('every source file', () => {
  // No chance, no clock, no locale: the same bytes for the same input, everywhere.
  it.each([
    ['Math.random', /\bMath\.random\b/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/],
    ['the locale', /\.toLocale\w*\(|\.localeCompare\(|\bIntl\./],
  ])('does without %s', (_, pattern) => {
    expect(findAll(({ code }) => (pattern.test(code) ? [String(pattern)] : []))).toEqual([])
  })

  // The bits of a number, Math.log2, are for sizes of tables; 2 to a whole number is exact.
  it('takes logarithms and powers from util/elementary.ts: those of engines differ', () => {
    const unstable =
      /(?<!(?<![\w.])2) \*\* |\bMath\.(?:pow|exp|expm1|log|log10|log1p|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot)\b/g
    expect(findAll(({ code }) => code.match(unstable) ?? [])).toEqual([])
  })

  it('leaves the console to nobody, and process to cli/main.ts and the files of io', () => {
    const broken = findAll(({ path, part, code }) => {
      const own = path === 'cli/main.ts' || part === 'io'
      return code.match(own ? /\bconsole\.\w+/g : /\b(?:process|console)\.\w+/g) ?? []
    })
    expect(broken).toEqual([])
  })

  it('has at most 300 lines', () => {
    const broken = findAll(({ path, lines }) =>
      lines.length > 300 && !DATA.test(path) ? [`${lines.length} lines`] : [],
    )
    expect(broken).toEqual([])
  })

  it('is named in kebab-case', () => {
    expect(
      findAll(({ path }) => (/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.d)?\.ts$/.test(path) ? [] : ['?'])),
    ).toEqual([])
  })

  it('only re-exports when it is an entry of the package', () => {
    const broken = findAll(({ path, code }) => {
      if (!/^(?:\w+\/)?index\.ts$/.test(path)) return []
      const rest = code.replaceAll(
        /export (?:type )?(?:\{[^}]*\}|\*(?: as \w+)?) from '[^']+'/g,
        '',
      )
      return rest.trim() === '' ? [] : [rest.trim().slice(0, 80)]
    })
    expect(broken).toEqual([])
  })
})
