/**
 * An index as bytes. Little-endian:
 *
 *     0  "NGDI"   4  format version   8  checksum of all that follows   12  length of the header
 *     16 header: JSON with options, counts and the lengths of the sections, padded to 8 bytes
 *     then the sections: times (float64), lengths (int32), vocabulary (int32), words (uint16), ids and sources (JSON)
 *
 * Keys are not stored: they are made again from the words in less time than reading them would take.
 */
import { NutgrafError } from '../../errors.js'
import { LANES } from '../lanes/fingerprints.js'
import type { ResolvedIndexOptions } from '../types.js'

const MAGIC = 0x4944474e
/** Raised when folding, hashing or this layout changes: words of another version would not compare. */
const INDEX_FORMAT_VERSION = 3
const PREFIX = 16

export interface SavedIndex {
  readonly ids: readonly string[]
  readonly sources: readonly string[]
  readonly times: Float64Array
  readonly lengths: Int32Array
  readonly vocabulary: Int32Array
  readonly codes: Uint16Array
  readonly options: ResolvedIndexOptions
}

interface Header {
  readonly options: ResolvedIndexOptions
  readonly lanes: typeof LANES
  readonly articles: number
  readonly vocabulary: number
  readonly words: number
  readonly names: number
}

const padded = (length: number): number => Math.ceil(length / 8) * 8

export function encodeIndex(
  index: Omit<SavedIndex, 'codes'> & { readonly codes: readonly Uint16Array[] },
): Uint8Array {
  const encoder = new TextEncoder()
  const words = index.codes.reduce((sum, chunk) => sum + chunk.byteLength, 0)
  const names = encoder.encode(JSON.stringify([index.ids, index.sources]))
  const header = encoder.encode(
    JSON.stringify({
      options: index.options,
      lanes: LANES,
      articles: index.ids.length,
      vocabulary: index.vocabulary.length,
      words,
      names: names.length,
    } satisfies Header),
  )
  const start = PREFIX + padded(header.length)
  const sizes = [index.times.byteLength, index.lengths.byteLength, index.vocabulary.byteLength]
  const total = start + [...sizes, words, names.length].reduce((sum, size) => sum + padded(size), 0)
  const out = new Uint8Array(total)
  out.set(header, PREFIX)
  let at = start
  const write = (bytes: Uint8Array): void => {
    out.set(bytes, at)
    at += padded(bytes.length)
  }
  for (const section of [index.times, index.lengths, index.vocabulary]) write(bytesOf(section))
  let word = at
  for (const chunk of index.codes) {
    out.set(bytesOf(chunk), word)
    word += chunk.byteLength
  }
  at += padded(words)
  write(names)
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, INDEX_FORMAT_VERSION, true)
  view.setUint32(12, header.length, true)
  view.setUint32(8, checksum(out), true)
  return out
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** @throws NutgrafError `invalid-index` for bytes that are damaged, cut short, foreign or of another version. */
export function decodeIndex(bytes: Uint8Array): SavedIndex {
  if (!(bytes instanceof Uint8Array)) throw broken('it is not a Uint8Array')
  if (bytes.length < PREFIX) throw broken(`it has ${bytes.length} bytes`)
  // Sections are read in place, which needs an aligned start.
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(whole.buffer, whole.byteOffset, whole.length)
  if (view.getUint32(0, true) !== MAGIC) throw broken('it is not an index of nutgraf')
  const version = view.getUint32(4, true)
  if (version !== INDEX_FORMAT_VERSION) {
    throw broken(`it has format ${version}, this version reads ${INDEX_FORMAT_VERSION}`, {
      version,
    })
  }
  if (whole.length % 8 !== 0 || view.getUint32(8, true) !== checksum(whole)) {
    throw broken('its checksum does not match: it is damaged or cut short')
  }
  const headerLength = view.getUint32(12, true)
  const decoder = new TextDecoder()
  const header = JSON.parse(decoder.decode(whole.subarray(PREFIX, PREFIX + headerLength))) as Header
  if (JSON.stringify(header.lanes) !== JSON.stringify(LANES)) {
    throw broken('it was made with other parameters', { got: header.lanes, expected: LANES })
  }
  let at = PREFIX + padded(headerLength)
  const take = (length: number): { buffer: ArrayBufferLike; from: number } => {
    const from = whole.byteOffset + at
    at += padded(length)
    return { buffer: whole.buffer, from }
  }
  const times = take(header.articles * 8)
  const lengths = take(header.articles * 4)
  const vocabulary = take(header.vocabulary * 4)
  const words = take(header.words)
  const names = take(header.names)
  const [ids, sources] = JSON.parse(
    decoder.decode(new Uint8Array(names.buffer, names.from, header.names)),
  ) as [string[], string[]]
  return {
    ids,
    sources,
    times: new Float64Array(times.buffer, times.from, header.articles),
    lengths: new Int32Array(lengths.buffer, lengths.from, header.articles),
    vocabulary: new Int32Array(vocabulary.buffer, vocabulary.from, header.vocabulary),
    codes: new Uint16Array(words.buffer, words.from, header.words / 2),
    options: header.options,
  }
}

/** Of everything but the prefix up to and including the checksum itself. Sensitive to order, length and every bit. */
function checksum(bytes: Uint8Array): number {
  let hash = bytes.length | 0
  for (let i = 12; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash >>> 0
}

function broken(why: string, details: Readonly<Record<string, unknown>> = {}): NutgrafError {
  return new NutgrafError('invalid-index', `the index cannot be read: ${why}`, details)
}
