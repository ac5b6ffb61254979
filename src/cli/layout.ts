/** Text for a terminal: wrapped to its width, indented, with a little weight where colour is allowed. */

import { wrap } from '../io/write/wrap.js'
import { columnsOf } from '../util/columns.js'

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
      return wrap(text, width - indent.length)
        .map((line, i) => (i === 0 ? first : indent) + line)
        .join('\n')
    },
    bold: styled(1, 22),
    dim: styled(2, 22),
  }
}

/** Text in a column: cut or filled up to a width. */
export function toColumn(text: string, width: number): string {
  const wide = columnsOf(text)
  if (wide <= width) return text + ' '.repeat(width - wide)
  let cut = ''
  for (const character of text) {
    if (columnsOf(cut + character) > width - 1) break
    cut += character
  }
  return `${cut}…`
}
