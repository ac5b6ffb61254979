/** Packs nutgraf as it would be published and installs it in an empty folder. Needs `npm run build` first. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end without a shell. */
export function run(command: string, args: readonly string[], cwd: string, input?: string): Run {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  })
  return { status, stdout, stderr }
}

function runOrThrow(command: string, args: readonly string[], cwd: string): Run {
  const result = run(command, args, cwd)
  if (result.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${result.stdout}\n${result.stderr}`)
  }
  return result
}

let tarball: string | undefined

/** The path of the packed tarball; packed once per test file. */
function packTarball(): string {
  if (tarball === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'nutgraf-pack-'))
    runOrThrow('npm', ['pack', '--silent', '--pack-destination', folder], process.cwd())
    tarball = join(folder, readdirSync(folder)[0]!)
  }
  return tarball
}

/** A new folder with a package of its own in which the tarball is installed. */
export function installTarball(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-install-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  runOrThrow(
    'npm',
    ['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', packTarball()],
    folder,
  )
  return folder
}
