/**
 * A stemmer for Indonesian without a dictionary. Source: F. Z. Tala, "A Study of Stemming Effects on Information
 * Retrieval in Bahasa Indonesia" (2003), section 4. The stemmer of natural needs a dictionary of 380 kB.
 */

const PARTICLE = /(?:kah|lah|pun)$/
const POSSESSIVE = /(?:ku|mu|nya)$/
const SUFFIX = /(?:kan|an|i)$/
const SECOND_PREFIX = /^(?:ber|bel|be|per|pel|pe)/
/** With the letter that the prefix swallowed. */
const FIRST_PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:meny|peny)(?=[aiueo])/, 's'],
  [/^(?:mem|pem)(?=[aiueo])/, 'p'],
  [/^(?:men|pen)(?=[aiueo])/, 't'],
  [/^(?:meng|peng|mem|pem|men|pen|me|di|ter|ke)/, ''],
]

/** A stem must keep two syllables. */
function isLong(word: string): boolean {
  return (word.match(/[aiueo]/g)?.length ?? 0) >= 2
}

function strip(word: string, affix: RegExp, swallowed = ''): string {
  const rest = word.replace(affix, swallowed)
  return isLong(rest) ? rest : word
}

function stripFirstPrefix(word: string): string {
  for (const [prefix, swallowed] of FIRST_PREFIXES) {
    if (prefix.test(word)) return strip(word, prefix, swallowed)
  }
  return word
}

export function stemIndonesian(word: string): string {
  const root = strip(strip(word, PARTICLE), POSSESSIVE)
  const bare = stripFirstPrefix(root)
  return bare === root
    ? strip(strip(root, SECOND_PREFIX), SUFFIX)
    : strip(strip(bare, SUFFIX), SECOND_PREFIX)
}
