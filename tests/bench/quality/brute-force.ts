/** The exact truth about pairs of texts, by counting shared shingles of words as strings; shares no code with nutgraf. */

export interface TruePair {
  readonly a: number
  readonly b: number
  readonly shared: number
  readonly jaccard: number
  readonly containment: number
}

/** The words of ASCII text: no quote marks, numbers whole, words broken at line ends joined. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/['"`]/g, '')
      .replace(/(\d)[.,](?=\d)/g, '$1')
      .replace(/-\r?\n/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** All pairs that share at least one shingle of `size` words, `a < b`. */
export function bruteForcePairs(texts: readonly string[], size: number): readonly TruePair[] {
  const numbers = new Map<string, number>()
  const holders: number[][] = []
  const sets = texts.map((text, document) => {
    const words = wordsOf(text)
    const set = new Set<number>()
    for (let i = 0; i + size <= words.length; i++) {
      const key = words.slice(i, i + size).join(' ')
      const number = numbers.get(key) ?? numbers.size
      if (number === numbers.size) {
        numbers.set(key, number)
        holders.push([])
      }
      if (!set.has(number)) holders[number]!.push(document)
      set.add(number)
    }
    return set
  })
  const counts = new Int32Array(texts.length)
  return sets.flatMap((set, b) => {
    const touched: number[] = []
    for (const number of set) {
      for (const a of holders[number]!) {
        if (a >= b) break
        if (counts[a]!++ === 0) touched.push(a)
      }
    }
    return touched.flatMap((a) => {
      const shared = counts[a]!
      counts[a] = 0
      const [sizeA, sizeB] = [sets[a]!.size, set.size]
      const jaccard = shared / (sizeA + sizeB - shared)
      const containment = shared / Math.min(sizeA, sizeB)
      return jaccard >= 0.1 || containment >= 0.3 ? [{ a, b, shared, jaccard, containment }] : []
    })
  })
}
