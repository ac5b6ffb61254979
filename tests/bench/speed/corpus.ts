/** Texts to time things on that need no development set: the same on every machine. */
import { readdirSync, readFileSync } from 'node:fs'
import { mix32 } from '../../../src/util/hash.js'
import { BACKGROUND_TABLE } from '../../../src/vectors/background-table.js'
import { decodeTable } from '../../../src/vectors/table-code.js'

/** Numbers in [0, 1) that depend on the seed alone. */
export function seededRandom(seed: number): () => number {
  let state = mix32(seed)
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    return mix32(state) / 0x100000000
  }
}

/** Documents as lists of stems, drawn as often as news has them: a term's weight is its document frequency. */
export function drawDocuments(count: number, words: number, seed: number): string[][] {
  const entries = [...decodeTable(BACKGROUND_TABLE).frequencies]
  const ends: number[] = []
  let total = 0
  for (const [, frequency] of entries) {
    total += frequency
    ends.push(total)
  }
  const random = seededRandom(seed)
  const draw = (): string => {
    const at = random() * total
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! > at) high = middle
      else low = middle + 1
    }
    return entries[low]![0]
  }
  return Array.from({ length: count }, () => Array.from({ length: words }, draw))
}

/** The five seed articles, in name order. */
export function readSeeds(): string[] {
  const folder = new URL('../../../seeds/', import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
}
