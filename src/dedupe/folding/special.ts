/** Units that mean something only with their neighbours: points in numbers, hyphens, entities, mojibake, surrogates. */
import { readEntity } from './entities.js'
import { type FoldTable, SEPARATOR } from './fold-table.js'
import { decodeMojibake } from './mojibake.js'

/** Signs of Thai, Lao, Myanmar and Khmer that belong to the letter before them. */
export const isSpacelessMark = (value: number): boolean => value >= 0xe31 && value < 0x1800

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Puts what stands at `i` folds to into `out`; returns how many units it took. */
export function readSpecial(
  text: string,
  i: number,
  inWord: boolean,
  table: FoldTable,
  out: number[],
): number {
  const unit = text.charCodeAt(i)
  out.length = 0
  if (unit === 0x2e || unit === 0x2c) {
    // 12,000 and 12000 are one number; so are 3.5 and, in a copy that lost the point, 35.
    const isInNumber =
      inWord &&
      isDigit(text.charCodeAt(i - 1)) &&
      i + 1 < text.length &&
      isDigit(text.charCodeAt(i + 1))
    if (!isInNumber) out.push(SEPARATOR)
    return 1
  }
  if (unit === 0x2d || unit === 0x2010) return readHyphen(text, i, out)
  if (unit === 0x26) {
    const entity = readEntity(text, i)
    if (entity) return expandTo(out, table, entity.code, entity.length)
    out.push(SEPARATOR)
    return 1
  }
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const code = text.codePointAt(i)!
    return expandTo(out, table, code, code > 0xffff ? 2 : 1)
  }
  if (unit === 0x0e42) {
    // A Thai vowel without a Thai letter after it is what is left of a quote mark.
    const next = text.charCodeAt(i + 1)
    return next >= 0xe00 && next <= 0xe7f ? expandTo(out, table, unit, 1) : 1
  }
  if (unit >= 0x100) return expandTo(out, table, unit, 1)
  if (unit === 0xc2 && text.charCodeAt(i + 1) === 0x20) {
    // What is left of a no-break space once its second half was made a plain space.
    out.push(SEPARATOR)
    return 1
  }
  const { code, length } = decodeMojibake(text, i)
  return expandTo(out, table, code, length)
}

/** A word broken at the end of a line is one word; any other hyphen separates two. */
function readHyphen(text: string, i: number, out: number[]): number {
  const next = text.charCodeAt(i + 1)
  if (next === 0x0a) return 2
  if (next === 0x0d && text.charCodeAt(i + 2) === 0x0a) return 3
  out.push(SEPARATOR)
  return 1
}

function expandTo(out: number[], table: FoldTable, code: number, length: number): number {
  for (const value of table.expand(code)) out.push(value)
  return length
}
