/** Each line with what it looks like by itself, once what was glued together is apart. */
import type { BlockKind } from '../../types.js'
import type { TextCodes } from '../codes.js'
import { isSpace } from '../space.js'
import { classifyLine, type LineKind } from './classify-line.js'
import { type Line, readLines } from './lines.js'
import { openingLength } from './opening.js'
import { hasSpacedStop, splitRunTogether } from './run-together.js'

/** By-lines open one of the first lines. */
const OPENING_LINES = 5

/** A line on its way to a block: its own look stays, its kind is corrected by its neighbours. */
export interface Draft {
  readonly line: Line
  look: LineKind
  kind: BlockKind
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

/** The part `[start, end)` of a line without the white space around it, as it looks; none when nothing is left. */
function addDraft(drafts: Draft[], line: Line, start: number, end: number, known?: LineKind): void {
  let from = start
  let to = end
  while (from < to && isSpace(line.text.charCodeAt(from))) from++
  while (to > from && isSpace(line.text.charCodeAt(to - 1))) to--
  if (from === to) return
  const isWhole = from === 0 && to === line.text.length
  const part = isWhole
    ? line
    : {
        start: line.start + from,
        end: line.start + to,
        text: line.text.slice(from, to),
      }
  const look = known ?? classifyLine(part.text)
  drafts.push({ line: part, look, kind: PLAIN[look] })
}

/** Looks at each line by itself, once what was glued together is apart. */
export function readDrafts(text: string, codes: TextCodes): Draft[] {
  const drafts: Draft[] = []
  readLines(text, codes).forEach((line, i) => {
    const opening = i < OPENING_LINES ? openingLength(line.text) : 0
    if (opening > 0) addDraft(drafts, line, 0, opening, 'byline')
    const rest = opening > 0 ? line.text.slice(opening) : line.text
    if (!hasSpacedStop(rest)) {
      addDraft(drafts, line, opening, line.text.length)
      return
    }
    for (const piece of splitRunTogether(rest)) {
      const known = piece.open ? 'open' : undefined
      addDraft(drafts, line, opening + piece.start, opening + piece.end, known)
    }
  })
  return drafts
}
