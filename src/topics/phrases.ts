/** Finds many phrases in one pass over the words: a trie by key, with conditions on case at its leaves. */
import type { Token } from '../types.js'
import { endWithoutPossessive, keyOf, type Line } from './words.js'

/** What a written word demands of the surface: any case, a first capital, or capitals throughout. */
type Case = 'any' | 'initial' | 'all'

interface Leaf<T> {
  readonly value: T
  readonly cases: readonly Case[]
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  readonly leaves: Leaf<T>[]
}

/** A phrase found at `words[from..to)`. */
export interface PhraseMatch<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  return text.charAt(at) !== text.charAt(at).toLowerCase()
}

function caseOf(written: string): Case {
  if (!isCapital(written, 0)) return 'any'
  return written.length > 1 && written === written.toUpperCase() ? 'all' : 'initial'
}

function fits(text: string, word: Token, wanted: Case): boolean {
  if (wanted === 'any') return true
  if (!isCapital(text, word.start)) return false
  if (wanted === 'initial') return true
  const end = endWithoutPossessive(text, word)
  for (let at = word.start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) return false
  }
  const surface = text.slice(word.start, end)
  return surface === surface.toUpperCase()
}

function allFit(
  text: string,
  words: readonly Token[],
  from: number,
  cases: readonly Case[],
): boolean {
  for (let i = 0; i < cases.length; i++) {
    if (!fits(text, words[from + i]!, cases[i]!)) return false
  }
  return true
}

/** Slots of the filter on first words, a power of two: far more than topics have of them. */
const FILTER_SLOTS = 1 << 13
const FILTER_CHARACTERS = 3

/** The slot of a word by its first characters, or -1 when one of them could change in lower case. */
function filterSlot(term: string): number {
  const length = Math.min(FILTER_CHARACTERS, term.length)
  let slot = 0
  for (let i = 0; i < length; i++) {
    const code = term.charCodeAt(i)
    if (code > 0x7f || (code >= 0x41 && code <= 0x5a)) return -1
    slot = 31 * slot + code
  }
  return slot & (FILTER_SLOTS - 1)
}

export interface PhraseFinder<T> {
  /** Adds a phrase; false when no word is left of it. */
  readonly add: (phrase: string, value: T) => boolean
  /** Every match in the line, by start, longer ones first. O(words · longest phrase). */
  readonly find: (line: Line) => readonly PhraseMatch<T>[]
}

/**
 * `read` turns a phrase into words just as articles are read, so that both are stemmed alike; `same` says
 * whether two values are one when their phrases are.
 */
export function createPhraseFinder<T>(
  read: (phrase: string) => readonly Line[],
  same: (a: T, b: T) => boolean,
): PhraseFinder<T> {
  const root: Node<T> = { next: new Map(), leaves: [] }
  /** 1 where a phrase starts with a word of the slot. Most words are in none, and asking the root costs more. */
  const filter = new Uint8Array(FILTER_SLOTS)
  return {
    add(phrase, value) {
      let node = root
      const cases: Case[] = []
      for (const line of read(phrase)) {
        for (const word of line.words) {
          cases.push(caseOf(line.text.slice(word.start, endWithoutPossessive(line.text, word))))
          const key = keyOf(word.term)
          if (node === root) {
            const slot = filterSlot(key)
            if (slot >= 0) filter[slot] = 1
          }
          let child = node.next.get(key)
          if (child === undefined) {
            child = { next: new Map(), leaves: [] }
            node.next.set(key, child)
          }
          node = child
        }
      }
      if (cases.length === 0) return false
      // Spellings that share a stem: the first one written stands for all.
      const known = node.leaves.some(
        (leaf) => same(leaf.value, value) && leaf.cases.join() === cases.join(),
      )
      if (!known) node.leaves.push({ value, cases })
      return true
    },

    find({ text, words }) {
      const matches: PhraseMatch<T>[] = []
      for (let from = 0; from < words.length; from++) {
        const { term } = words[from]!
        const slot = filterSlot(term)
        if (slot >= 0 && filter[slot] === 0) continue
        let node = root.next.get(keyOf(term))
        const first = matches.length
        for (let to = from + 1; node !== undefined; to++) {
          for (const { value, cases } of node.leaves) {
            if (allFit(text, words, from, cases)) {
              matches.push({ from, to, value })
            }
          }
          node = to < words.length ? node.next.get(keyOf(words[to]!.term)) : undefined
        }
        if (matches.length > first + 1) matches.push(...matches.splice(first).reverse())
      }
      return matches
    },
  }
}
