/**
 * The Porter stemmer in NLTK's dialect, for ROUGE only: figures compare with published ones only when the
 * stems are theirs. The analyzer's stemmer is another dialect (it has no list of irregular words and turns every
 * final `y` after a vowel group into `i`).
 */

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['skies', 'sky'],
  ['sky', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['innings', 'inning'],
  ['inning', 'inning'],
  ['outings', 'outing'],
  ['outing', 'outing'],
  ['cannings', 'canning'],
  ['canning', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
])

/** Suffix and what takes its place. In a list, the first suffix that fits is the only one tried. */
type Rule = readonly [suffix: string, replacement: string]

const STEP_2: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['fulli', 'ful'],
]

const STEP_3: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]

const STEP_4: readonly string[] =
  'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(' ')

function isConsonant(word: string, at: number): boolean {
  switch (word[at]) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
      return false
    case 'y': {
      // A y is a consonant at the start and after a vowel; in a run of y's the two alternate.
      let first = at
      while (first > 0 && word[first - 1] === 'y') first--
      const startsAsConsonant = first === 0 || !isConsonant(word, first - 1)
      return startsAsConsonant === ((at - first) % 2 === 0)
    }
    default:
      return true
  }
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(stem: string): number {
  let count = 0
  let afterVowel = false
  for (let i = 0; i < stem.length; i++) {
    const consonant = isConsonant(stem, i)
    if (consonant && afterVowel) count++
    afterVowel = !consonant
  }
  return count
}

function hasVowel(stem: string): boolean {
  for (let i = 0; i < stem.length; i++) if (!isConsonant(stem, i)) return true
  return false
}

/** Consonant, vowel, consonant other than w, x, y: `hop`. NLTK adds the two-letter vowel, consonant: `us`. */
function endsShort(word: string): boolean {
  const last = word.length - 1
  if (last === 1) return !isConsonant(word, 0) && isConsonant(word, 1)
  return (
    last >= 2 &&
    isConsonant(word, last - 2) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last) &&
    !'wxy'.includes(word[last]!)
  )
}

function applyFirst(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix)) continue
    const stem = word.slice(0, -suffix.length)
    return measure(stem) > 0 ? stem + replacement : word
  }
  return word
}

/** Plurals: caresses, ponies, cats. */
function step1a(word: string): string {
  if (word.endsWith('ies')) return word.slice(0, word.length === 4 ? -1 : -2)
  if (word.endsWith('sses')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Past forms and -ing: agreed, plastered, motoring. */
function step1b(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2)
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const stem = word.slice(0, word.length - cut)
  if (cut === 0 || !hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  const last = stem.length - 1
  if (last >= 1 && stem[last] === stem[last - 1] && isConsonant(stem, last)) {
    return 'lsz'.includes(stem[last]!) ? stem : stem.slice(0, -1)
  }
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function step1c(word: string): string {
  const last = word.length - 1
  return last >= 2 && word[last] === 'y' && isConsonant(word, last - 1)
    ? `${word.slice(0, -1)}i`
    : word
}

function step2(word: string): string {
  if (word.endsWith('alli') && measure(word.slice(0, -4)) > 0) return step2(word.slice(0, -2))
  if (word.endsWith('logi')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  return applyFirst(word, STEP_2)
}

function step4(word: string): string {
  const suffix = STEP_4.find((ending) => word.endsWith(ending))
  if (suffix === undefined) return word
  const stem = word.slice(0, -suffix.length)
  if (measure(stem) <= 1 || (suffix === 'ion' && !/[st]$/.test(stem))) return word
  return stem
}

function step5(word: string): string {
  let stem = word
  if (word.endsWith('e')) {
    const rest = word.slice(0, -1)
    const m = measure(rest)
    if (m > 1 || (m === 1 && !endsShort(rest))) stem = rest
  }
  return stem.endsWith('ll') && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem
}

/**
 * The stem of a lower-case word as NLTK's `PorterStemmer` gives it by default.
 *
 * Source: M. F. Porter, An algorithm for suffix stripping (1980), with NLTK's extensions: irregular words, short
 * `-ies`/`-ied` words keep an e, y becomes i only after a consonant, `-bli`, `-fulli` and `-logi` in step 2.
 *
 * @example
 * stemAsNltk('generalization') // 'gener'
 */
export function stemAsNltk(word: string): string {
  if (word.length <= 2) return word
  return (
    IRREGULAR.get(word) ?? step5(step4(applyFirst(step2(step1c(step1b(step1a(word)))), STEP_3)))
  )
}
