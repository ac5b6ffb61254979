/** Lines for a terminal. */
import { columnsOf } from '../../util/columns.js'

/** One line of text that can neither move the cursor nor recolour the terminal. */
export function printable(text: string): string {
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
    // A word longer than a line, as all of Chinese is, begins where the line before it ends.
    if (used > 0 && used + 1 + columns > room && (columns <= room || used + 2 >= room)) push()
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
