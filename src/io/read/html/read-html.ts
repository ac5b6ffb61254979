/** Web pages: the main text by Readability, what the page says about itself by `readMetadata`. */
import { readWhole } from '../bytes.js'
import { decodeWhole, encodingOfDeclaration } from '../encoding.js'
import { loadOptional } from '../optional.js'
import type { ReadLimits } from '../options.js'
import { unreadable } from '../problems.js'
import type { ReadArticle } from '../record.js'
import type { Reader } from '../source.js'
import { blocksOfElement } from './blocks-of-element.js'
import type { HtmlDocument, HtmlNode } from './dom.js'
import { dropAsides } from './drop-asides.js'
import { dropChrome } from './drop-chrome.js'
import { readMetadata } from './metadata.js'
import { HTML_PACKAGES, parseHtml } from './parse-html.js'

export const readHtml: Reader = async function* (file, bytes, context) {
  const whole = await readWhole(file, bytes, context.limits.markupBytes)
  const html = await decodeWhole(file, whole, context, encodingOfDeclaration(whole))
  yield { article: await parsePage(file, html, context.limits) }
}

/** The article of a page: `text`, and `title`, `url`, `source`, `publishedAt`, `byline` where the page states them. */
export async function parsePage(
  file: string,
  html: string,
  limits: ReadLimits,
): Promise<ReadArticle> {
  const document = await parseHtml(file, html, limits)
  try {
    const metadata = readMetadata(document)
    return { ...metadata, text: dropChrome(await mainText(document), metadata) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw unreadable(file, 'the HTML nests too deep to be read', {}, error)
  }
}

async function mainText(document: HtmlDocument): Promise<string> {
  const { Readability } = await loadOptional(
    'reading HTML',
    HTML_PACKAGES,
    () => import('@mozilla/readability'),
  )
  if (document.body !== null) dropAsides(document.body)
  // Readability takes the document apart: what it has not found must be read before.
  const everything = document.body === null ? '' : blocksOfElement(document.body)
  keepHeadings(document)
  const page = new Readability<HtmlNode>(document as never, {
    serializer: (node) => node as unknown as HtmlNode,
  }).parse()
  const main = page?.content == null ? '' : blocksOfElement(page.content)
  return main === '' ? everything : main
}

/** Readability drops what a class calls a header, and with it the headings inside the article. */
function keepHeadings(document: HtmlDocument): void {
  for (const heading of document.querySelectorAll('h2, h3, h4, h5, h6')) {
    heading.removeAttribute('class')
    heading.removeAttribute('id')
  }
}
