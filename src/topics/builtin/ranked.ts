/** Terms of one weight, for the lists of a built-in topic. */
export const ranked = (
  weight: number,
  terms: readonly string[],
): readonly { readonly term: string; readonly weight: number }[] =>
  terms.map((term) => ({ term, weight }))
