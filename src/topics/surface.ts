/** How an article writes what a topic found in it. */
import { isSpace } from '../text/space.js'
import type { Article, Span } from '../types.js'

const SPACE = 0x20

function read(from: string, { start, end }: Span): string {
  const surface = from.slice(start, end)
  for (let at = start; at < end; at++) {
    const code = from.charCodeAt(at)
    // Nearly all have single spaces already.
    if (isSpace(code) && (code !== SPACE || isSpace(from.charCodeAt(at + 1)))) {
      return surface.replace(/\s+/g, ' ')
    }
  }
  return surface
}

/** The commonest of the texts at these places, the first one of equals; runs of white space are one space. */
export function surfaceOf(
  { title = '', text }: Pick<Article, 'title' | 'text'>,
  spans: readonly Span[],
  titleSpans: readonly Span[] = NO_SPANS,
): string {
  const places = titleSpans.length + spans.length
  if (places === 0) return ''
  const first = titleSpans.length > 0 ? read(title, titleSpans[0]!) : read(text, spans[0]!)
  // Of two, the first prevails: most are read once or twice.
  if (places <= 2) return first
  const counts = new Map<string, number>()
  const count = (form: string): void => {
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  for (const span of titleSpans) count(read(title, span))
  for (const span of spans) count(read(text, span))
  let best = first
  for (const [form, times] of counts) if (times > counts.get(best)!) best = form
  return best
}

const NO_SPANS: readonly Span[] = []
