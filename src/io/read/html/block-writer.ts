/** Builds plain text of blocks: a blank line between paragraphs, none between the items of a list. */

export interface BlockWriter {
  /** Adds to the line at hand; runs of white space become one space. */
  add(text: string): void
  /** A forced line break. One wraps the line, two in a row end the block. */
  breakLine(): void
  /**
   * Ends the line at hand, if it has text. A blank line follows unless the next line is of the same group: an item
   * of the list, a row of the table.
   */
  end(group?: 'list' | 'table'): void
  toString(): string
}

export function createBlockWriter(): BlockWriter {
  const lines: string[] = []
  let pieces: string[] = []
  let current = ''
  let breaks = 0
  let lastGroup: 'list' | 'table' | undefined
  const closePiece = (): void => {
    const piece = current.replace(/[\s\u00A0]+/g, ' ').trim()
    if (piece !== '') pieces.push(piece)
    current = ''
  }
  const writer: BlockWriter = {
    add(text) {
      if (breaks > 0) {
        if (text.trim() === '') return
        if (breaks > 1) writer.end()
        else closePiece()
        breaks = 0
      }
      current += text
    },
    breakLine() {
      breaks++
    },
    end(group) {
      breaks = 0
      closePiece()
      if (pieces.length === 0) return
      if (lines.length > 0 && (group === undefined || group !== lastGroup)) lines.push('')
      lines.push(...pieces)
      pieces = []
      lastGroup = group
    },
    toString: () => lines.join('\n'),
  }
  return writer
}
