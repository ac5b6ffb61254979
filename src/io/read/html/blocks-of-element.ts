/** From elements to plain text in blocks: a paragraph a line, lists as "- item", table rows as "a | b". */
import { createBlockWriter } from './block-writer.js'
import { ELEMENT_NODE, type HtmlElement, type HtmlNode, TEXT_NODE } from './dom.js'

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD UL'
  ).split(' '),
)
/** What is no text, or no part of the running text. */
const UNREAD = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST EMBED FIGCAPTION HEAD IFRAME INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG ' +
    'TEMPLATE TEXTAREA VIDEO'
  ).split(' '),
)

/** The text of an element, without the text of scripts, forms, captions and media. O(n). */
export function blocksOfElement(root: HtmlNode): string {
  const writer = createBlockWriter()
  const visit = (node: HtmlNode, inItem: boolean): void => {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT_NODE) writer.add(node.textContent ?? '')
    else if (node.nodeType !== ELEMENT_NODE || UNREAD.has(name)) return
    else if (name === 'BR') writer.breakLine()
    else if (name === 'TR') {
      writer.end()
      const cells = cellsOf(node)
      writer.add(cells.join(' | '))
      // A row of one cell is layout: its text is a paragraph.
      writer.end(cells.length > 1 ? 'table' : undefined)
    } else if (name === 'LI') {
      writer.end('list')
      // The mark waits for text: an empty item leaves no line.
      const text = onOneLine(node)
      if (text !== '') writer.add(`- ${text}`)
      writer.end('list')
      for (const list of nestedLists(node)) visit(list, true)
    } else if (BLOCKS.has(name)) {
      writer.end(inItem ? 'list' : undefined)
      for (const child of childrenOf(node)) visit(child, inItem)
      writer.end(inItem ? 'list' : undefined)
    } else for (const child of childrenOf(node)) visit(child, inItem)
  }
  visit(root, false)
  writer.end()
  return writer.toString()
}

function* childrenOf(node: HtmlNode): Generator<HtmlNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child
}

function cellsOf(row: HtmlNode): readonly string[] {
  return [...childrenOf(row)]
    .filter(({ nodeType }) => nodeType === ELEMENT_NODE)
    .map((cell) => blocksOfElement(cell).replace(/\s+/g, ' '))
    .filter((text) => text !== '')
}

const LISTS = new Set(['UL', 'OL'])

/** The text of an item without the lists inside it, its blocks joined. */
function onOneLine(item: HtmlNode): string {
  return [...childrenOf(item)]
    .map((child) => {
      if (LISTS.has(child.nodeName.toUpperCase())) return ' '
      return child.nodeType === TEXT_NODE ? (child.textContent ?? '') : inlineText(child)
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Keeps the white space at the ends of inline elements, and parts blocks by a space. */
function inlineText(node: HtmlNode): string {
  const name = node.nodeName.toUpperCase()
  if (node.nodeType === TEXT_NODE) return node.textContent ?? ''
  if (node.nodeType !== ELEMENT_NODE || UNREAD.has(name) || LISTS.has(name)) return ' '
  const inner = [...childrenOf(node)].map(inlineText).join('')
  return BLOCKS.has(name) || name === 'BR' ? ` ${inner} ` : inner
}

function* nestedLists(node: HtmlNode): Generator<HtmlNode> {
  for (const child of childrenOf(node)) {
    if (LISTS.has(child.nodeName.toUpperCase())) yield child
    else if (child.nodeType === ELEMENT_NODE) yield* nestedLists(child)
  }
}

/** The text of an element on one line; undefined when it has none. */
export function lineOfElement(element: HtmlElement | null): string | undefined {
  const text = element?.textContent?.replace(/[\s\u00A0]+/g, ' ').trim()
  return text === '' ? undefined : text
}
