/** From bytes to text: by byte order mark, by declaration, as UTF-8, and only then by detection. */
import { isUtf8 } from 'node:buffer'
import type { Bytes } from './bytes.js'
import type { ReadContext } from './options.js'
import { badInput } from './problems.js'

/** The encoding that a byte order mark states. */
function encodingOfMark(head: Uint8Array): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a mark: in Latin, Greek, Cyrillic, Hebrew, Arabic and Thai every other byte is one that text in no other
 * encoding has.
 */
function encodingOfControls(head: Uint8Array): string | undefined {
  let even = 0
  let odd = 0
  const length = Math.min(head.length, 4096) & ~1
  if (length < 4) return undefined
  for (let i = 0; i < length; i += 2) {
    if (isHighByte(head[i]!)) even++
    if (isHighByte(head[i + 1]!)) odd++
  }
  if (odd > length / 8 && even < odd / 10) return 'utf-16le'
  return even > length / 8 && odd < even / 10 ? 'utf-16be' : undefined
}

/** 0x00 to 0x08, and Thai's 0x0E. */
function isHighByte(byte: number): boolean {
  return byte < 9 || byte === 0x0e
}

/** Shares of the larger and of the smaller half of the bytes that are high bytes of CJK text in UTF-16. */
const CJK_HIGH = 0.95
const CJK_LOW = 0.8
/** Full stops, commas and kana: one in a hundred characters of any such text, and rare at one parity elsewhere. */
const CJK_MARKS = 0.01

/**
 * UTF-16 without a mark in Chinese, Japanese or Korean, which leaves no such byte: one byte of each pair is nearly always
 * that of an ideograph or syllable (0x4E to 0x9F, 0xAC to 0xD7), of kana and full stops (0x30), of full-width commas
 * (0xFF) or of ASCII. To be asked of bytes that are not UTF-8.
 */
function encodingOfIdeographs(head: Uint8Array): string | undefined {
  const pairs = Math.min(head.length, 4096) >> 1
  if (pairs < 16) return undefined
  const high = [0, 0]
  const marks = [0, 0]
  for (let i = 0; i < 2 * pairs; i++) {
    const byte = head[i]!
    const isMark = byte === 0x30 || byte === 0xff
    const isLetter = (byte >= 0x4e && byte <= 0x9f) || (byte >= 0xac && byte <= 0xd7) || byte === 0
    if (isMark) marks[i % 2]!++
    if (isMark || isLetter) high[i % 2]!++
  }
  const isHigh = (half: number): boolean =>
    high[half]! >= CJK_HIGH * pairs &&
    high[1 - half]! <= CJK_LOW * pairs &&
    marks[half]! >= CJK_MARKS * pairs
  if (isHigh(1)) return 'utf-16le'
  return isHigh(0) ? 'utf-16be' : undefined
}

/** The encoding that a byte order mark states, or that every other byte tells. */
export function encodingOfFirstBytes(head: Uint8Array): string | undefined {
  return encodingOfMark(head) ?? encodingOfControls(head)
}

/** The encoding that an HTML page or an XML document declares near its start. */
export function encodingOfDeclaration(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  const declared =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ??
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  if (declared === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(declared)
    // The declaration was read as ASCII, so a claim of UTF-16 is a mistake; browsers take it for UTF-8 too.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}

/** The length of the part of `head` that no cut-off character ends. */
function wholeCharacters(head: Buffer): Buffer {
  let end = head.length
  for (let back = 1; back <= 3 && back <= head.length; back++) {
    const byte = head[head.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    if (byte >= 0xc0) end = head.length - back
    break
  }
  return head.subarray(0, end)
}

/** The encoding to decode with, from the beginning (or all) of a file. */
export async function chooseEncoding(
  file: string,
  head: Buffer,
  complete: boolean,
  context: ReadContext,
  declared?: string,
): Promise<string> {
  if (context.encoding !== undefined) return new TextDecoder(context.encoding).encoding
  const marked = encodingOfFirstBytes(head)
  if (marked !== undefined) return marked
  const sample = complete ? head : wholeCharacters(head)
  if (isUtf8(sample))
    return declared !== undefined && !isAscii(sample) ? 'utf-8' : (declared ?? 'utf-8')
  if (declared !== undefined && declared !== 'utf-8') return declared
  if (isMostlyUtf8(sample)) return 'utf-8'
  const { detectEncoding } = await import('./detect-encoding.js')
  const detected = encodingOfIdeographs(head) ?? detectEncoding(sample)
  if (detected === undefined) return 'utf-8'
  context.note(`${file}: not UTF-8, read as ${detected} (--encoding NAME to say otherwise)`)
  return detected
}

/** UTF-8 with a damaged place: more characters beyond ASCII can be read than cannot. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = text.split('\uFFFD').length - 1
  const beyond = text.match(/[^\u0000-\u007F]/g)?.length ?? 0
  return beyond - lost > lost
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

/** The text of a whole file. Bytes that stand for no character become U+FFFD, and a note tells how many and where. */
export async function decodeWhole(
  file: string,
  bytes: Buffer,
  context: ReadContext,
  declared?: string,
): Promise<string> {
  const encoding = await chooseEncoding(file, bytes, true, context, declared)
  const text = new TextDecoder(encoding).decode(bytes)
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0 && !hasReplacement(bytes, encoding)) {
    const before = text.slice(0, lost).split('\n')
    const count = text.split('\uFFFD').length - 1
    context.note(
      `${file}:${before.length}:${before.at(-1)!.length + 1}: ${count === 1 ? '1 place is' : `${count} places are, from here on,`} not ${encoding}`,
    )
  }
  return text
}

/** Whether the file itself spells U+FFFD: then it is no loss of ours. */
function hasReplacement(bytes: Buffer, encoding: string): boolean {
  return encoding === 'utf-8' && isUtf8(bytes)
}

/** The same text as UTF-8 bytes without a mark. UTF-8 passes untouched, so that a bad line can be told apart. */
export async function* toUtf8(bytes: Bytes, encoding: string): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    let first = true
    for await (const chunk of bytes) {
      yield first && encodingOfMark(chunk) === 'utf-8' ? chunk.subarray(3) : chunk
      first = false
    }
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}

/** @throws NutgrafError `invalid-input` with the column of the first byte that is not UTF-8. */
export function decodeLine(file: string, line: number, bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const before = new TextDecoder('utf-8').decode(bytes)
  const valid = Buffer.byteLength(before.slice(0, before.indexOf('\uFFFD')))
  const byte = bytes[valid]!.toString(16).toUpperCase().padStart(2, '0')
  throw badInput(
    file,
    line,
    `byte 0x${byte} at ${valid + 1} is not UTF-8; name the encoding with --encoding`,
  )
}
