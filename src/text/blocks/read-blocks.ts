/** From lines to blocks: what each stretch of an article is for, decided by the line and by its neighbours. */
import type { Block, BlockKind } from '../../types.js'
import { isSpace } from '../space.js'
import { classifyLine, hasInnerEnd, isClosed, type LineKind } from './classify-line.js'
import { type Line, readLines } from './lines.js'
import { openingLength } from './opening.js'
import { END_OF_ARTICLE, LINK_LIST } from './patterns.js'
import { splitRunTogether } from './run-together.js'

/** A headline is a short line. */
const LONGEST_TITLE = 200
/** Navigation leftovers after the text are a few words at most. */
const LONGEST_LEFTOVER = 30
const MOST_LEFTOVERS = 3
/** A title stands among the first lines, or it is none. */
const TITLE_WINDOW = 8
/** Fewer paragraphs do not show how the text ends its sentences. */
const FEWEST_PARAGRAPHS = 6
const LONGEST_CAPTION = 300
/** By-lines open one of the first lines. */
const OPENING_LINES = 5

interface Draft {
  readonly line: Line
  look: LineKind
  kind: BlockKind
}

/** Looks at each line by itself, once what was glued together is apart. */
function readDrafts(text: string): Draft[] {
  const drafts: Draft[] = []
  const add = (line: Line, start: number, end: number, known?: LineKind): void => {
    let from = start
    let to = end
    while (from < to && isSpace(line.text.charCodeAt(from))) from++
    while (to > from && isSpace(line.text.charCodeAt(to - 1))) to--
    if (from === to) return
    const part = {
      start: line.start + from,
      end: line.start + to,
      text: line.text.slice(from, to),
      afterBlank: line.afterBlank,
    }
    const look = known ?? classifyLine(part.text)
    drafts.push({ line: part, look, kind: PLAIN[look] })
  }
  readLines(text).forEach((line, i) => {
    const opening = i < OPENING_LINES ? openingLength(line.text) : 0
    add(line, 0, opening, 'byline')
    const rest = opening > 0 ? line.text.slice(opening) : line.text
    for (const piece of splitRunTogether(rest)) {
      add(line, opening + piece.start, opening + piece.end, piece.open ? 'open' : undefined)
    }
  })
  return drafts
}

/** The words of a line without case and punctuation, to see that a title stands there twice. */
function fold(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const PLAIN: Readonly<Record<LineKind, BlockKind>> = {
  prose: 'paragraph',
  open: 'heading',
  item: 'item',
  table: 'table',
  question: 'question',
  byline: 'byline',
  boilerplate: 'boilerplate',
}

/** Texts without sentence marks (Thai, transcripts, chat) have prose lines that look open. */
function lacksSentenceMarks(drafts: readonly Draft[]): boolean {
  let long = 0
  let marked = 0
  for (const { line, look } of drafts) {
    if (line.text.length < 100 || (look !== 'prose' && look !== 'open')) continue
    long++
    if (look === 'prose') marked++
  }
  return marked * 4 < long
}

/**
 * Among paragraphs that end as sentences do, a short line that ends without a mark is a caption, even when it holds
 * a whole sentence: "The gecko climbs without effort. A Tokay gecko is pictured".
 */
function markCaptions(drafts: readonly Draft[]): void {
  const prose = drafts.filter(({ look }) => look === 'prose')
  const open = prose.filter(({ line }) => !isClosed(line.text) && !/[:：,]$/.test(line.text))
  if (prose.length < FEWEST_PARAGRAPHS || open.length * 4 > prose.length) return
  for (const draft of open) {
    if (draft.line.text.length <= LONGEST_CAPTION) draft.kind = 'heading'
  }
}

/** One bar makes a row only beside another row; alone it is "Title | Site". A bare bar in a by-line belongs to it. */
function markTables(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1]
    const after = drafts[i + 1]
    const { text } = draft.line
    if (draft.kind === 'heading' && text.length <= LONGEST_TITLE && text.includes('|')) {
      if (before?.kind === 'table' || after?.line.text.includes('|') === true) draft.kind = 'table'
    } else if (draft.kind === 'table' && /^[\s|]+$/.test(text) && before?.kind === 'byline') {
      draft.kind = 'byline'
    }
  })
}

