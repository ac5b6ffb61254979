/** Reads the development sets. They are not part of the repository: the caller names their folder. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder given with `--data`, else `../shared/data`. */
export function dataFolder(argv: readonly string[] = process.argv): string {
  const flag = argv.indexOf('--data')
  return (flag >= 0 ? argv[flag + 1] : undefined) ?? '../shared/data'
}

/** Whether a set is there; says so on standard error when it is not. */
export function hasSet(folder: string, set: string): boolean {
  const found = existsSync(join(folder, set))
  if (!found) console.error(`skipped: ${set} is not in ${folder} (name the folder with --data DIR)`)
  return found
}

/** The records of `<folder>/<set>/<file>`. */
export function readSet<T>(folder: string, set: string, file = 'data.jsonl'): T[] {
  return readFileSync(join(folder, set, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}
