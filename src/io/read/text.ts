/** Plain text: the whole file is one article. */
import { readWhole } from './bytes.js'
import { decodeWhole } from './encoding.js'
import { whyBinary } from './kinds.js'
import { unreadable } from './problems.js'
import type { Reader } from './source.js'

export const readText: Reader = async function* (file, bytes, context) {
  const whole = await readWhole(file, bytes, context.limits.articleBytes)
  const text = await decodeWhole(file, whole, context)
  // Asked of the decoded text: UTF-16 is full of zero bytes and yet no binary file.
  const binary = whyBinary(Buffer.from(text.slice(0, 8192)))
  if (binary !== undefined) throw unreadable(file, binary)
  yield { article: { text } }
}
