/**
 * The folding of texts in UTF-8, 64 bytes at a time: which bytes are letters, which join two parts of a word, and so
 * where words begin and end, as bits of a number. The same words as `createFolder` of src/dedupe/folding/fold.ts.
 */

/** The multiplier of the polynomial over a word's letters; below 2^15, since letters are multiplied in pairs. */
const BASE: u32 = 32749
const BASE_2: u32 = BASE * BASE
const BASE_4: u32 = BASE_2 * BASE_2
const BASE_6: u32 = BASE_4 * BASE_2
const BASE_8: u32 = BASE_4 * BASE_4
const BASE_10: u32 = BASE_8 * BASE_2
const BASE_12: u32 = BASE_8 * BASE_4
const BASE_14: u32 = BASE_8 * BASE_6

const NEWLINE: u8 = 0x0a
const RETURN_NEWLINE: u16 = 0x0a0d
const AMPERSAND: u8 = 0x26
// Little-endian: lt; gt; and amp;
const LESS: u32 = 0x3b746c
const GREATER: u32 = 0x3b7467
const AND: u32 = 0x3b706d61
const THREE_BYTES: u32 = 0xffffff
const SEMICOLON: u8 = 0x3b
const SEMICOLONS: u32 = 0x3b3b3b3b
const DIGITS_END: u8 = 0x3a

// The values of src/dedupe/folding/fold-table.ts.
const SEPARATOR: i32 = 0
const SPECIAL: i32 = 2
const UNKNOWN: i32 = 3
const FIRST_LETTER: i32 = 0x30
const FIRST_SOLO: i32 = 0x200000

/** The first byte of a character that is not ASCII. */
const WIDE: u8 = 0xc0
const REPLACEMENT: u32 = 0xfffd

/** Behind a text: a block and what the reading of a character looks ahead. */
const ROOM: usize = 68

let text: usize = 0
let table: usize = 0
let latin: usize = 0

/** The constant bytes of `maskOf`: sixteen of zeros, then sixteen of ones. */
const MASKS = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  255, 255, 255, 255, 255, 255,
])

/**
 * Folds texts one after another: writes the words of all to `words` and returns how many; the number of each text's to
 * `counts`, -1 for a text that needs a closer look, and the hash of its words to `hashes`.
 *
 * @param texts Where the first text is; each of the others is `stride` bytes behind the one before.
 * @param lengths Of the texts in bytes.
 */
export function foldTexts(
  texts: usize,
  stride: usize,
  lengths: usize,
  number: usize,
  folded: usize,
  words: usize,
  values: usize,
  latinValues: usize,
  counts: usize,
  hashes: usize,
): i32 {
  let out = words
  for (let i: usize = 0; i < number << 2; i += 4, texts += stride) {
    const count = fold(texts, load<usize>(lengths + i), folded, out, values, latinValues)
    store<i32>(counts + i, count)
    if (count < 0) continue
    store<u32>(hashes + i, hashWords(out, count))
    out += usize(count) << 2
  }
  return i32(out - words) >> 2
}

/** The same as `hashWords` of src/dedupe/corpus/corpus.ts. */
function hashWords(words: usize, count: i32): u32 {
  let hash = u32(count)
  const end = words + (usize(count) << 2)
  for (let at = words; at < end; at += 4) hash = hash * 0x2c9277b5 + load<u32>(at)
  hash = (hash ^ (hash >> 16)) * 0x85ebca6b
  hash = (hash ^ (hash >> 13)) * 0xc2b2ae35
  return hash ^ (hash >> 16)
}

/**
 * Writes the hashes of the words of `length` bytes at `bytes` to `words` and returns how many; -1 for a text that needs
 * a closer look: it may have an entity, or a character that is unknown, broken or a word of its own.
 *
 * @param bytes UTF-8, with 68 bytes of room behind them, which are written over.
 * @param folded Room for as many bytes and 64 more, with 16 readable bytes before it.
 * @param values What each UTF-16 unit folds to.
 * @param latinValues What the letters from U+00C0 to U+00FF fold to, if they are no mojibake.
 */
