/**
 * What each UTF-16 code unit means to folding: the letter it counts as, a separator, nothing at all, or a
 * case that needs a closer look. Filled on demand, so that importing costs nothing and a text in one script
 * pays for the letters of that script only.
 */
import { placeValues } from './fold-in-kernel.js'

export const SEPARATOR = 0
/** Skipped without ending the word: quote marks, accents, soft hyphens, zero-width characters. */
const IGNORED = 1
/** Looked at with its neighbours: decimal points, hyphens, entities, mojibake, surrogates, ligatures. */
export const SPECIAL = 2
/** Not looked up yet. */
export const UNKNOWN = 3
/** The first value that is a folded letter or digit: U+0030, the digit 0. */
export const FIRST_LETTER = 0x30
/** Values from here on are words of their own: letters of scripts that are written without spaces. */
export const FIRST_SOLO = 0x200000

export interface FoldValues {
  /** By UTF-16 unit. */
  readonly units: Int32Array
  /** Of the units from U+00C0 to U+00FF that are `SPECIAL`: what they fold to when they are no mojibake. */
  readonly latin: Int32Array
}

export interface FoldTable {
  readonly values: FoldValues
  /** Looks up a code unit that is `UNKNOWN` and keeps the answer in `values`. */
  fill(unit: number): number
  /** What a code point folds to, in order: several values for a ligature, `SEPARATOR` or `IGNORED` alone. */
  expand(codePoint: number): readonly number[]
}

/** Accents and vowel points of Latin, Greek, Cyrillic, Hebrew and Arabic. Indic vowel signs are letters. */
const ACCENT =
  /[\u0300-\u036f]|[\u0591-\u05bd\u05bf-\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/
/** Quote marks of all kinds, tatweel, soft hyphen, zero-width and direction marks, the replacement character. */
const IGNORED_SIGN =
  /["'`\u00ab\u00bb\u00ad\u00b4\u02b9-\u02bf\u02c8\u055a\u05f3\u05f4\u061c\u0640\u180e\u200b-\u200f\u2018-\u201f\u202a-\u202e\u2032-\u2037\u2039\u203a\u2060-\u206f\u300c-\u300f\u301d-\u301f\ufeff\uff02\uff07\ufffc\ufffd]|[\ufe00-\ufe0f]/
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u
const MARK = /\p{M}/u
const WORD = /[\p{L}\p{N}\p{M}]/u
const DIGIT = /\p{Nd}/u
/** Leads of UTF-8 read as windows-1252; a Thai vowel that stands for a lost quote mark; `&` `.` `,` and hyphens. */
const LOOKED_AT = /[&.,\-\u2010\u00c2-\u00df\u00e0\u00e2-\u00e9\u00ef\u00f0\u0e42]/

const MOST_EXPANDED = 4096

const tables = new Map<string, FoldTable>()

/** The table for `accents: 'fold'` (é counts as e) or `'keep'`. Built at the first call, 256 kB each. */
export function foldTable(accents: 'fold' | 'keep'): FoldTable {
  let table = tables.get(accents)
  if (!table) {
    table = buildTable(accents)
    tables.set(accents, table)
  }
  return table
}

function buildTable(accents: 'fold' | 'keep'): FoldTable {
  const keepAccents = accents === 'keep'
  const values = placeValues(accents) ?? {
    units: new Int32Array(0x10000),
    latin: new Int32Array(64),
  }
  values.units.fill(UNKNOWN)
  values.latin.fill(SPECIAL)
  // Accented letters that could be leads of mojibake come by often.
  const expanded = new Map<number, readonly number[]>()
  const expand = (codePoint: number): readonly number[] => {
    let letters = expanded.get(codePoint)
    if (!letters) {
      letters = expandCodePoint(codePoint, keepAccents)
      if (expanded.size < MOST_EXPANDED) expanded.set(codePoint, letters)
    }
    return letters
  }
  const fill = (unit: number): number => {
    const letters = unit < 0xd800 || unit > 0xdfff ? expand(unit) : []
    const folded = letters.length === 1 ? letters[0]! : SPECIAL
    const value = LOOKED_AT.test(String.fromCharCode(unit)) ? SPECIAL : folded
    if (unit >= 0xc0 && unit <= 0xff) values.latin[unit - 0xc0] = folded
    values.units[unit] = value
    return value
  }
  return { values, fill, expand }
}

function expandCodePoint(codePoint: number, keepAccents: boolean): readonly number[] {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return [SEPARATOR]
  const character = String.fromCodePoint(codePoint)
  // Kana and Hangul would lose letters, not accents, when taken apart.
  const whole = keepAccents || UNSPACED.test(character) || /\p{Script=Hangul}/u.test(character)
  const lower = character
    .normalize('NFKC')
    .toLowerCase()
    .normalize(whole ? 'NFC' : 'NFD')
  const letters = Array.from(lower, (part) => foldCharacter(part, keepAccents))
  const kept = letters.filter((value) => value >= FIRST_LETTER)
  return kept.length > 0 ? kept : letters.slice(0, 1)
}

function foldCharacter(character: string, keepAccents: boolean): number {
  const code = character.codePointAt(0)!
  if (ACCENT.test(character)) return keepAccents && code < 0x370 ? code : IGNORED
  if (IGNORED_SIGN.test(character)) return IGNORED
  if (!WORD.test(character)) return SEPARATOR
  if (DIGIT.test(character)) return FIRST_LETTER + digitValue(code)
  // A mark of an unspaced script belongs to the letter before it.
  return UNSPACED.test(character) && !MARK.test(character) ? FIRST_SOLO + code : code
}

/** The value of a decimal digit of any script; digits stand in runs of ten that begin with zero. */
function digitValue(code: number): number {
  let zero = code
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
