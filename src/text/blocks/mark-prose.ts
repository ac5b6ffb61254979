/** Prose, captions and tables, told apart by how the rest of the text ends its lines. */
import type { Draft } from './drafts.js'
import { endsInColon, isClosed } from './line-end.js'

/** Fewer paragraphs do not show how the text ends its sentences. */
const FEWEST_PARAGRAPHS = 6
const LONGEST_CAPTION = 300
const LONGEST_ROW = 200
/** Shorter lines without a sentence mark stay headings in any text. */
const SHORTEST_OPEN_PROSE = 60
/** A longer line that ends with a colon leads over to what follows; a shorter one is a label. */
const LONGEST_LABEL = 40

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
  const open = prose.filter(
    ({ line: { text } }) => !isClosed(text) && !endsInColon(text) && !text.endsWith(','),
  )
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
    if (draft.kind === 'heading' && text.length <= LONGEST_ROW && text.includes('|')) {
      if (before?.kind === 'table' || after?.line.text.includes('|') === true) draft.kind = 'table'
    } else if (draft.kind === 'table' && /^[\s|]+$/.test(text) && before?.kind === 'byline') {
      draft.kind = 'byline'
    }
  })
}

/** Corrects the kinds of prose, captions and rows of tables. O(n). */
export function markProse(drafts: readonly Draft[]): void {
  if (lacksSentenceMarks(drafts)) {
    for (const draft of drafts) {
      if (draft.look === 'open' && draft.line.text.length >= SHORTEST_OPEN_PROSE)
        draft.kind = 'paragraph'
    }
  }
  for (const draft of drafts) {
    const { text } = draft.line
    if (draft.kind === 'heading' && text.length > LONGEST_LABEL && endsInColon(text))
      draft.kind = 'paragraph'
  }
  markCaptions(drafts)
  markTables(drafts)
}
