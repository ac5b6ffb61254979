/** What reading can be told, and the limits that keep hostile input from filling the memory. */
import { NutgrafError } from '../../errors.js'
import { checkChoice, checkFunction, checkInteger, checkKeys } from '../../util/options.js'

/** What a file holds. */
export type InputKind = 'text' | 'markdown' | 'html' | 'json' | 'jsonl' | 'csv' | 'feed'

/** Every kind of input that can be read. */
export const INPUT_KINDS: readonly InputKind[] = [
  'text',
  'markdown',
  'html',
  'json',
  'jsonl',
  'csv',
  'feed',
]

/** Sizes are in bytes after decompression. Past one of them the file is refused with a clear error. */
export interface ReadLimits {
  /**
   * Largest article: a file of text or Markdown, a line of JSONL, a record of CSV. Files of JSONL and CSV may have any
   * size. An article of 32 MB takes well over a gigabyte to summarize. Default 32 MiB.
   */
  readonly articleBytes: number
  /** Largest file of JSON, which is parsed as a whole. Default 128 MiB. */
  readonly jsonBytes: number
  /** Largest web page or feed, which take many times their size in memory. Default 16 MiB. */
  readonly markupBytes: number
  /** Deepest nesting of HTML elements; real pages stay below 100, and the time grows with it. Default 256. */
  readonly htmlDepth: number
}

/** Limits that hold unless others are given: roomy for news, narrow enough for a small machine. */
export const LIMIT_DEFAULTS: ReadLimits = {
  articleBytes: 32 * 1024 * 1024,
  jsonBytes: 128 * 1024 * 1024,
  markupBytes: 16 * 1024 * 1024,
  htmlDepth: 256,
}

export interface ReadOptions {
  /** Folder that relative paths start from. Default: the working folder. */
  readonly cwd?: string
  /** What `-` reads, for example `process.stdin`. Without it `-` is an error. */
  readonly stdin?: AsyncIterable<Uint8Array | string>
  /** Read everything as this kind. Default: by extension, and by the first bytes where there is none. */
  readonly kind?: InputKind
  /** Encoding of everything read, as `TextDecoder` names it. Default: by mark, declaration and detection. */
  readonly encoding?: string
  /** Where fields stand in the records of JSON, JSONL and CSV: ours to theirs, `{ text: 'body', id: 'meta.guid' }`. */
  readonly map?: Readonly<Record<string, string>>
  /**
   * An id that comes twice is bad input, named with both places. Takes memory for every id, so it is off by default,
   * for reading without end. Default false.
   */
  readonly distinctIds?: boolean
  /** Skip what cannot be read and tell `onBad`, instead of throwing. Default false. */
  readonly skipBad?: boolean
  /** Called with each record or file that `skipBad` skipped. */
  readonly onBad?: (error: NutgrafError) => void
  /** Called with what a reader should know though nothing failed: a guessed encoding, files left out. */
  readonly onNote?: (note: string) => void
  readonly limits?: Partial<ReadLimits>
}

/** The options with their defaults filled in, as the readers get them. */
export interface ReadContext {
  readonly cwd: string | undefined
  readonly stdin: AsyncIterable<Uint8Array | string> | undefined
  readonly kind: InputKind | undefined
  readonly encoding: string | undefined
  readonly map: Readonly<Record<string, string>>
  readonly limits: ReadLimits
  readonly distinctIds: boolean
  readonly skipBad: boolean
  /** Throws the error, or counts it where bad input is skipped. */
  readonly bad: (error: NutgrafError) => void
  readonly note: (note: string) => void
}

const KEYS = [
  'cwd',
  'stdin',
  'kind',
  'encoding',
  'map',
  'distinctIds',
  'skipBad',
  'onBad',
  'onNote',
  'limits',
] as const satisfies readonly (keyof ReadOptions)[]

/** @throws NutgrafError `invalid-option` for an unknown option, kind, encoding or limit. */
export function toContext(options: ReadOptions): ReadContext {
  checkKeys('readArticles', options, KEYS)
  if (options.kind !== undefined) checkChoice('kind', options.kind, INPUT_KINDS)
  if (options.encoding !== undefined) checkEncoding(options.encoding)
  if (options.onBad !== undefined) checkFunction('onBad', options.onBad)
  if (options.onNote !== undefined) checkFunction('onNote', options.onNote)
  const limits = { ...LIMIT_DEFAULTS, ...options.limits }
  checkKeys('limits', limits, Object.keys(LIMIT_DEFAULTS))
  for (const [name, value] of Object.entries(limits)) checkInteger(`limits.${name}`, value, 1)
  return {
    cwd: options.cwd,
    stdin: options.stdin,
    kind: options.kind,
    encoding: options.encoding,
    map: options.map ?? {},
    limits,
    distinctIds: options.distinctIds ?? false,
    skipBad: options.skipBad ?? false,
    bad(error) {
      if (!options.skipBad) throw error
      options.onBad?.(error)
    },
    note: options.onNote ?? (() => {}),
  }
}

function checkEncoding(encoding: string): void {
  try {
    new TextDecoder(encoding)
  } catch {
    throw new NutgrafError(
      'invalid-option',
      `encoding ${JSON.stringify(encoding)} is not known; for example: utf-8, windows-1252, shift_jis, gb18030, utf-16le`,
      { option: 'encoding', got: encoding },
    )
  }
}
