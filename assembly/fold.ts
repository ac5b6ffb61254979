/**
 * The folding of texts in UTF-8, 64 bytes at a time: which bytes are letters, which join two parts of a word, and so
 * where words begin and end, as bits of a number. The same words as `createFolder` of src/dedupe/folding/fold.ts.
 */
import { FIRST_SOLO, SEPARATOR, SPECIAL, setValues, UNKNOWN, valueAt, WIDE } from './characters'
import { eraseEntity, mayBeEntity } from './entities'
import { writeWord } from './words'

const AMPERSAND: u8 = 0x26
const NEWLINE: u8 = 0x0a
const RETURN_NEWLINE: u16 = 0x0a0d

/** Behind a text: a block and what the reading of a character looks ahead. */
const ROOM: usize = 68

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
  setValues(values, latinValues)
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
      out = writeWord(bytes, folded, start - 1, at, out)
      start = 0
    }
  }
  return i32(out - words) >> 2
}
