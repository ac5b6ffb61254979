/** Whole sentences on a line of their own: captions and standfirsts, which say what the editors held to matter. */
import type { AnalyzedText, Sentence } from '../types.js'
import { opensDangling } from './openers.js'

/** Headings are shorter. */
const FEWEST_WORDS = 9
/** More capitals than this, and the line is set as a title. */
const MOST_CAPITALS = 0.6

/** "Jailed: Nicholas Levene, 48", and lines that announce or ask. */
const LABELLED = /^[^:]{0,60}:\s|[:?»]\s*\.?$/
/** What only makes sense beside a picture or a link. */
const SHOWS =
  /\b(?:pictured?|pictures|photo|image|left|right|above|below|centre|file|stock|video|read more|watch|click)\b|»|https?:|www\.|@/i
const OPENS_SENTENCE = /^['"‘“]?[\p{Lu}\p{N}]/u
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|said|says|told|claims|believes|wants|found|took|made|died|went|came|gave|left|lost|won|began|became|got|saw|met|felt|fell|held|kept|led|paid|ran|sent|spent|stood|thought|wrote)\b|\b\p{L}{3,}ed\b/u
const CAPITAL = /^\p{Lu}/u
const WORD = /[\p{L}\p{N}]/u

/**
 * Whether a line that was read as a heading is a whole English sentence that can be quoted: long enough, with a
 * finite verb, neither labelled nor pointing at a picture, a link or the sentence before. Never a title. O(line).
 */
export function isCaption({ text, blocks }: AnalyzedText, sentence: Sentence): boolean {
  // What stands first is the title, whatever it was read as.
  if (sentence.block === 0 || blocks[sentence.block]!.kind !== 'heading') return false
  // A word is at least one token.
  if (sentence.tokens.length < FEWEST_WORDS) return false
  const line = text.slice(sentence.start, sentence.end)
  if (!OPENS_SENTENCE.test(line) || LABELLED.test(line) || SHOWS.test(line)) return false
  const words = line.split(/\s+/).filter((word) => WORD.test(word))
  if (words.length < FEWEST_WORDS || !FINITE.test(line)) return false
  const capitals = words.filter((word, at) => at > 0 && CAPITAL.test(word)).length
  return capitals <= MOST_CAPITALS * words.length && !opensDangling(line)
}
