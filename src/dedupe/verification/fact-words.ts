/** The facts of a text, as far as its words show them: numbers, also spelled out, months and days of the week. */
import { createFolder } from '../folding/fold.js'
import { hasDigit } from '../folding/word-hash.js'
import { createHashSet, type HashSet } from './hash-set.js'

/** English only: in other languages digits alone are facts. */
const SPELLED =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million ' +
  'billion half first second third fourth january february march april may june july august september october ' +
  'november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday ' +
  'saturday sunday'

interface SpelledFacts {
  readonly words: HashSet
  /** One for each of the lower bits of a word that one of them has: nearly every other word ends here. */
  readonly mayBe: Uint8Array
}

const LOWER_BITS = 0xfff

let spelled: SpelledFacts | undefined

function spelledFacts(): SpelledFacts {
  if (!spelled) {
    const { words, count } = createFolder('fold')(SPELLED)
    spelled = {
      words: createHashSet(words.subarray(0, count)),
      mayBe: new Uint8Array(LOWER_BITS + 1),
    }
    for (let i = 0; i < count; i++) spelled.mayBe[words[i]! & LOWER_BITS] = 1
  }
  return spelled
}

/** Whether each word hash is that of a fact. */
export function factTest(): (word: number) => boolean {
  const { words, mayBe } = spelledFacts()
  return (word) => hasDigit(word) || (mayBe[word & LOWER_BITS] === 1 && words.has(word))
}

/** Writes the facts among `words[from, to)` to `out[at…]` and returns how many there are. */
export function selectFacts(
  words: Int32Array,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): number {
  const { words: spelledOut, mayBe } = spelledFacts()
  let end = at
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (!hasDigit(word) && (mayBe[word & LOWER_BITS] === 0 || !spelledOut.has(word))) continue
    out[end++] = word
  }
  return end - at
}
