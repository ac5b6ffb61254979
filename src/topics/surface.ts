/** How an article writes what a topic found in it. */
import type { Article, Span } from '../types.js'

/** The commonest of the texts at these places, the first one of equals; runs of white space are one space. */
export function surfaceOf(
  { title = '', text }: Pick<Article, 'title' | 'text'>,
  spans: readonly Span[],
  titleSpans: readonly Span[] = [],
): string {
  const read = (from: string, { start, end }: Span): string =>
    from.slice(start, end).replace(/\s+/g, ' ')
  if (spans.length === 1 && titleSpans.length === 0) return read(text, spans[0]!)
  const counts = new Map<string, number>()
  const count = (form: string): void => {
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  for (const span of titleSpans) count(read(title, span))
  for (const span of spans) count(read(text, span))
  let best = ''
  for (const [form, times] of counts) {
    if (best === '' || times > counts.get(best)!) best = form
  }
  return best
}
