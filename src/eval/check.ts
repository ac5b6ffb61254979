/** Checks that the functions of this folder share. */
import { NutgrafError } from '../errors.js'

const isText = (item: unknown): boolean => typeof item === 'string'
const has = (item: unknown, ...keys: string[]): boolean =>
  keys.every((key) => Number.isFinite((item as Record<string, unknown> | null | undefined)?.[key]))

/** What the lists given to this folder hold. */
const KINDS = {
  texts: isText,
  numbers: Number.isFinite,
  labels: (item) => isText(item) || typeof item === 'number',
  'lists of labels': (item) => Array.isArray(item) && item.every(isText),
  'pairs of ids': (item) => Array.isArray(item) && item.length === 2 && item.every(isText),
  spans: (item) => has(item, 'start', 'end'),
  scores: (item) => has(item, 'precision', 'recall', 'f1'),
  counts: (item) => has(item, 'hits', 'found', 'gold'),
} as const satisfies Readonly<Record<string, (item: unknown) => boolean>>

/** @throws NutgrafError `invalid-input` when a value is no list, or an entry not of its kind. O(n). */
export function checkLists(
  what: string,
  kind: keyof typeof KINDS,
  ...lists: readonly unknown[]
): void {
  for (const list of lists) {
    const entry = Array.isArray(list) ? list.findIndex((item) => !KINDS[kind](item)) : -1
    if (Array.isArray(list) && entry < 0) continue
    const got = entry < 0 ? 'this is no list' : `entry ${entry} is something else`
    throw new NutgrafError('invalid-input', `${what} takes lists of ${kind}: ${got}`, { entry })
  }
}

/** @throws NutgrafError `invalid-input` when two lists that belong together differ in length. */
export function checkAligned(what: string, gold: readonly unknown[], found: readonly unknown[]) {
  if (gold.length !== found.length) {
    throw new NutgrafError(
      'invalid-input',
      `${what}: gold has ${gold.length} entries and found ${found.length}; both need one an item, in the same order`,
      { gold: gold.length, found: found.length },
    )
  }
}
