/** Feeds: RSS, Atom, RDF and JSON Feed by feedsmith; every item an article, its full content before its summary. */
import { readWhole } from './bytes.js'
import { toIsoDate } from './dates.js'
import { decodeWhole, encodingOfDeclaration } from './encoding.js'
import { htmlToText } from './html/html-to-text.js'
import { loadOptional } from './optional.js'
import type { ReadContext } from './options.js'
import { badInput } from './problems.js'
import type { ReadArticle } from './record.js'
import type { Draft, Reader } from './source.js'

export const readFeed: Reader = async function* (file, bytes, context) {
  const whole = await readWhole(file, bytes, context.limits.markupBytes)
  const text = await decodeWhole(file, whole, context, encodingOfDeclaration(whole))
  if (text.trim() === '') return
  yield* readParsedFeed(file, text, context)
}

/** The items of a feed that is in memory already. */
export async function* readParsedFeed(
  file: string,
  text: string,
  context: ReadContext,
): AsyncGenerator<Draft> {
  // Entities that a document declares itself can grow without bound; no feed needs them.
  if (/<!ENTITY\b/i.test(text.slice(0, 64 * 1024))) {
    throw badInput(file, undefined, 'declares XML entities of its own, which are not expanded')
  }
  const { parseFeed } = await loadOptional(
    'reading feeds',
    ['feedsmith'],
    () => import('feedsmith'),
  )
  let parsed: ReturnType<typeof parseFeed>
  try {
    parsed = parseFeed(text)
  } catch (error) {
    throw badInput(file, undefined, 'is no RSS, Atom, RDF or JSON feed', error)
  }
  if (
    parsed.format !== 'json' &&
    !/<\/(?:rss|feed|rdf:RDF)\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/i.test(text)
  ) {
    context.note(`${file}: the feed is cut off: what stood at its end may be missing`)
  }
  const feed = parsed.feed as Loose
  const source = plain(feed.title)
  const items = (parsed.format === 'atom' ? feed.entries : feed.items) as
    | readonly Loose[]
    | undefined
  for (const item of items ?? []) {
    const article = await toArticle(file, item, source, context)
    if (article !== undefined) yield { article }
  }
}

/** Four formats with different fields for the same things: read by name, whatever the format. */
type Loose = Readonly<Record<string, unknown>>

async function toArticle(
  file: string,
  item: Loose,
  source: string | undefined,
  context: ReadContext,
): Promise<ReadArticle | undefined> {
  const toText = (markup: string): Promise<string> => htmlToText(file, markup, context.limits)
  const title = item.title === undefined ? '' : await toText(plain(item.title) ?? '')
  const body = contentOf(item)
  const text = body === undefined ? '' : item.content_text === body ? body : await toText(body)
  if (text === '' && title === '') return undefined
  const id = plain(item.guid) ?? plain(item.id) ?? aboutOf(item) ?? linkOf(item)
  const url = linkOf(item)
  const published = dateOf(item)
  const byline = authorOf(item)
  return {
    ...(id === undefined ? {} : { id }),
    // An item that is a headline only: the headline is what there is to read.
    text: text === '' ? title : text,
    ...(title === '' ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(source === undefined ? {} : { source }),
    ...(published === undefined ? {} : { publishedAt: toIsoDate(published) }),
    ...(byline === undefined ? {} : { byline }),
  }
}

/** A string, or the `value` of an object that carries one. */
function plain(value: unknown): string | undefined {
  const inner =
    typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value
  if (typeof inner === 'number') return String(inner)
  return typeof inner === 'string' && inner.trim() !== '' ? inner.trim() : undefined
}

function contentOf(item: Loose): string | undefined {
  const encoded = (item.content as { encoded?: unknown } | undefined)?.encoded
  return [
    encoded,
    item.content,
    item.content_html,
    item.content_text,
    item.description,
    item.summary,
  ]
    .map(plain)
    .find((text) => text !== undefined)
}

function aboutOf(item: Loose): string | undefined {
  return plain((item.rdf as { about?: unknown } | undefined)?.about)
}

function linkOf(item: Loose): string | undefined {
  const links = (item.links ?? []) as readonly { href?: string; rel?: string }[]
  const alternate = links.find(({ rel }) => rel === undefined || rel === 'alternate')
  return plain(item.link) ?? plain(item.url) ?? plain(alternate?.href)
}

function dateOf(item: Loose): string | undefined {
  const dc = item.dc as { dates?: readonly unknown[] } | undefined
  return [item.pubDate, item.published, item.date_published, dc?.dates?.[0], item.updated]
    .map(plain)
    .find((date) => date !== undefined)
}

function authorOf(item: Loose): string | undefined {
  const dc = item.dc as { creators?: readonly unknown[] } | undefined
  const [first] = (item.authors ?? dc?.creators ?? []) as readonly unknown[]
  if (typeof first === 'string') return plain(first)
  return plain((first as { name?: unknown } | undefined)?.name)
}