export function fold(
  bytes: usize,
  length: usize,
  folded: usize,
  words: usize,
  values: usize,
  latinValues: usize,
): i32 {
  memory.fill(bytes + length, 0, ROOM)
  text = bytes
  table = values
  latin = latinValues
  let out = words
  // Where the word begins that is being read, plus one; 0 between words.
  let start: usize = 0
  let lastInWord: u64 = 0
  let lastDigit: u64 = 0
  let joinedNext: u64 = 0
  let isErased = false
  for (let block: usize = 0; block <= length; block += 64) {
    let letters: u64 = 0
    let digits: u64 = 0
    let quotes: u64 = 0
    let points: u64 = 0
    let others: u64 = 0
    for (let part: usize = 0; part < 64; part += 16) {
      const v = v128.load(bytes + block + part)
      const lower = v128.or(v, i8x16.splat(0x20))
      const isDigit = i8x16.lt_u(i8x16.sub(v, i8x16.splat(0x30)), i8x16.splat(10))
      const isLetter = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26))
      const isInWord = v128.or(isLetter, isDigit)
      v128.store(folded + block + part, v128.and(lower, isInWord))
      const isQuote = v128.or(
        v128.or(i8x16.eq(v, i8x16.splat(0x22)), i8x16.eq(v, i8x16.splat(0x27))),
        i8x16.eq(v, i8x16.splat(0x60)),
      )
      const isPoint = v128.or(i8x16.eq(v, i8x16.splat(0x2c)), i8x16.eq(v, i8x16.splat(0x2e)))
      const isOther = v128.or(
        v128.or(i8x16.eq(v, i8x16.splat(0x26)), i8x16.eq(v, i8x16.splat(0x2d))),
        i8x16.ge_u(v, i8x16.splat(WIDE)),
      )
      letters |= u64(i8x16.bitmask(isInWord)) << part
      digits |= u64(i8x16.bitmask(isDigit)) << part
      quotes |= u64(i8x16.bitmask(isQuote)) << part
      points |= u64(i8x16.bitmask(isPoint)) << part
      others |= u64(i8x16.bitmask(isOther)) << part
    }
    // A quote never ends a word; a point does not between digits; nor does a hyphen before a line break, nor that.
    const next = load<u8>(bytes + block + 64)
    const nextDigit = u64(u8(next - 0x30) < 10) << 63
    const joinedBefore = joinedNext
    const digitBefore = lastDigit
    let joined = quotes | joinedNext
    joined |= points & ((digits << 1) | lastDigit) & ((digits >> 1) | nextDigit)
    joinedNext = 0
    lastDigit = digits >> 63
    for (; others !== 0; others &= others - 1) {
      const bit = ctz(others)
      const at = bytes + block + usize(bit)
      const byte = load<u8>(at)
      let span: u64 = 0
      if (byte >= WIDE) {
        const value = valueAt(at)
        if (value === SEPARATOR) continue
        if (value === SPECIAL || value === UNKNOWN || value >= FIRST_SOLO) return -1
        // A letter or a sign that is ignored: which, is asked when the word is read.
        span = byte < 0xe0 ? 0b11 : 0b111
      } else if (byte === AMPERSAND) {
        if (!mayBeEntity(at)) continue
        if (!eraseEntity(at)) return -1
        isErased = true
        break
      } else if (load<u8>(at + 1) === NEWLINE) span = 0b11
      else if (load<u16>(at + 1) === RETURN_NEWLINE) span = 0b111
      joined |= span << bit
      if (bit > 61) joinedNext |= span >> (64 - bit)
    }
    if (isErased) {
      // The block is read again without it.
      isErased = false
      joinedNext = joinedBefore
      lastDigit = digitBefore
      block -= 64
      continue
    }
    const inWord = letters | joined
    // A bit where a word begins and one behind its end, in turn.
    let edges = inWord ^ ((inWord << 1) | lastInWord)
    lastInWord = inWord >> 63
    for (; edges !== 0; edges &= edges - 1) {
      const at = block + usize(ctz(edges))
      if (start === 0) {
        start = at + 1
        continue
      }
      out = writeWord(folded, start - 1, at, out)
      start = 0
    }
  }
  return i32(out - words) >> 2
}

