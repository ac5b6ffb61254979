/** The text of a piece of HTML, as feeds carry it. */
import type { ReadLimits } from '../options.js'
import { blocksOfElement } from './blocks-of-element.js'
import { parseHtml } from './parse-html.js'

/** Text in blocks; what holds no mark-up passes through with its white space trimmed, without any package. */
export async function htmlToText(file: string, html: string, limits: ReadLimits): Promise<string> {
  if (!/[<&]/.test(html)) return html.trim()
  const document = await parseHtml(file, html, limits)
  return document.body === null ? '' : blocksOfElement(document.body)
}
