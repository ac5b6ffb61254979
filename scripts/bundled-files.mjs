// The third-party source files that the bundler compiled into dist, read from its own report.
import { readFileSync } from 'node:fs'

/** Paths below the repository, sorted, without repeats. */
export function bundledFiles(metafile = 'dist/metafile-esm.json') {
  const { outputs } = JSON.parse(readFileSync(metafile, 'utf8'))
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([path, { bytesInOutput }]) => path.startsWith('node_modules/') && bytesInOutput > 0)
      .map(([path]) => path),
  )
  return [...new Set(used)].sort()
}

/** The name of the package that a path below node_modules belongs to. */
export function packageOf(path) {
  const [, first, second] = path.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** The comment at the head of a source file when it states a copyright, as plain lines. */
export function headNotice(source) {
  const comment = /^\s*(?:['"]use strict['"];?\s*)?\/\*([\s\S]*?)\*\//.exec(source)?.[1]
  if (comment === undefined || !/copyright/i.test(comment)) return undefined
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim()
}