function markTitle(drafts: readonly Draft[]): void {
  const at = drafts.findIndex(({ kind }) => kind !== 'byline' && kind !== 'boilerplate')
  const first = drafts[at]
  if (first === undefined || first.line.text.length > LONGEST_TITLE) return
  const key = fold(first.line.text)
  const repeat = drafts.findIndex(
    ({ line }, i) =>
      i > at &&
      i <= at + TITLE_WINDOW &&
      line.text.length <= LONGEST_TITLE &&
      fold(line.text) === key,
  )
  const second = drafts[at + 1]
  const titled =
    (repeat > 0 && !hasInnerEnd(first.line.text)) ||
    // "Aid was cut in the U.S." and a date line below it.
    (first.look === 'prose' &&
      at === 0 &&
      second?.kind === 'byline' &&
      !hasInnerEnd(first.line.text)) ||
    (first.look === 'open' && first.kind !== 'paragraph') ||
    ((first.look === 'question' || /[!…]["'”’]?$/.test(first.line.text)) &&
      drafts.some(({ kind }) => kind === 'paragraph'))
  if (key === '' || !titled) return
  first.kind = 'title'
  if (repeat < 0) return
  for (let i = at + 1; i <= repeat; i++) {
    const draft = drafts[i] as Draft
    if (fold(draft.line.text) === key) draft.kind = 'title'
    // A section label between the page's title and the article's.
    else if (draft.kind === 'heading' && draft.line.text.length <= LONGEST_LEFTOVER) {
      draft.kind = 'boilerplate'
    }
  }
}

/** Lists of links under a heading that announces them, and all that follows the end of the article. */
function markTail(drafts: readonly Draft[]): void {
  let inLinks = false
  let lastProse = drafts.length - 1
  while (lastProse >= 0 && drafts[lastProse]?.kind !== 'paragraph') lastProse--
  let ended = false
  drafts.forEach((draft, i) => {
    const { text } = draft.line
    if (draft.look === 'open' || draft.look === 'boilerplate') {
      if (i > lastProse && text.length <= 60 && END_OF_ARTICLE.test(text)) ended = true
      const announces = text.length <= 60 && LINK_LIST.test(text)
      // A line of a list of links, unless it is the heading of the prose that follows.
      inLinks = announces || (inLinks && drafts[i + 1]?.look !== 'prose')
      if (inLinks) draft.kind = 'boilerplate'
    } else if (draft.look === 'prose' || draft.look === 'table') {
      inLinks = false
    } else if (inLinks) {
      draft.kind = 'boilerplate'
    }
    if (ended) draft.kind = 'boilerplate'
  })
  markLeftovers(drafts, lastProse)
}

/** A word or two after the last paragraph, when there are few of them, are what was left of a navigation bar. */
function markLeftovers(drafts: readonly Draft[], lastProse: number): void {
  let from = drafts.length
  while (from > lastProse + 1 && isLeftover(drafts[from - 1] as Draft)) from--
  if (lastProse < 0 || drafts.length - from > MOST_LEFTOVERS) return
  for (let i = from; i < drafts.length; i++) (drafts[i] as Draft).kind = 'boilerplate'
}

function isLeftover({ kind, line }: Draft): boolean {
  if (kind === 'boilerplate') return true
  return (
    kind === 'heading' &&
    line.text.length <= LONGEST_LEFTOVER &&
    /^\p{L}+(?: \p{L}+)?$/u.test(line.text)
  )
}

/**
 * The blocks of a text in text order: every character that is not white space is in exactly one, and a block starts
 * and ends with such a character. O(n).
 *
 * Lines are read before sentences, so that a headline, a list of links or a by-line never becomes part of a
 * sentence. Hard-wrapped lines are joined; a line without a sentence end between paragraphs is a `heading`, photo
 * captions among them.
 *
 * @example
 * readBlocks('Rates rise\n\nBy Ann Lee\n\nThe bank raised rates.').map((block) => block.kind)
 * // ['title', 'byline', 'paragraph']
 */
export function readBlocks(text: string): readonly Block[] {
  const drafts = readDrafts(text)
  if (lacksSentenceMarks(drafts)) {
    for (const draft of drafts) {
      if (draft.look === 'open' && draft.line.text.length >= 60) draft.kind = 'paragraph'
    }
  }
  for (const draft of drafts) {
    // "He said:" leads over to what follows; "Key points:" is a label.
    const { text: line } = draft.line
    if (draft.kind === 'heading' && line.length > 40 && /[:：]$/.test(line))
      draft.kind = 'paragraph'
  }
  markCaptions(drafts)
  markTables(drafts)
  markTitle(drafts)
  markTail(drafts)
  return drafts.map(({ line, kind }) => ({ kind, start: line.start, end: line.end }))
}
