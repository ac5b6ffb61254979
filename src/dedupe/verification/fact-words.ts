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

let spelled: HashSet | undefined

function spelledFacts(): HashSet {
  if (!spelled) {
    const { words, count } = createFolder('fold')(SPELLED)
    spelled = createHashSet(words.subarray(0, count))
  }
  return spelled
}

/** Whether each word hash is that of a fact. */
export function factTest(): (word: number) => boolean {
  const names = spelledFacts()
  return (word) => hasDigit(word) || names.has(word)
}
