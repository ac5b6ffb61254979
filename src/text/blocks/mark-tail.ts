/** Lists of links, what stands below the end of an article, and leftovers of navigation. */
import type { Draft } from './drafts.js'
import { END_OF_ARTICLE, LINK_LIST } from './patterns.js'

/** Navigation leftovers after the text are a few words at most. */
const LONGEST_LEFTOVER = 30
const MOST_LEFTOVERS = 3

/** Lists of links under a heading that announces them, and all that follows the end of the article. */
export function markTail(drafts: readonly Draft[]): void {
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
  if (lastProse < 0) return
  let from = drafts.length
  while (from > lastProse + 1 && isLeftover(drafts[from - 1] as Draft)) {
    if (drafts.length - --from > MOST_LEFTOVERS) return
  }
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
