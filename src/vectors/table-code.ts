/**
 * Packs document frequencies into one compact string and back. Four lines: document count, shared prefix
 * lengths, levels, suffixes. Columns rather than rows, because like things beside each other compress best.
 */
import { log, power } from '../util/elementary.js'

/** One character a level: base 64, in the alphabet that JavaScript strings need no escapes for. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

/** Each level is this much larger than the one below: a frequency comes back within 8 %, its idf within 0.08. */
const LEVEL_RATIO = 1.16

const toLevel = (frequency: number): number =>
  Math.min(DIGITS.length - 1, Math.round(log(frequency) / log(LEVEL_RATIO)))

const fromLevel = (level: number): number => Math.round(power(LEVEL_RATIO, level))

/**
 * One string that `decodeTable` reads back. Terms must hold no white space, frequencies lie from 1 to about
 * 11,000 (higher ones are cut to that). O(n log n).
 */
export function encodeTable(
  documentCount: number,
  frequencies: ReadonlyMap<string, number>,
): string {
  const terms = [...frequencies.keys()].sort((a, b) => (a < b ? -1 : 1))
  let prefixes = ''
  let levels = ''
  const suffixes: string[] = []
  let previous = ''
  for (const term of terms) {
    let shared = 0
    while (shared < DIGITS.length - 1 && shared < term.length && term[shared] === previous[shared])
      shared++
    prefixes += DIGITS[shared]
    levels += DIGITS[toLevel(frequencies.get(term)!)]
    suffixes.push(term.slice(shared))
    previous = term
  }
  return [documentCount, prefixes, levels, suffixes.join(' ')].join('\n')
}

/** The document count and frequencies of a table made by `encodeTable`. O(length). */
export function decodeTable(table: string): {
  readonly documentCount: number
  readonly frequencies: ReadonlyMap<string, number>
} {
  const [count = '0', prefixes = '', levels = '', suffixes = ''] = table.split('\n')
  const values = Array.from(DIGITS, (_, level) => fromLevel(level))
  const digits = new Map(Array.from(DIGITS, (digit, value) => [digit, value]))
  const frequencies = new Map<string, number>()
  let term = ''
  if (prefixes !== '') {
    suffixes.split(' ').forEach((suffix, i) => {
      term = term.slice(0, digits.get(prefixes[i]!)) + suffix
      frequencies.set(term, values[digits.get(levels[i]!)!]!)
    })
  }
  return { documentCount: Number(count), frequencies }
}
