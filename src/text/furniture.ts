/** Site furniture that lost its line breaks and runs on within a paragraph. */
import { BOILERPLATE } from './blocks/patterns.js'

/** Longer sentences of this kind are rare, and few prose sentences are shorter: those are not searched. */
const LONGEST = 120

/**
 * Whether a sentence is what a site puts around its articles: "Scroll down for video.", "E-mail to a friend." O(1).
 *
 * @example
 * isFurniture('Click here for the full report.') // true
 */
export const isFurniture = (sentence: string): boolean =>
  sentence.length <= LONGEST && BOILERPLATE.test(sentence)
