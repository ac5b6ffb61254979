/** What a page's own names give away as no part of the article: captions, time stamps, players, lists of links. */
import { type HtmlElement, type HtmlNode, TEXT_NODE } from './dom.js'

/** Words of a class or id, and the most characters that such an element has: a longer one is named for what it holds. */
const NAMED: readonly { readonly words: RegExp; readonly characters: number }[] = [
  { words: /^(?:captions?|credits?|copyright|paywall|regist|newsletter)$/, characters: 400 },
  { words: /^(?:video|player|feedback)$/, characters: 200 },
  { words: /^(?:time|timestamp|date|datetime|published|updated|submitted)$/, characters: 100 },
]
/** Inside these, a named element is a word of the text ("<p>On <time>Monday</time>"). */
const PROSE = 'p, li, dd, dt, td, th, blockquote, h1, h2, h3, h4, h5, h6'
/** What a caption or a time stamp does not hold. */
const HOLDS_PROSE = 'p + p, h1, h2'
const MOST_CHARACTERS = 400
/** Share of the characters of a paragraph that stand in links, from which on it is a list of links. */
const LINKED = 0.7

/**
 * Takes out of a page, before its main part is looked for: short elements named as captions, credits, time stamps,
 * players or pleas to subscribe; the box that asks to report typos; paragraphs that are a label and links. O(n).
 */
export function dropAsides(body: HtmlElement): void {
  for (const element of body.querySelectorAll('[class], [id]')) {
    const most = charactersAllowed(element)
    if (most > 0 && lengthWithin(element, most) && !isProse(element)) element.remove()
  }
  for (const element of body.querySelectorAll('p, div')) {
    if (isTypoPlea(element)) smallestBox(element).remove()
  }
  for (const paragraph of body.querySelectorAll('p')) {
    if (isListOfLinks(paragraph)) paragraph.remove()
  }
}

/** The most characters that an element named as this one is may have to be dropped; 0 for all other names. */
function charactersAllowed(element: HtmlElement): number {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return NAMED.reduce(
    (most, { words: wanted, characters }) =>
      words.some((word) => wanted.test(word)) ? Math.max(most, characters) : most,
    0,
  )
}

function isProse(element: HtmlElement): boolean {
  return element.closest(PROSE) !== null || element.querySelector(HOLDS_PROSE) !== null
}

function isTypoPlea(element: HtmlElement): boolean {
  return (
    lengthWithin(element, MOST_CHARACTERS) &&
    /\bCtrl\s*\+\s*Enter\b/i.test(element.textContent ?? '')
  )
}

/** The outermost element around one that is still too short to hold more than it. */
function smallestBox(element: HtmlElement): HtmlElement {
  let box = element
  for (;;) {
    const parent = box.parentNode as HtmlElement | null
    if (parent === null || parent.nodeName === 'BODY' || !lengthWithin(parent, MOST_CHARACTERS)) {
      return box
    }
    box = parent
  }
}

function isListOfLinks(paragraph: HtmlElement): boolean {
  const links = [...paragraph.querySelectorAll('a[href]')]
  if (links.length < 2) return false
  const linked = links.reduce((sum, { textContent }) => sum + (textContent ?? '').trim().length, 0)
  return linked >= LINKED * (paragraph.textContent ?? '').trim().length
}

/** Nodes that a caption or a box has at most: so that nested elements without text cost no more than others. */
const MOST_NODES = 300

/** Whether a node has at most so many characters of text, and few nodes; stops counting where it has more. */
function lengthWithin(node: HtmlNode, most: number): boolean {
  let left = most
  let nodes = MOST_NODES
  const count = (inner: HtmlNode): boolean => {
    nodes--
    if (inner.nodeType === TEXT_NODE) left -= (inner.textContent ?? '').trim().length
    let child = inner.firstChild
    while (child !== null && left >= 0 && nodes >= 0) {
      if (!/^(?:SCRIPT|STYLE|NOSCRIPT)$/i.test(child.nodeName)) count(child)
      child = child.nextSibling
    }
    return left >= 0 && nodes >= 0
  }
  return count(node)
}
