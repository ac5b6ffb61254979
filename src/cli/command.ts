/** What a command is, and what it is given to run. */
import type { Article } from '../types.js'
import type { Reading } from './analyze.js'
import type { CliIo } from './io.js'
import type { Layout } from './layout.js'
import type { Format, Option } from './option-table.js'
import type { Output } from './output.js'
import type { OptionValues } from './parse-options.js'

export interface Example {
  /** As typed behind `nutgraf `. Run by a test in a folder that has what it names. */
  readonly line: string
  readonly about: string
}

export interface Command {
  readonly name: string
  /** One line, as in the list of commands. */
  readonly summary: string
  /** What it prints, in a sentence or two. */
  readonly description: string
  /** What the paths are called in the usage line. */
  readonly paths: string
  /** Its own options first; the common ones are added to all. */
  readonly options: readonly Option[]
  readonly examples: readonly Example[]
  readonly run: (context: CommandContext) => Promise<void>
}

export interface ArticleOptions {
  /** Mend the texts, unless `--raw` says otherwise. Default true. */
  readonly repair?: boolean
  /** An id that comes twice is an error. Default false. */
  readonly distinctIds?: boolean
  /** For a second pass: what is skipped was told in the first. Default false. */
  readonly again?: boolean
}

export interface CommandContext {
  readonly paths: readonly string[]
  readonly values: OptionValues
  readonly io: CliIo
  readonly format: Format
  readonly layout: Layout
  readonly output: Output
  /** Articles one at a time, repaired unless `--raw` says otherwise. */
  readonly articles: (options?: ArticleOptions) => AsyncGenerator<Article, void, undefined>
  /** Whether `articles` can be called twice: not when input comes from a pipe. */
  readonly canReadAgain: () => Promise<boolean>
  /** All articles at once, their ids checked to be distinct. */
  readonly allArticles: (options?: Pick<ArticleOptions, 'repair'>) => Promise<readonly Article[]>
  /** What `--lang` and `--nlp` ask for; `nlp` is what the command takes when they say nothing. */
  readonly reading: (nlp?: 'light' | 'wink') => Promise<Reading>
  /** A line on standard error, unless `--quiet`. */
  readonly note: (text: string) => void
  readonly progress: (text: string) => void
  /** An absolute path from one that the user gave. */
  readonly resolve: (path: string) => string
}
