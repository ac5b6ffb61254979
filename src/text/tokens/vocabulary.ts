/** Terms by number, so that what counts them need not look them up by their letters again. */
export interface Vocabulary {
  /** In the order of arrival. */
  readonly terms: readonly string[]
  /** The number of a term; a new one gets the next. */
  readonly numberOf: (term: string) => number
}

export function createVocabulary(): Vocabulary {
  const terms: string[] = []
  const numbers = new Map<string, number>()
  return {
    terms,
    numberOf(term) {
      let number = numbers.get(term)
      if (number === undefined) {
        number = terms.length
        terms.push(term)
        numbers.set(term, number)
      }
      return number
    },
  }
}
