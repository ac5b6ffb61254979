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
  const depth = nestingDepth(html)
  if (depth > limits.htmlDepth) {
    throw unreadable(
      file,
      `HTML elements nest ${depth} deep; at most ${limits.htmlDepth} levels are read`,
      { depth, limit: limits.htmlDepth },
    )
  }
  const { parseHTML } = await loadOptional('reading HTML', HTML_PACKAGES, () => import('linkedom'))
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { document: HtmlDocument }).document
}

/** Elements that have no content, or whose end tag may be left out: an open one does not nest the next. */
const UNNESTED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body'
  ).split(' '),
)

/**
 * How deep open elements get. Linear, and counted before parsing: parser and reader recurse, so a page made to
 * be deep would overflow the stack. Text of scripts and styles counts little: their tags mostly close.
 */
function nestingDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name, selfClosing] of html.matchAll(TAG)) {
    if (UNNESTED.has(name!.toLowerCase())) continue
    if (slash === '/') depth = Math.max(0, depth - 1)
    else if (selfClosing !== '/') deepest = Math.max(deepest, ++depth)
  }
  return deepest
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:[^<>]*?(\/?))>/gi
