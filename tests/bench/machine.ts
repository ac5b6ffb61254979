/** What a speed figure must name to mean anything. */
import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'

/** Processor, cores, Node and commit in one line; a commit with local changes is marked `+`. */
export function describeMachine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `${processor}, ${availableParallelism()} cores, Node ${process.versions.node}, commit ${commit()}`
}

function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+')
  } catch {
    return 'unknown'
  }
}
