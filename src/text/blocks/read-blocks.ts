/** From lines to blocks: what each stretch of an article is for, decided by the line and by its neighbours. */
import type { Block } from '../../types.js'
import { checkText } from '../../util/check-text.js'
import { readCodes, type TextCodes } from '../codes.js'
import { readDrafts } from './drafts.js'
import { markProse } from './mark-prose.js'
import { markTail } from './mark-tail.js'
import { markTitle } from './mark-title.js'

/**
 * The blocks of a text in text order: every character that is not white space is in exactly one, and a block starts
 * and ends with such a character. O(n).
 *
 * Lines are read before sentences, so that a headline, a list of links or a by-line never becomes part of a
 * sentence. Hard-wrapped lines are joined; a line without a sentence end between paragraphs is a `heading`, photo
 * captions among them.
 *
 * @throws NutgrafError `invalid-input` for what is no string.
 * @example
 * readBlocks('Rates rise\n\nBy Ann Lee\n\nThe bank raised rates.').map((block) => block.kind)
 * // ['title', 'byline', 'paragraph']
 */
export function readBlocks(text: string): readonly Block[] {
  checkText('readBlocks', text)
  return findBlocks(text, readCodes(text))
}

/** `readBlocks` for a text that was read into `codes`. */
export function findBlocks(text: string, codes: TextCodes): readonly Block[] {
  const drafts = readDrafts(text, codes)
  markProse(drafts)
  markTitle(drafts)
  markTail(drafts)
  return drafts.map(({ line, kind }) => ({ kind, start: line.start, end: line.end }))
}
