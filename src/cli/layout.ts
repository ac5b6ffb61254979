/** Text for a terminal: wrapped to its width, indented, with a little weight where colour is allowed. */

export interface Layout {
  /** Columns to fill. */
  readonly width: number
  /** Whether weight and colour are allowed. */
  readonly color: boolean
  /** Wraps text to lines, each behind `indent`; the first behind `first` if given. */
  wrap(text: string, indent?: string, first?: string): string
  bold(text: string): string
  dim(text: string): string
}

/** Wider lines are hard to read, whatever the terminal has. */
const WIDEST = 100
const DEFAULT_WIDTH = 80

export function createLayout(columns: number | undefined, color: boolean): Layout {
  const width = Math.max(20, Math.min(columns ?? DEFAULT_WIDTH, WIDEST))
  const styled = (code: number, end: number) => (text: string) =>
    color && text !== '' ? `\u001b[${code}m${text}\u001b[${end}m` : text
  return {
    width,
    color,
    wrap(text, indent = '', first = indent) {
      return wrapLines(text, width - indent.length)
        .map((line, i) => (i === 0 ? first : indent) + line)
        .join('\n')
    },
    bold: styled(1, 22),
    dim: styled(2, 22),
  }
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u
// Marks that stand on the letter before them, and what shows nothing at all.
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += UNSEEN.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/** Text in a column: cut or filled up to a width. */
export function toColumn(text: string, width: number): string {
  const wide = displayWidth(text)
  if (wide <= width) return text + ' '.repeat(width - wide)
  let cut = ''
  for (const character of text) {
    if (displayWidth(cut + character) > width - 1) break
    cut += character
  }
  return `${cut}…`
}

function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const push = (): void => {
    lines.push(line)
    line = ''
    used = 0
  }
  for (const word of printable(text).split(' ')) {
    const wide = displayWidth(word)
    if (used > 0 && used + 1 + wide > width && (wide <= width || used + 2 >= width)) push()
    if (used > 0) {
      line += ' '
      used++
    }
    if (wide <= width) {
      line += word
      used += wide
      continue
    }
    // A word longer than a line, as all of Chinese is: broken wherever the line is full.
    for (const character of word) {
      const step = displayWidth(character)
      if (used + step > width) push()
      line += character
      used += step
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** One line of text that cannot move the cursor or recolour the terminal. */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()
}
