/** The HTML entities that news text carries, read in place. Not a full table: an unknown name stays text. */

const NAMED: Readonly<Record<string, number>> = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  nbsp: 0xa0,
  shy: 0xad,
  copy: 0xa9,
  reg: 0xae,
  trade: 0x2122,
  deg: 0xb0,
  pound: 0xa3,
  euro: 0x20ac,
  cent: 0xa2,
  yen: 0xa5,
  laquo: 0xab,
  raquo: 0xbb,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  ndash: 0x2013,
  mdash: 0x2014,
  hellip: 0x2026,
  bull: 0x2022,
  middot: 0xb7,
  times: 0xd7,
  szlig: 0xdf,
  aelig: 0xe6,
  oelig: 0x153,
  oslash: 0xf8,
  thinsp: 0x2009,
  ensp: 0x2002,
  emsp: 0x2003,
  zwnj: 0x200c,
  zwj: 0x200d,
  frac12: 0xbd,
  para: 0xb6,
  sect: 0xa7,
  dagger: 0x2020,
  prime: 0x2032,
}

const MARKS: Readonly<Record<string, number>> = {
  grave: 0x300,
  acute: 0x301,
  circ: 0x302,
  tilde: 0x303,
  uml: 0x308,
  ring: 0x30a,
  caron: 0x30c,
  cedil: 0x327,
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/y

/** The entity that starts at `start`: its code point and length; undefined when none does. */
export function readEntity(
  text: string,
  start: number,
): { code: number; length: number } | undefined {
  ENTITY.lastIndex = start
  const match = ENTITY.exec(text)
  if (!match) return undefined
  const [all, decimal, hex, name] = match
  let code: number | undefined
  if (decimal !== undefined) code = Number.parseInt(decimal, 10)
  else if (hex !== undefined) code = Number.parseInt(hex, 16)
  else if (name !== undefined) code = codeOfName(name)
  if (code === undefined || code > 0x10ffff) return undefined
  return { code, length: all.length }
}

function codeOfName(name: string): number | undefined {
  const lower = name.toLowerCase()
  if (Object.hasOwn(NAMED, lower)) return NAMED[lower]
  const mark = lower.slice(1)
  if (!Object.hasOwn(MARKS, mark)) return undefined
  return (name.charAt(0) + String.fromCharCode(MARKS[mark]!)).normalize('NFC').codePointAt(0)
}
