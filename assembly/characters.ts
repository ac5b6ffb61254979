/** What the characters of a text in UTF-8 fold to. */

// The values of src/dedupe/folding/fold-table.ts.
export const SEPARATOR: i32 = 0
export const SPECIAL: i32 = 2
export const UNKNOWN: i32 = 3
export const FIRST_LETTER: i32 = 0x30
export const FIRST_SOLO: i32 = 0x200000

/** The first byte of a character that is not ASCII. */
export const WIDE: u8 = 0xc0
const REPLACEMENT: u32 = 0xfffd

let table: usize = 0
let latin: usize = 0

/**
 * Sets the tables.
 *
 * @param values What each UTF-16 unit folds to.
 * @param latinValues What the letters from U+00C0 to U+00FF fold to, if they are no mojibake.
 */
export function setValues(values: usize, latinValues: usize): void {
  table = values
  latin = latinValues
}

/** What the character of several bytes at an address folds to; `SPECIAL` where that has to be found out elsewhere. */
export function valueAt(at: usize): i32 {
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
