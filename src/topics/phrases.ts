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

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

function caseOf(written: string): Case {
  if (!isCapital(written.charAt(0))) return 'any'
  return written.length > 1 && written === written.toUpperCase() ? 'all' : 'initial'
}

function fits(text: string, word: Token, wanted: Case): boolean {
  if (wanted === 'any') return true
  if (!isCapital(text.charAt(word.start))) return false
  if (wanted === 'initial') return true
  const surface = text.slice(word.start, endWithoutPossessive(text, word))
  return surface === surface.toUpperCase()
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
  return {
    add(phrase, value) {
      let node = root
      const cases: Case[] = []
      for (const line of read(phrase)) {
        for (const word of line.words) {
          cases.push(caseOf(line.text.slice(word.start, endWithoutPossessive(line.text, word))))
          const key = keyOf(word.term)
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
        let node = root.next.get(keyOf(words[from]!.term))
        const first = matches.length
        for (let to = from + 1; node !== undefined; to++) {
          for (const { value, cases } of node.leaves) {
            if (cases.every((wanted, i) => fits(text, words[from + i]!, wanted))) {
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
