/** Lists written into one line: "1. The first item 2. The second item", "• one • two". */

const NUMBERED = /^\(?(\d{1,2}|[a-z])([.)]{1,2})\s/
const BULLET = /^(?:[•⁃▪●◦‣]|\*(?=\s))/

/** What all but few texts fail. */
const OPENS_LIST = /^(?:[•⁃▪●◦‣*(\d]|[a-z][.)])/
const NONE: readonly number[] = []

/** Where items start, when the text starts with one and the next follow in order; else empty. O(n). */
export function findInlineItems(text: string): readonly number[] {
  if (!OPENS_LIST.test(text)) return NONE
  const starts: number[] = []
  if (BULLET.test(text)) {
    const bullet = text.charAt(0)
    for (let at = text.indexOf(bullet, 1); at >= 0; at = text.indexOf(bullet, at + 1)) {
      if (/\s/.test(text.charAt(at - 1)) && (bullet !== '*' || text.charAt(at + 1) === ' ')) {
        starts.push(at)
      }
    }
    return starts
  }
  const first = NUMBERED.exec(text)
  const label = first?.[1]
  if (label === undefined || (label !== '1' && label !== 'a')) return starts
  const close = first?.[2] as string
  for (let count = 2, from = 1; count < 100; count++) {
    const next = label === '1' ? String(count) : String.fromCharCode(96 + count)
    const at = text.indexOf(` ${next}${close} `, from)
    if (at < 0) break
    starts.push(at + 1)
    from = at + 1
  }
  return starts
}
