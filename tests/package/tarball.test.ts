import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundledFiles, headNotice, packageOf } from '../../scripts/bundled-files.mjs'
import { installTarball, run } from './install.js'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  exports: Record<string, unknown>
}
const entries = Object.keys(manifest.exports)
  .filter((entry) => entry !== './package.json')
  .map((entry) => entry.replace(/^\./, 'nutgraf'))

describe('the packed tarball in an empty project', () => {
  let folder = ''
  let packages: readonly string[] = []

  beforeAll(() => {
    folder = installTarball()
    packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))
  }, 300_000)

  const node = (code: string) => run(process.execPath, ['--input-type=module', '-e', code], folder)

  test('brings winkNLP and its model, and no database driver', () => {
    expect(packages).toContain('wink-nlp')
    expect(packages).toContain('wink-eng-lite-web-model')
    for (const unwanted of ['natural', 'stopword', 'mongoose', 'pg', 'redis', 'tsup']) {
      expect(packages).not.toContain(unwanted)
    }
  })

  test.each(entries)('importing %s prints nothing and reads no .env', (entry) => {
    writeFileSync(join(folder, '.env'), 'NUTGRAF_CANARY=read\n')
    const { status, stdout, stderr } = node(
      `const names = Object.keys(await import('${entry}'))
       if (names.length === 0) throw new Error('no exports')
       if (process.env.NUTGRAF_CANARY) throw new Error('.env was read')`,
    )
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('loads winkNLP only when its analyzer is asked for', () => {
    // A module that cannot be found fails at import: so the packages are hidden, not just watched.
    const { status, stderr } = node(
      `import { register } from 'node:module'
       register('data:text/javascript,' + encodeURIComponent(
         'export const resolve = (name, context, next) => {' +
         '  if (name.startsWith("wink-")) throw new Error("winkNLP was loaded"); return next(name, context) }'))
       for (const entry of ${JSON.stringify(entries)}) await import(entry)
       const { loadWinkAnalyzer } = await import('nutgraf/wink')
       const failed = await loadWinkAnalyzer().then(() => false, () => true)
       if (!failed) throw new Error('the analyzer did not load winkNLP')`,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('has licence, notices, changelog, design and seeds', () => {
    const root = join(folder, 'node_modules/nutgraf')
    for (const file of [
      'LICENSE',
      'THIRD_PARTY_NOTICES',
      'README.md',
      'CHANGELOG.md',
      'DESIGN.md',
    ]) {
      expect(existsSync(join(root, file)), file).toBe(true)
    }
    expect(readdirSync(join(root, 'seeds'))).toEqual(readdirSync('seeds'))
    expect(existsSync(join(root, 'dist/metafile-esm.json'))).toBe(false)
  })

  test('carries the notice of every file that was compiled in', () => {
    const notices = readFileSync(join(folder, 'node_modules/nutgraf/THIRD_PARTY_NOTICES'), 'utf8')
    const files = bundledFiles()
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const notice = headNotice(readFileSync(file, 'utf8'))
      if (notice !== undefined) expect(notices, file).toContain(notice)
      expect(notices, file).toContain(packageOf(file))
    }
  })

  test('its command answers and exits as documented', () => {
    const cli = (args: readonly string[], input?: string) =>
      run(process.execPath, ['node_modules/nutgraf/dist/cli/main.js', ...args], folder, input)
    expect(cli(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
    expect(cli(['summarise']).status).toBe(2)
    const piped = cli(['summarize', '-', '--sentences', '1'], 'Rain fell all night on the city.')
    expect(piped.status).toBe(0)
    expect(JSON.parse(piped.stdout)).toMatchObject({ summary: 'Rain fell all night on the city.' })
  })

  test('its threads find the file that they run, from the command and from an application', () => {
    const story =
      'The river rose two metres overnight and flooded the old town, the mayor said today.'
    const records = ['a', 'b'].map((id) => ({ id, text: story }))
    const input = records.map((record) => JSON.stringify(record)).join('\n')
    const [threaded, alone] = ['2', '0'].map((workers) =>
      run(
        process.execPath,
        ['node_modules/nutgraf/dist/cli/main.js', 'dedupe', '-', '--workers', workers],
        folder,
        input,
      ),
    )
    expect(threaded).toEqual({ status: 0, stdout: expect.stringContaining('exact'), stderr: '' })
    expect(threaded).toEqual(alone)
    const { status, stdout, stderr } = node(
      `import { dedupeParallel } from 'nutgraf/io'
       const { kept } = await dedupeParallel(${JSON.stringify(records)}, { workers: 2 })
       console.log(kept.join())`,
    )
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'a\n', stderr: '' })
  })

  test.each(['NodeNext', 'Bundler'])('every entry has types under %s resolution', (resolution) => {
    const module = resolution === 'NodeNext' ? 'NodeNext' : 'ESNext'
    const names = entries.map((entry, i) => `import * as entry${i} from '${entry}'\n`).join('')
    const uses = entries.map((_, i) => `entry${i}`).join(', ')
    writeFileSync(
      join(folder, 'types.ts'),
      `${names}
import { summarize } from 'nutgraf'
const text: string = summarize('Rain fell.').text
// @ts-expect-error a budget is an object, so the types are not "any"
summarize('Rain fell.', { budget: 3 })
console.log(text, ${uses})
`,
    )
    const tsc = resolve('node_modules/typescript/bin/tsc')
    const { status, stdout } = run(
      process.execPath,
      [
        tsc,
        ...['--noEmit', '--strict', '--target', 'ES2022', '--module', module],
        ...['--moduleResolution', resolution, '--lib', 'ES2023,DOM', '--types', '', 'types.ts'],
      ],
      folder,
    )
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })

  test('the example project compiles against it and runs', () => {
    const project = join(folder, 'project')
    cpSync('examples/typescript-project', project, { recursive: true })
    const tsc = resolve('node_modules/typescript/bin/tsc')
    const compiled = run(process.execPath, [tsc, '--types', ''], project)
    expect({ status: compiled.status, stdout: compiled.stdout }).toEqual({ status: 0, stdout: '' })
    const { status, stdout, stderr } = run(process.execPath, ['dist/newsletter.js'], project)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('(2 articles)')
    expect(stdout).toContain('The harbour bridge will reopen on 4 May, the port authority said')
  })
})
