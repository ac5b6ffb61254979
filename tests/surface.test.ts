/**
 * The public surface: what each entry of the package exports. A change shows in surface.txt, and belongs in
 * CHANGELOG.md; `npx vitest run tests/surface.test.ts -u` writes it anew.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const SOURCE = new URL('../src/', import.meta.url)

interface Export {
  readonly name: string
  readonly type: boolean
  /** The file that the entry names; it may pass the export on itself. */
  readonly from: URL
}

/** Entries of the package as paths in src: `./topics` is `topics/index.ts`. */
const entries = Object.keys(packageJson.exports)
  .filter((key) => key !== './package.json')
  .map((key) => (key === '.' ? 'index.ts' : `${key.slice(2)}/index.ts`))

function sourceOf(url: URL): string {
  return existsSync(url) ? readFileSync(url, 'utf8') : ''
}

/** What a file re-exports: `export { … } from '…'` and `export * from '…'`, stars followed. */
function exportsOf(url: URL): Export[] {
  const found: Export[] = []
  const pattern = /export (type )?(?:\{([^}]*)\}|\*) from '([^']+)'/g
  for (const [, allTypes, names, specifier] of sourceOf(url).matchAll(pattern)) {
    const from = new URL(specifier!.replace(/\.js$/, '.ts'), url)
    const items =
      names === undefined
        ? [...exportsOf(from), ...declarationsOf(from)]
        : names.split(',').flatMap((item): Export[] => {
            const name = item.trim().replace(/^type /, '')
            return name === '' ? [] : [{ name, from, type: item.trim().startsWith('type ') }]
          })
    found.push(...items.map((item) => ({ ...item, type: item.type || allTypes !== undefined })))
  }
  return found
}

/** What a file declares and exports. */
function declarationsOf(from: URL): Export[] {
  const pattern = /^export (interface|type|function|const|class) (\w+)/gm
  return [...sourceOf(from).matchAll(pattern)].map(([, kind, name]) => ({
    name: name!,
    from,
    type: kind === 'interface' || kind === 'type',
  }))
}

/** The file that `name` is imported from, for an `export { name }` without one. */
function importedFrom(name: string, file: URL): URL | undefined {
  for (const [, names, specifier] of sourceOf(file).matchAll(
    /import \{([^}]*)\} from '([^']+)'/g,
  )) {
    if (names!.split(',').some((item) => item.trim() === name)) {
      return new URL(specifier!.replace(/\.js$/, '.ts'), file)
    }
  }
  return undefined
}

/** The lines before the declaration of `name`, or undefined when it is declared elsewhere. */
function textBefore(name: string, file: URL): string | undefined {
  const declaration = new RegExp(
    `^export (?:declare )?(?:abstract )?(?:async )?(?:function\\*?|const|class) ${name}\\b`,
    'm',
  )
  const source = sourceOf(file)
  const at = source.search(declaration)
  if (at >= 0) return source.slice(0, at)
  const passedOn =
    exportsOf(file).find((item) => item.name === name)?.from ?? importedFrom(name, file)
  return passedOn && textBefore(name, passedOn)
}

describe('public surface', () => {
  it('is what surface.txt says', async () => {
    const lines = entries.flatMap((entry) => [
      `nutgraf${entry === 'index.ts' ? '' : `/${entry.replace('/index.ts', '')}`}`,
      ...exportsOf(new URL(entry, SOURCE))
        .map(({ name, type }) => `  ${type ? 'type ' : ''}${name}`)
        .sort(),
      '',
    ])
    await expect(lines.join('\n')).toMatchFileSnapshot('./surface.txt')
  })

  it.each(entries)('%s exports the values that it names, and nothing else', async (entry) => {
    const module = (await import(new URL(entry, SOURCE).href)) as object
    const named = exportsOf(new URL(entry, SOURCE)).filter(({ type }) => !type)
    expect(Object.keys(module).sort()).toEqual(
      named.map(({ name }) => name.replace(/^.* as /, '')).sort(),
    )
  })

  it('has a documentation comment on every function, class and constant', () => {
    const bare = entries.flatMap((entry) =>
      exportsOf(new URL(entry, SOURCE))
        .filter(({ type, name }) => !type && !name.endsWith('_DEFAULTS'))
        .filter(({ name, from }) => !textBefore(name, from)?.trimEnd().endsWith('*/'))
        .map(({ name }) => `${entry}: ${name}`),
    )
    expect(bare).toEqual([])
  })
})
