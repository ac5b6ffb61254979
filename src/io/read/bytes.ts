/** Bytes of a file or of standard input: opened, decompressed, looked at, split into lines. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { isGzip } from './kinds.js'
import { fromSystemError, tooLarge } from './problems.js'

export type Bytes = AsyncIterable<Buffer>

/** How much of a file is looked at to tell its kind and encoding. */
const HEAD_BYTES = 64 * 1024

export async function* openFile(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: 256 * 1024 })
}

export async function* toBuffers(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Buffer> {
  for await (const chunk of input) {
    yield typeof chunk === 'string'
      ? Buffer.from(chunk)
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  }
}

/** The first bytes, and all bytes again with them in front. */
export async function peek(
  bytes: Bytes,
): Promise<{ readonly head: Buffer; readonly bytes: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const seen: Buffer[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const { value, done } = await iterator.next()
    if (done) break
    seen.push(value)
    size += value.length
  }
  async function* replay(): AsyncGenerator<Buffer> {
    try {
      yield* seen
      seen.length = 0
      for (;;) {
        const { value, done } = await iterator.next()
        if (done) return
        yield value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(seen), bytes: replay() }
}

/** Decompressed where the bytes are gzip, whatever the name says; else as they are. */
export async function decompress(bytes: Bytes): Promise<Bytes> {
  const { head, bytes: all } = await peek(bytes)
  return isGzip(head) ? gunzip(all) : all
}

// Chunk by chunk: a bomb meets the reader's limit long before it fills the memory.
async function* gunzip(bytes: Bytes): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 64 * 1024 })
  // A failure on either side destroys the stream with its error, which the loop below meets.
  const feeding = pipeline(bytes, stream).catch(() => {})
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } finally {
    stream.destroy()
    await feeding
  }
}

/** The same bytes; errors of the system name the file. */
export async function* named(file: string, bytes: Bytes): AsyncGenerator<Buffer> {
  try {
    yield* bytes
  } catch (error) {
    throw fromSystemError(file, error)
  }
}

/** @throws NutgrafError `unreadable-input` as soon as there are more than `limit` bytes. */
export async function readWhole(file: string, bytes: Bytes, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > limit) throw tooLarge(file, limit, 'it')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A line without its end. `bytes` is undefined when it is longer than the limit. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | undefined
}

/** Lines in order, at most `limit` bytes held at a time. Ends in `\n` or `\r\n`; the last may lack it. */
export async function* splitLines(bytes: Bytes, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let size = 0
  let number = 1
  const take = (): Line => {
    const whole = size > limit ? undefined : parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    parts = []
    size = 0
    const ended = whole?.at(-1) === 13 ? whole.subarray(0, -1) : whole
    return { number: number++, bytes: ended }
  }
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end))
      size += end - start
      yield take()
      start = end + 1
    }
    if (start === chunk.length) continue
    size += chunk.length - start
    if (size > limit) parts = []
    else parts.push(chunk.subarray(start))
  }
  if (size > 0) yield take()
}
