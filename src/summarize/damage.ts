/** Characters that a wrong character set left in a text. */
import { placesOf } from '../text/notes.js'
import type { AnalyzedText, Span } from '../types.js'

/**
 * Traces, to be tried at a suspect character or the one before it: the replacement character, UTF-8 read as
 * windows-1252, a lone Thai vowel sign where an apostrophe was lost.
 */
const TRACE = /\uFFFD|â€|Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]|[A-Za-z]\u0E42|\u0E42[A-Za-z]/y
const LONGEST_TRACE = 2

/**
 * Whether a trace stands in the sentence `[start, end)` of a text, to be asked in text order. O(suspects) for all
 * sentences.
 */
export function createDamageReader(
  analyzed: AnalyzedText,
): (start: number, end: number) => boolean {
  const traces = findTraces(analyzed.text, placesOf(analyzed).suspects)
  let next = 0
  return (start, end) => {
    while (next < traces.length && traces[next]!.start < start) next++
    for (let at = next; at < traces.length && traces[at]!.start < end; at++) {
      if (traces[at]!.end <= end) return true
    }
    return false
  }
}

function findTraces(text: string, suspects: readonly number[]): readonly Span[] {
  const traces: Span[] = []
  for (const suspect of suspects) {
    for (let start = Math.max(0, suspect + 1 - LONGEST_TRACE); start <= suspect; start++) {
      TRACE.lastIndex = start
      if (TRACE.test(text)) traces.push({ start, end: TRACE.lastIndex })
    }
  }
  return traces
}
