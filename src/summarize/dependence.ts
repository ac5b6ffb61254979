/** Which sentences cannot stand alone, and what they need beside them. */
import type { AnalyzedText } from '../types.js'
import { opensDangling } from './openers.js'
import { readQuotation } from './quotations.js'
import type { SentenceRole } from './sentence-roles.js'

/** A quotation that goes on longer than this without a closing mark has lost the mark. */
const LONGEST_QUOTATION = 4
/** Sentences with longer trains of needs are chosen only when nothing else fits. */
const MOST_NEEDS = 3

/**
 * For each sentence the neighbours it needs, as indexes into `analyzed.sentences`: the one before when it opens
 * with a pronoun or connective, the rest of a quotation that runs over several sentences, the sentence before a
 * bare quotation, where its speaker is named. Only among the quotable. O(characters).
 */
function readDependence(
  analyzed: AnalyzedText,
  quotable: readonly boolean[],
  language: string,
): readonly (readonly number[])[] {
  const { text, sentences, blocks } = analyzed
  const needs: number[][] = sentences.map(() => [])
  let previous = -1
  let inside = 0
  for (const { index, start, end, block } of sentences) {
    // A line between paragraphs stands for itself, and nothing refers to it.
    if (!quotable[index] || blocks[block]!.kind === 'heading') continue
    const surface = text.slice(start, end)
    const quotation = readQuotation(surface)
    if (previous >= 0 && sentences[previous]!.block !== block) inside = 0
    const continues = inside > 0 || quotation.opensInside
    if (previous >= 0) {
      if (continues || quotation.whole || opensDangling(surface, language)) {
        needs[index]!.push(previous)
      }
      // The speaker comes at the end of the quotation as often as at its start.
      if (inside > 0) needs[previous]!.push(index)
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
  const direct = readDependence(
    analyzed,
    roles.map((role) => role !== 'none'),
    language,
  )
  const closed: (readonly number[] | undefined)[] = analyzed.sentences.map(() => undefined)
  const allowed = new Set(rows)
  for (const row of rows) {
    const needs = closeNeeds(direct, row)
    if (needs.length <= MOST_NEEDS && needs.every((need) => allowed.has(need))) closed[row] = needs
  }
  return closed
}

/** All that a sentence needs, and what those need in turn, without itself; ascending. */
function closeNeeds(needs: readonly (readonly number[])[], index: number): readonly number[] {
  if (needs[index]!.length === 0) return []
  const found = new Set([index])
  for (const each of found) for (const need of needs[each]!) found.add(need)
  found.delete(index)
  return [...found].sort((a, b) => a - b)
}
