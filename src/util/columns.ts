/** How wide text is on a grid of characters, and text cut to a width. */

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]|\p{Extended_Pictographic}/u
// Marks that stand on the letter before them, and what shows nothing at all.
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes: two for East Asian wide characters and emoji, none for combining marks. O(n). */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) {
    columns += UNSEEN.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  }
  return columns
}

/** Words that leave a reader waiting when a line is cut behind them. */
const SMALL_WORD =
  /\s(?:an?|and|as|at|between|but|by|for|from|in|into|its|of|on|or|over|that|the|their|to|which|who|with)$/i

/** The share of the room that a line must fill to be cut at the end of a clause. */
const CLAUSE_SHARE = 0.55

/**
 * One line of at most so many columns. What is longer is cut at the end of a clause, else behind a whole word that is
 * no article or preposition, and ends in an ellipsis; text without spaces is cut anywhere. O(columns).
 */
export function shorten(line: string, columns: number): string {
  let used = 0
  let end = 0
  for (const character of line) {
    used += columnsOf(character)
    if (used > columns) break
    end += character.length
  }
  if (used <= columns) return line
  while (columnsOf(line.slice(0, end)) > columns - 1) end -= codeUnitsBefore(line, end)
  const clause = lastClause(line.slice(0, end + 1))
  if (clause > CLAUSE_SHARE * end) return `${line.slice(0, clause)}…`
  const space = line[end] === ' ' ? end : line.lastIndexOf(' ', end)
  let cut = line.slice(0, space > end / 2 ? space : end)
  for (let before = ''; before !== cut; ) {
    before = cut
    cut = cut.replace(/[\s,;:–—([“"-]+$/, '').replace(SMALL_WORD, '')
  }
  return `${cut}…`
}

/** Where the last clause ends that is whole: before a comma, colon or dash; 0 when none is. */
function lastClause(line: string): number {
  let last = 0
  for (const { index } of line.matchAll(/[,;:](?=\s)| [–—](?= )|[，、；：]/g)) last = index
  return last
}

function codeUnitsBefore(line: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(line[end - 1]!) ? 2 : 1
}
