/** Lines for a terminal. */

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes: two for East Asian wide characters and emoji, none for combining marks. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) {
    columns += UNSEEN.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  }
  return columns
}

/** One line of text that can neither move the cursor nor recolour the terminal. */
function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()
}

/** The text in lines of at most `width` columns, each behind `indent`. A word longer than a line is broken. */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  const room = Math.max(1, width - indent.length)
  const lines: string[] = []
  let line = ''
  let used = 0
  const push = (): void => {
    lines.push(indent + line)
    line = ''
    used = 0
  }
  for (const word of printable(text).split(' ')) {
    const columns = columnsOf(word)
    if (used > 0 && used + 1 + columns > room) push()
    if (used > 0) {
      line += ' '
      used++
    }
    for (const character of columns <= room ? [word] : word) {
      const step = columnsOf(character)
      if (used > 0 && used + step > room) push()
      line += character
      used += step
    }
  }
  if (line !== '' || lines.length === 0) push()
  return lines
}
