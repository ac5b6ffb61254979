/**
 * English stems: Porter's algorithm in the dialect of the package natural, the same results in a fraction of
 * its time. The shipped tables have these stems as their keys.
 *
 * Source: M. F. Porter, "An algorithm for suffix stripping", 1980, as in natural's `porter_stemmer.js` (Chris Umbel,
 * MIT). Its dialect: a `y` after a consonant is a vowel group of its own, so that m may be a half; any final `y` behind a
 * vowel group becomes `i`; of several suffixes that fit, the first whose stem is long enough goes.
 */

interface Rule {
  readonly suffix: string
  readonly replacement: string
}

const STEP_2 = rules(
  'ational:ate tional:tion enci:ence anci:ance izer:ize abli:able bli:ble alli:al entli:ent eli:e ousli:ous ' +
    'ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log',
)
const STEP_3 = rules('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:')
/** Where one ends with another, the longer first. */
const STEP_4 = rules('ement ment ent ance ence able ible al er ic ant ou ism ate iti ous ive ize')

/** By the last letter of the suffix: `suffix:replacement`, in the order in which they are tried. */
function rules(list: string): ReadonlyMap<number, readonly Rule[]> {
  const byLast = new Map<number, Rule[]>()
  for (const rule of list.split(' ')) {
    const [suffix = '', replacement = ''] = rule.split(':')
    const last = lastOf(suffix)
    const known = byLast.get(last)
    if (known === undefined) byLast.set(last, [{ suffix, replacement }])
    else known.push({ suffix, replacement })
  }
  return byLast
}

function lastOf(word: string): number {
  return word.charCodeAt(word.length - 1)
}

const NO_RULES: readonly Rule[] = []

const CONSONANT = 1
const VOWEL = 2
/** After a consonant. */
const VOWEL_Y = 3
const Y = 0x79

function isVowelLetter(code: number): boolean {
  // a, e, i, o, u
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75
}

function kindAt(word: string, at: number): number {
  const code = word.charCodeAt(at)
  if (isVowelLetter(code)) return VOWEL
  if (code !== Y || at === 0) return CONSONANT
  const before = word.charCodeAt(at - 1)
  return before === Y || isVowelLetter(before) ? CONSONANT : VOWEL_Y
}

const isConsonant = (word: string, at: number): boolean => kindAt(word, at) === CONSONANT

/** Porter's m of the first `end` letters: half of the groups, but for consonants in front and a vowel at the end. */
function measure(word: string, end: number): number {
  if (end <= 0) return -1
  const first = kindAt(word, 0)
  let groups = 1
  let last = first
  for (let at = 1; at < end; at++) {
    const kind = kindAt(word, at)
    if (kind !== last) groups++
    last = kind
  }
  return (groups - (first === CONSONANT ? 1 : 0) - (last === CONSONANT ? 0 : 1)) / 2
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (!isConsonant(word, at)) return true
  return false
}

/** Whether the letters before `end` are consonant, vowel, consonant, the last none of w, x, y: `hop`. */
function endsShort(word: string, end: number): boolean {
  return (
    end >= 3 &&
    isConsonant(word, end - 3) &&
    !isConsonant(word, end - 2) &&
    isConsonant(word, end - 1) &&
    !'wxy'.includes(word.charAt(end - 1))
  )
}

/** Plurals: caresses, ponies, cats. */
function step1a(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && word.length > 2 && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Past forms and -ing: agreed, plastered, motoring. */
function step1b(word: string): string {
  if (word.endsWith('eed')) return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const end = word.length - cut
  if (cut === 0 || !hasVowel(word, end)) return word
  const stem = word.slice(0, end)
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`
  const last = stem.charCodeAt(end - 1)
  if (end > 1 && last === stem.charCodeAt(end - 2) && !isVowelLetter(last)) {
    if (!'lsz'.includes(stem.charAt(end - 1))) return stem.slice(0, -1)
  }
  return measure(stem, end) === 1 && endsShort(stem, end) ? `${stem}e` : stem
}

function step1c(word: string): string {
  return word.endsWith('y') && hasVowel(word, word.length - 1) ? `${word.slice(0, -1)}i` : word
}

function applyFirst(word: string, byLast: ReadonlyMap<number, readonly Rule[]>): string {
  for (const { suffix, replacement } of byLast.get(lastOf(word)) ?? NO_RULES) {
    if (!word.endsWith(suffix)) continue
    const end = word.length - suffix.length
    if (measure(word, end) > 0) return word.slice(0, end) + replacement
  }
  return word
}

function step4(word: string): string {
  for (const { suffix } of STEP_4.get(lastOf(word)) ?? NO_RULES) {
    const end = word.length - suffix.length
    if (end > 0 && word.endsWith(suffix)) return measure(word, end) > 1 ? word.slice(0, end) : word
  }
  const isIon = word.length > 4 && (word.endsWith('sion') || word.endsWith('tion'))
  return isIon && measure(word, word.length - 3) > 1 ? word.slice(0, -3) : word
}

function step5(word: string): string {
  let stem = word
  if (word.endsWith('e')) {
    const end = word.length - 1
    const m = measure(word, end)
    if (m > 1 || (m === 1 && !endsShort(word, end))) stem = word.slice(0, end)
  }
  return stem.endsWith('ll') && measure(stem, stem.length) > 1 ? stem.slice(0, -1) : stem
}

/**
 * The stem of a word in small letters; words of one or two letters are their own. Meant to count words, not to be read.
 *
 * @example
 * stemEnglish('generalization') // 'gener'
 */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word
  const base = step1c(step1b(step1a(word)))
  return step5(step4(applyFirst(applyFirst(base, STEP_2), STEP_3)))
}
