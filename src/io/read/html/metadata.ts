/** Title, address, source, date and by-line of a page: JSON-LD before meta tags before elements. */
import { toIsoDate } from '../dates.js'
import { lineOfElement } from './blocks-of-element.js'
import type { HtmlDocument } from './dom.js'

export interface PageMetadata {
  readonly title?: string
  readonly url?: string
  readonly source?: string
  readonly publishedAt?: string
  readonly byline?: string
}

/** What the page says about itself; what it does not say is absent. */
export function readMetadata(document: HtmlDocument): PageMetadata {
  const linked = linkedArticle(document)
  const meta = metaTags(document)
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined)
  const source = nameOf(linked?.publisher) ?? first('og:site_name', 'application-name')
  const addresses = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim(),
    first('og:url'),
    stringOf(linked?.url),
  ]
  // Some pages put a number or a path there.
  const url = addresses.find((address) => /^https?:\/\//i.test(address ?? ''))
  const published =
    stringOf(linked?.datePublished) ??
    first(
      'article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'sailthru.date',
    ) ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    undefined
  const byline =
    nameOf(linked?.author) ?? first('author', 'article:author', 'dc.creator', 'parsely-author')
  const title =
    stringOf(linked?.headline) ??
    first('og:title', 'twitter:title') ??
    lineOfElement(document.querySelector('h1')) ??
    lineOfElement(document.querySelector('title'))
  return {
    ...given('title', decode(title)),
    ...given('url', url),
    ...given('source', decode(source)),
    ...given('publishedAt', published === undefined ? undefined : toIsoDate(published)),
    // Some pages put the address of the author's page there.
    ...given(
      'byline',
      byline !== undefined && /^https?:/.test(byline) ? undefined : decode(byline),
    ),
  }
}

function given(name: string, value: string | undefined): Record<string, string> {
  return value === undefined || value.trim() === '' ? {} : { [name]: value.trim() }
}

type Linked = Readonly<Record<string, unknown>>

/** The first article that the page's JSON-LD describes, in any of the usual nestings. */
function linkedArticle(document: HtmlDocument): Linked | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown
    try {
      value = JSON.parse(script.textContent ?? '')
    } catch {
      // Broken JSON-LD is common and harmless: the meta tags say the same.
      continue
    }
    const found = findArticle(value, 0)
    if (found !== undefined) return found
  }
  return undefined
}

function findArticle(value: unknown, depth: number): Linked | undefined {
  if (depth > 4 || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = findArticle(entry, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  const record = value as Linked
  if (/Article|Posting|Report/.test(String(record['@type'])) && stringOf(record.headline))
    return record
  return findArticle(record['@graph'] ?? record.mainEntity, depth + 1)
}

function metaTags(document: HtmlDocument): Map<string, string> {
  const tags = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.trim()
    if (name === null || content === undefined || content === '') continue
    const key = name.toLowerCase()
    if (!tags.has(key)) tags.set(key, content)
  }
  return tags
}

function stringOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
}

/** A name that stands alone, in an object, or in a list of either. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== undefined)
    return names.length === 0 ? undefined : names.join(', ')
  }
  if (typeof value === 'object' && value !== null) return stringOf((value as Linked).name)
  return stringOf(value)
}

/** JSON-LD often carries entities escaped once more. */
function decode(text: string | undefined): string | undefined {
  return text
    ?.replace(/&(?:#0?39|apos|rsquo);/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}
