/** What a single line looks like, before its neighbours are considered. */
import { endsInQuestion, isClosed } from './line-end.js'
import {
  BOILERPLATE,
  BYLINE,
  DATE_LABEL,
  DATE_LINE,
  HANDLE,
  LONGEST_FURNITURE,
  RIGHTS_RESERVED,
} from './patterns.js'

export type LineKind =
  | 'prose'
  /** No sentence end: a heading, a title, a caption. */
  | 'open'
  | 'item'
  | 'table'
  | 'question'
  | 'byline'
  | 'boilerplate'

const ITEM = /^(?:[-*•·▪●◦‣⁃+]\s+|[•▪●◦‣⁃]|\(?\d{1,3}[.)]\)?\s+|\(?[a-zA-Z]\)\s+)(?=\S)/
/** To be tried at a stop mark: two letters before it; after it closing marks, space and a capital. */
const INNER_END = /(?<=\p{L}{2})[.!?…]["'”’»)\]]*\s+["'“‘«([]?\p{Lu}/uy
const WIDE_INNER_END = /[。！？]./u
const STOPS = ['.', '!', '?', '…']
const WIDE_STOPS = ['。', '！', '？']
const RULE = /^[\s\-–—_=*~#.·•+|:]+$/

/** A dash opens an item or a source, but also a paragraph of speech. */
const DASH_ITEM = /^[–—]\s*(?=\S)/

/** Where the text of an item starts, after its bullet or number; 0 when the line is no item. */
export function markerLength(line: string): number {
  // Most lines open with a letter; of those only "a)" is a marker.
  const first = line.charCodeAt(0) | 0x20
  if (first >= 0x61 && first <= 0x7a && line.charAt(1) !== ')') return 0
  const marker = ITEM.exec(line)
  if (marker !== null) return marker[0].length
  const dash = DASH_ITEM.exec(line)
  return dash !== null && !hasInnerEnd(line) ? dash[0].length : 0
}

function endsAt(line: string, stop: string): boolean {
  const last = line.length - 2
  for (let at = line.indexOf(stop); at >= 0 && at < last; at = line.indexOf(stop, at + 1)) {
    INNER_END.lastIndex = at
    if (INNER_END.test(line)) return true
  }
  return false
}

/** Whether a sentence ends before the end of the line. Marks are few, so they are looked for, one after the other. */
export function hasInnerEnd(line: string): boolean {
  return (
    STOPS.some((stop) => endsAt(line, stop)) ||
    (WIDE_STOPS.some((stop) => line.includes(stop)) && WIDE_INNER_END.test(line))
  )
}

/** Whether nearly all longer words of a short line start with a capital, as headings in title case do. */
function isTitleCase(line: string): boolean {
  if (line.length > LONGEST_FURNITURE) return false
  const words = line.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  return (
    words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8
  )
}

/** Columns set with spaces: "Wheat   2.55   2.40". */
const COLUMNS = /\S {3,}[\d\p{Sc}(–-]?\S*(?: \S+)? {2,}\S/u

/** Two bars, or one at either end. */
function hasBars(line: string): boolean {
  const first = line.indexOf('|')
  return first >= 0 && (line.indexOf('|', first + 1) > 0 || first === 0 || line.endsWith('|'))
}

function isTable(line: string): boolean {
  if (line.length > 1000) return false
  if (hasBars(line)) return line.length <= LONGEST_FURNITURE || !hasInnerEnd(line)
  if (line.includes('\t') && line.match(/\t+/g)!.length >= 2) return true
  // Three spaces are rarer than lines that the pattern would be tried on.
  if (line.length > LONGEST_FURNITURE || !line.includes('   ')) return false
  return COLUMNS.test(line) && /\d/.test(line) && !isClosed(line)
}

/** A statement that ends with a question in quotation marks is a statement: Mr Lee asked: "Why?" */
const LONGEST_QUESTION = 160

function isQuestion(line: string): boolean {
  if (line.length > LONGEST_QUESTION || !endsInQuestion(line)) return false
  if (/.["“‘«]/.test(line.slice(0, -2)) && /[?？؟]\s?["'”’]\s*$/.test(line)) return false
  return !hasInnerEnd(line)
}

/** What the first character says: which patterns are worth trying. Most lines start with other letters. */
const MAY_BE_RULE = 1
const MAY_BE_LABEL = 2
const MAY_BE_BYLINE = 4
const MAY_BE_HANDLE = 8
const OPENINGS = new Uint8Array(0x80).fill(MAY_BE_RULE)
for (const digit of '0123456789') OPENINGS[digit.charCodeAt(0)] = 0
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  const look =
    ('flpmu'.includes(letter) ? MAY_BE_LABEL : 0) |
    ('abefprsw'.includes(letter) ? MAY_BE_BYLINE : 0) |
    (letter === 'f' ? MAY_BE_HANDLE : 0)
  OPENINGS[letter.charCodeAt(0)] = OPENINGS[letter.toUpperCase().charCodeAt(0)] = look
}
for (const mark of '.|') OPENINGS[mark.charCodeAt(0)]! |= MAY_BE_LABEL

function readOpening(line: string): number {
  return OPENINGS[line.charCodeAt(0)] ?? MAY_BE_RULE
}

export function classifyLine(line: string): LineKind {
  if (line.length <= LONGEST_FURNITURE) {
    const opening = readOpening(line)
    if (opening & MAY_BE_RULE && RULE.test(line)) {
      return line.includes('|') ? 'table' : 'boilerplate'
    }
    if (opening & MAY_BE_LABEL && DATE_LABEL.test(line)) return 'byline'
    if (/\d/.test(line) && DATE_LINE.test(line)) return 'byline'
    if (opening & MAY_BE_BYLINE && BYLINE.test(line)) return 'byline'
    if (opening & MAY_BE_HANDLE && HANDLE.test(line)) return 'byline'
    const bare = line.slice(markerLength(line))
    if (BOILERPLATE.test(bare) || RIGHTS_RESERVED.test(bare)) return 'boilerplate'
  }
  if (isTable(line)) return 'table'
  if (markerLength(line) > 0) return 'item'
  if (isQuestion(line)) return 'question'
  if (hasInnerEnd(line)) return 'prose'
  const exclaims = line.includes('!') && /!["'”’)]*$/.test(line)
  return isClosed(line) && !(exclaims && isTitleCase(line)) ? 'prose' : 'open'
}
