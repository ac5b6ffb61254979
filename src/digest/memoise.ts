import type { Analyze, AnalyzedText } from '../types.js'

/** Characters of text whose analysis is kept: some 40,000 news articles' titles or 5,000 articles, in about 400 MB. */
const KEPT_CHARACTERS = 20_000_000

/**
 * The same analyzer with a memory, so that each feature may ask for the same text and it is read once. When the
 * memory is full, the text that was asked for longest ago is forgotten.
 */
export function memoise(analyze: Analyze, keptCharacters: number = KEPT_CHARACTERS): Analyze {
  const known = new Map<string, AnalyzedText>()
  let characters = 0
  return (text) => {
    const remembered = known.get(text)
    if (remembered !== undefined) {
      known.delete(text)
      known.set(text, remembered)
      return remembered
    }
    const analyzed = analyze(text)
    known.set(text, analyzed)
    characters += text.length
    for (const oldest of known.keys()) {
      if (characters <= keptCharacters || known.size === 1) break
      known.delete(oldest)
      characters -= oldest.length
    }
    return analyzed
  }
}