/** Whether a semicolon ends what begins with an ampersand: names have up to eight letters and two digits. */
function mayBeEntity(at: usize): bool {
  for (let i = at + 3; i < at + 12; i++) if (load<u8>(i) === SEMICOLON) return true
  return false
}

/** Puts separators in place of an entity for a sign of markup, which separates words as well; false for any other one. */
function eraseEntity(at: usize): bool {
  const name = load<u32>(at, 1)
  const isShort = (name & THREE_BYTES) === LESS || (name & THREE_BYTES) === GREATER
  if (!isShort && name !== AND) return false
  store<u32>(at, SEMICOLONS)
  if (!isShort) store<u8>(at, SEMICOLON, 4)
  return true
}

/** What the character of several bytes at an address folds to; `SPECIAL` where that has to be found out elsewhere. */
function valueAt(at: usize): i32 {
  const byte = load<u8>(at)
  if (byte >= 0xf0) return SPECIAL
  const isLong = byte >= 0xe0
  const code: u32 = isLong
    ? ((u32(byte) & 15) << 12) | ((load<u8>(at, 1) & 63) << 6) | (load<u8>(at, 2) & 63)
    : ((u32(byte) & 31) << 6) | (load<u8>(at, 1) & 63)
  // What stands for half of a surrogate pair is no such sign.
  if (code === REPLACEMENT) return SPECIAL
  const value = load<i32>(table + (usize(code) << 2))
  if (value !== SPECIAL || code < 0xc0 || code > 0xff) return value
  // It may be the first of a broken character, but not before ASCII; a space is what may be left of such a one.
  const next = load<u8>(at, 2)
  if (next >= 0x80) return SPECIAL
  return code === 0xc2 && next === 0x20 ? SEPARATOR : load<i32>(latin + (usize(code - 0xc0) << 2))
}

/** Writes the hash of the letters of `folded[start, end)`, where those between are zero, and returns what is next. */
function writeWord(folded: usize, start: usize, end: usize, out: usize): usize {
  const length = end - start
  if (length <= 16) {
    const mask = v128.load(MASKS + length)
    const read = v128.load(folded + end - 16)
    const filled = v128.or(read, v128.not(mask))
    if (i8x16.all_true(filled)) {
      const digit = v128.any_true(i8x16.lt_u(filled, i8x16.splat(DIGITS_END)))
      store<u32>(out, finishWord(hashLetters(v128.and(read, mask)), u32(digit)))
      return out + 4
    }
  }
  let hash: u32 = 0
  let letters: u32 = 0
  let digit: u32 = 0
  for (let at = start; at < end; at++) {
    let letter: i32 = load<u8>(folded + at)
    if (load<u8>(text + at) >= WIDE) letter = valueAt(text + at)
    if (letter < FIRST_LETTER) continue
    hash = hash * BASE + letter
    digit |= u32(letter < i32(DIGITS_END))
    letters++
  }
  if (letters === 0) return out
  store<u32>(out, finishWord(hash, digit))
  return out + 4
}

/** The polynomial over sixteen letters, of which the first may be missing (zero). */
function hashLetters(letters: v128): u32 {
  const pair = i16x8(BASE as i16, 1, BASE as i16, 1, BASE as i16, 1, BASE as i16, 1)
  const first = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(letters), pair)
  const last = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(letters), pair)
  const sums = i32x4.add(
    i32x4.mul(first, i32x4(BASE_14, BASE_12, BASE_10, BASE_8)),
    i32x4.mul(last, i32x4(BASE_6, BASE_4, BASE_2, 1)),
  )
  const halves = i32x4.add(sums, v128.shuffle<i32>(sums, sums, 2, 3, 0, 1))
  return i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1)
}

function finishWord(hash: u32, digit: u32): u32 {
  const h = (hash ^ (hash >> 15)) * 0x85ebca6b
  return ((h ^ (h >> 13)) & ~1) | digit
}
