/** Longest common subsequences of two sequences of word numbers. */

/** Length of a longest common subsequence. O(n·m) time, O(m) space. */
export function lcsLength(a: Int32Array, b: Int32Array): number {
  let above = new Int32Array(b.length + 1)
  let row = new Int32Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = a[i] === b[j] ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!)
    }
    ;[above, row] = [row, above]
  }
  return above[b.length]!
}

/**
 * Marks the positions of `a` that one longest common subsequence with `b` uses. Among equally long ones, the
 * choice is that of rouge-score (and ROUGE-1.5.5): from the end, a tie drops the word of `a`. O(n·m).
 */
export function markLcs(a: Int32Array, b: Int32Array, marked: Uint8Array): void {
  const width = b.length + 1
  const lengths = new Int32Array((a.length + 1) * width)
  for (let i = 0; i < a.length; i++) {
    const above = i * width
    const row = above + width
    for (let j = 0; j < b.length; j++) {
      lengths[row + j + 1] =
        a[i] === b[j]
          ? lengths[above + j]! + 1
          : Math.max(lengths[above + j + 1]!, lengths[row + j]!)
    }
  }
  let i = a.length
  let j = b.length
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      marked[--i] = 1
      j--
    } else if (lengths[i * width + j - 1]! > lengths[(i - 1) * width + j]!) j--
    else i--
  }
}
