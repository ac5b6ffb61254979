/** How an article writes what a topic found in it. */
import type { Article, Span } from '../types.js'

function read(from: string, { start, end }: Span): string {
  return from.slice(start, end).replace(/\s+/g, ' ')
}

/** The commonest of the texts at these places, the first one of equals; runs of white space are one space. */
export function surfaceOf(
  { title = '', text }: Pick<Article, 'title' | 'text'>,
  spans: readonly Span[],
  titleSpans: readonly Span[] = [],
): string {
  const places = titleSpans.length + spans.length
  const readPlace = (i: number): string =>
    i < titleSpans.length ? read(title, titleSpans[i]!) : read(text, spans[i - titleSpans.length]!)
  const first = places > 0 ? readPlace(0) : ''
  // Of two, the first prevails: most are read once or twice.
  if (places <= 2) return first
  const counts = new Map([[first, 1]])
  for (let i = 1; i < places; i++) {
    const form = readPlace(i)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  let best = first
  for (const [form, times] of counts) if (times > counts.get(best)!) best = form
  return best
}
