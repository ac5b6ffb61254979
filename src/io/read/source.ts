/** One thing to read from, and what a reader of a kind yields. */
import type { Bytes } from './bytes.js'
import type { ReadContext } from './options.js'
import type { ReadArticle } from './record.js'

/** A file or standard input. */
export interface Source {
  /** What errors call it: the path as it was given, `-` for standard input. */
  readonly name: string
  /** The path to open; undefined for standard input. */
  readonly path: string | undefined
}

/** An article and the line that it begins on, where its file has lines of records. */
export interface Draft {
  readonly article: ReadArticle
  readonly line?: number
}

/** Reads all articles of one source. `bytes` are decompressed, errors of the system name the file already. */
export type Reader = (file: string, bytes: Bytes, context: ReadContext) => AsyncIterable<Draft>
