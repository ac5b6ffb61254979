/** Guesses the encoding of bytes that are not UTF-8. The statistics are chardet's (MIT), compiled in. */
import multiByte from 'chardet/lib/encoding/mbcs.js'
import singleByte from 'chardet/lib/encoding/sbcs.js'

/** Below it a guess is worse than the commonest encoding of the web. Chardet's scale of 0 to 100. */
const LEAST_CONFIDENCE = 25
const SAMPLE_BYTES = 64 * 1024

const recognisers = [...Object.values(multiByte), ...Object.values(singleByte)].filter(
  (candidate) => typeof candidate === 'function',
)

/**
 * The name of an encoding that decodes all of `bytes`, or undefined when none does. A guess: texts of a few words may
 * be taken for a neighbour of their encoding. O(n), n at most 64 kB.
 */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const counts = new Array<number>(256).fill(0)
  for (const byte of sample) counts[byte]!++
  const context = {
    byteStats: counts,
    c1Bytes: counts.slice(0x80, 0xa0).some((count) => count > 0),
    rawInput: sample,
    rawLen: sample.length,
    inputBytes: sample,
    inputLen: sample.length,
  }
  const matches = recognisers
    .map((recogniser) => new recogniser().match(context))
    .filter((match) => match !== null)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .sort((a, b) => b.confidence - a.confidence)
  return [...matches.map(({ name }) => name), 'windows-1252']
    .map((name) => decoderLabel(name))
    .find((label) => label !== undefined && decodes(bytes, label))
}

function decoderLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    // In stream mode a character that the sample cuts off is no fault.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
