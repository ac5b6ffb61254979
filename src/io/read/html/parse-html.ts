/** Parses HTML with linkedom, within limits. */
import { loadOptional } from '../optional.js'
import type { ReadLimits } from '../options.js'
import { unreadable } from '../problems.js'
import type { HtmlDocument } from './dom.js'

/** The packages that reading a page takes. */
export const HTML_PACKAGES = ['@mozilla/readability', 'linkedom'] as const

/**
 * The document of a page or of a fragment. Scripts are neither run nor fetched.
 *
 * @throws NutgrafError `unreadable-input` when elements nest deeper than the limit, `missing-dependency`.
 */
export async function parseHtml(
  file: string,
  html: string,
  limits: ReadLimits,
): Promise<HtmlDocument> {
  if (nestsDeeper(html, limits.htmlDepth)) {
    throw unreadable(file, `HTML elements nest more than ${limits.htmlDepth} deep`, {
      limit: limits.htmlDepth,
    })
  }
  const { parseHTML } = await loadOptional('reading HTML', HTML_PACKAGES, () => import('linkedom'))
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { document: HtmlDocument }).document
}

/** Elements without content, and those whose end tag is commonly left out: an open one does not nest the next. */
const UNNESTED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body'
  ).split(' '),
)

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9-]*)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gi

/**
 * Whether more elements are open at once than the limit. Counted before parsing: parser and reader recurse, so a page
 * made to be deep would overflow the stack, or take minutes. O(length · limit).
 */
function nestsDeeper(html: string, limit: number): boolean {
  const open: string[] = []
  for (const [, , slash, name, selfClosing] of html.matchAll(TAG)) {
    const element = name?.toLowerCase()
    if (element === undefined || UNNESTED.has(element)) continue
    if (slash === '/') {
      // An end tag also ends what was left open inside its element; one without a start ends nothing.
      const start = open.lastIndexOf(element)
      if (start >= 0) open.length = start
    } else if (selfClosing !== '/' && open.push(element) > limit) return true
  }
  return false
}
