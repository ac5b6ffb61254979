/** Which sentences cannot stand alone, and what they need beside them. */
import type { AnalyzedText } from '../types.js'
import { opensDanglingAt } from './openers.js'
import { createQuotationReader } from './quotations.js'
import type { SentenceRole } from './sentence-roles.js'

/** A quotation that goes on longer than this without a closing mark has lost the mark. */
const LONGEST_QUOTATION = 4
/** Sentences with longer trains of needs are chosen only when nothing else fits. */
const MOST_NEEDS = 3

const NO_NEEDS: readonly number[] = []

/**
 * For each sentence the neighbours it needs, as indexes into `analyzed.sentences`: the one before when it opens
 * with a pronoun or connective, the rest of a quotation that runs over several sentences, the sentence before a
 * bare quotation, where its speaker is named. Only among the quotable; most need none. O(characters).
 */
function readDependence(
  analyzed: AnalyzedText,
  roles: readonly SentenceRole[],
  language: string,
): readonly (number[] | undefined)[] {
  const { text, sentences, blocks } = analyzed
  const needs: (number[] | undefined)[] = sentences.map(() => undefined)
  const add = (index: number, need: number): void => {
    const known = needs[index]
    if (known === undefined) needs[index] = [need]
    else known.push(need)
  }
  const readQuotation = createQuotationReader(analyzed)
  let previous = -1
  let inside = 0
  for (let index = 0; index < sentences.length; index++) {
    const { start, end, block } = sentences[index]!
    // A line between paragraphs stands for itself, and nothing refers to it.
    if (roles[index] === 'none' || blocks[block]!.kind === 'heading') continue
    const quotation = readQuotation(start, end)
    if (previous >= 0 && sentences[previous]!.block !== block) inside = 0
    const continues = inside > 0 || quotation.opensInside
    if (previous >= 0) {
      if (continues || quotation.whole || opensDanglingAt(text, start, end, language)) {
        add(index, previous)
      }
      // The speaker comes at the end of the quotation as often as at its start.
      if (inside > 0) add(previous, index)
    }
    if (quotation.endsInside) inside = 1
    else if (quotation.opensInside || inside >= LONGEST_QUOTATION) inside = 0
    else if (inside > 0) inside++
    previous = index
  }
  return needs
}

/**
 * For each of `rows` all it needs, and what that needs in turn, ascending, without itself; undefined for a sentence
 * that needs too many or one that is not among `rows`, and for all other sentences. O(characters).
 */
export function readNeeds(
  analyzed: AnalyzedText,
  roles: readonly SentenceRole[],
  rows: readonly number[],
  language: string,
): readonly (readonly number[] | undefined)[] {
  const direct = readDependence(analyzed, roles, language)
  const closed: (readonly number[] | undefined)[] = analyzed.sentences.map(() => undefined)
  for (const row of rows) closed[row] = NO_NEEDS
  const allowed = closed.map((needs) => needs !== undefined)
  for (const row of rows) {
    if (direct[row] === undefined) continue
    const needs = closeNeeds(direct, row)
    closed[row] = needs?.every((need) => allowed[need]) === true ? needs : undefined
  }
  return closed
}

/**
 * All that a sentence needs, and what those need in turn, without itself, ascending; undefined when there are more than
 * `MOST_NEEDS`. O(1).
 */
function closeNeeds(
  needs: readonly (readonly number[] | undefined)[],
  index: number,
): readonly number[] | undefined {
  const found = [index]
  for (let at = 0; at < found.length; at++) {
    for (const need of needs[found[at]!] ?? NO_NEEDS) if (!found.includes(need)) found.push(need)
    if (found.length > 1 + MOST_NEEDS) return undefined
  }
  return found.slice(1).sort((a, b) => a - b)
}
