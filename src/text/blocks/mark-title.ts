/** Which lines are the title, also where it stands twice. */
import { foldLine } from '../fold.js'
import { hasInnerEnd } from './classify-line.js'
import type { Draft } from './drafts.js'

/** A headline is a short line. */
const LONGEST_TITLE = 200
/** A title stands among the first lines, or it is none. */
const TITLE_WINDOW = 8
/** A section label between the two titles is a word or two. */
const LONGEST_LABEL = 30

/** The words of a line without case and punctuation, to see that a title stands there twice. */
const fold = (line: string): string => foldLine(line, ' ').trim()

/** The next line of the window that says the same, or -1. Few lines have its first letter, so few are folded. */
function findRepeat(drafts: readonly Draft[], at: number, key: string): number {
  const last = Math.min(at + TITLE_WINDOW, drafts.length - 1)
  for (let i = at + 1; i <= last; i++) {
    const { text } = (drafts[i] as Draft).line
    if (text.length > LONGEST_TITLE) continue
    const first = /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase() ?? ''
    if (first.charAt(0) === key.charAt(0) && fold(text) === key) return i
  }
  return -1
}

export function markTitle(drafts: readonly Draft[]): void {
  const at = drafts.findIndex(({ kind }) => kind !== 'byline' && kind !== 'boilerplate')
  const first = drafts[at]
  if (first === undefined || first.line.text.length > LONGEST_TITLE) return
  const key = fold(first.line.text)
  const repeat = findRepeat(drafts, at, key)
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
    else if (draft.kind === 'heading' && draft.line.text.length <= LONGEST_LABEL) {
      draft.kind = 'boilerplate'
    }
  }
}
