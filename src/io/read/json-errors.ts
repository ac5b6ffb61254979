/** What JSON.parse complains about, without the excerpt, and where. */

/** V8's message without the excerpt, which may be as long as the line. */
export function explainJson(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message
    .replace(/,? (?:\.\.\.)?"[\s\S]*is not valid JSON$/, '')
    .replace(/ in JSON(?: at position \d+)?(?: \(line \d+ column \d+\))?$/, '')
}

/** Beyond it, finding the line would take longer than it is worth. */
const SEARCHED_CHARACTERS = 4 * 1024 * 1024

/**
 * The line that JSON.parse failed on; undefined for very long texts. V8 does not always say: so the shortest
 * beginning that no continuation could mend is sought, by halves.
 */
export function lineOfJsonError(text: string): number | undefined {
  if (text.length > SEARCHED_CHARACTERS) return undefined
  let mendable = 0
  let broken = text.length + 1
  while (broken - mendable > 1) {
    const middle = (mendable + broken) >> 1
    if (isMendable(text.slice(0, middle))) mendable = middle
    else broken = middle
  }
  return text.slice(0, Math.max(0, broken - 1)).split('\n').length
}

function isMendable(start: string): boolean {
  try {
    JSON.parse(start)
    return true
  } catch (error) {
    const message = String(error)
    if (/Unexpected end|Unterminated/.test(message)) return true
    const position = /at position (\d+)/.exec(message)?.[1]
    return position !== undefined && Number(position) >= start.length
  }
}
