/** From the letters of words to their hashes, those that src/dedupe/folding/word-hash.ts says. */
import { FIRST_LETTER, valueAt, WIDE } from './characters'

/** The multiplier of the polynomial over a word's letters; below 2^15, since letters are multiplied in pairs. */
const BASE: u32 = 32749
const BASE_2: u32 = BASE * BASE
const BASE_4: u32 = BASE_2 * BASE_2
const BASE_6: u32 = BASE_4 * BASE_2
const BASE_8: u32 = BASE_4 * BASE_4
const BASE_10: u32 = BASE_8 * BASE_2
const BASE_12: u32 = BASE_8 * BASE_4
const BASE_14: u32 = BASE_8 * BASE_6

const DIGITS_END: u8 = 0x3a

/** The constant bytes of the masks of words: sixteen of zeros, then sixteen of ones. */
const MASKS = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  255, 255, 255, 255, 255, 255,
])

/**
 * Writes the hash of the letters of `folded[start, end)`, where those between are zero, and returns what is next.
 *
 * @param text Where the same letters are in the text.
 */
export function writeWord(text: usize, folded: usize, start: usize, end: usize, out: usize): usize {
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
