/** The way in: from paths to articles, one at a time. */
import { isNutgrafError, NutgrafError } from '../../errors.js'
import type { Article } from '../../types.js'
import { createIdTable } from '../../util/id-table.js'
import { createColumn } from '../../util/number-column.js'
import { type Bytes, decompress, named, openFile, peek, toBuffers } from './bytes.js'
import { encodingOfFirstBytes } from './encoding.js'
import { isMail, kindOfContent, kindOfName, whyBinary } from './kinds.js'
import { type InputKind, type ReadContext, type ReadOptions, toContext } from './options.js'
import { unreadable } from './problems.js'
import type { Draft, Reader, Source } from './source.js'
import { listSources } from './walk.js'

// Each reader is its own chunk: a folder of text files loads no HTML parser.
const READERS: Readonly<Record<InputKind, () => Promise<Reader>>> = {
  text: async () => (await import('./text.js')).readText,
  markdown: async () => (await import('./markdown.js')).readMarkdown,
  html: async () => (await import('./html/read-html.js')).readHtml,
  json: async () => (await import('./json.js')).readJson,
  jsonl: async () => (await import('./jsonl.js')).readJsonl,
  csv: async () => (await import('./csv.js')).readCsv,
  feed: async () => (await import('./feed.js')).readFeed,
}

/** Kinds of which a file is one article, so that its path can be the article's id. */
const ONE_ARTICLE: ReadonlySet<InputKind> = new Set(['text', 'markdown', 'html'])

/**
 * The articles behind paths, one at a time, in the order of the paths and of each file: nothing is read before it is
 * asked for, and JSONL and CSV of any size need the memory of one record.
 *
 * Paths are files, folders (walked by name), patterns (`news/**\/*.html`) and `-` for standard input. Text, Markdown
 * and HTML files are one article each; JSON, JSONL, CSV and feeds (RSS, Atom, RDF, JSON Feed) hold any number. A `.gz`
 * behind the name, or gzip by content, is decompressed. Nothing is fetched from the network.
 *
 * An article without an id gets one: a file that is one article its path as given, any other its position among all
 * articles read ("0", "1", …). Fields of records that are not an article's are kept on the object.
 *
 * @throws NutgrafError `unreadable-input` for a missing, binary or too large file; `invalid-input` with file and line
 * for a bad record; `missing-dependency` with the command to install when HTML, a feed or CSV comes and its optional
 * package is not there; `duplicate-id` with `distinctIds`; `invalid-option`.
 *
 * @example
 * for await (const article of readArticles(['news/', 'export.jsonl.gz'])) console.log(article.id)
 */
export async function* readArticles(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Article, void, undefined> {
  const context = toContext(options)
  const check = context.distinctIds ? createIdCheck(context) : () => true
  let position = 0
  for await (const source of listSources(paths, context)) {
    try {
      for await (const { article, id: lent, line } of readSource(source, context)) {
        const id = article.id ?? lent ?? String(position)
        position++
        if (check(id, source.name, line)) {
          yield { ...article, id }
        }
      }
    } catch (error) {
      if (!isNutgrafError(error) || !SKIPPABLE.has(error.code)) throw error
      context.bad(error)
    }
  }
}

/** Whether an id is new; if not, both places are told. In columns, since there may be a million of them. */
function createIdCheck(
  context: ReadContext,
): (id: string, source: string, line: number | undefined) => boolean {
  const ids = createIdTable()
  const sources: string[] = []
  const sourceOf = createColumn()
  const lineOf = createColumn()
  return (id, source, line) => {
    if (sources.at(-1) !== source) sources.push(source)
    const first = ids.numberOf(id)
    if (first < 0) {
      ids.add(id)
      sourceOf.push(sources.length - 1)
      lineOf.push(line ?? 0)
      return true
    }
    const place = placeOf(source, line ?? 0)
    const firstPlace = placeOf(sources[sourceOf.get(first)]!, lineOf.get(first))
    context.bad(
      new NutgrafError(
        'duplicate-id',
        `${place}: the id ${JSON.stringify(id)} stands at ${firstPlace} already`,
        { id, places: [firstPlace, place] },
      ),
    )
    return false
  }
}

/** Line 0 is none. */
const placeOf = (source: string, line: number): string =>
  line === 0 ? source : `${source}:${line}`

const SKIPPABLE: ReadonlySet<string> = new Set(['invalid-input', 'unreadable-input'])

/** A draft with the id that its source lends it. */
type Named = Draft & { readonly id?: string }

async function* readSource(source: Source, context: ReadContext): AsyncGenerator<Named> {
  const opened = named(source.name, open(source, context))
  const bytes = named(source.name, await decompress(opened))
  const { kind, all } = await tellKind(source, bytes, context)
  const read = await READERS[kind]()
  for await (const draft of read(source.name, all, context)) {
    yield ONE_ARTICLE.has(kind) && source.path !== undefined ? { ...draft, id: source.name } : draft
  }
}

function open(source: Source, context: ReadContext): Bytes {
  if (source.path !== undefined) return openFile(source.path)
  if (context.stdin === undefined) throw unreadable('-', 'there is no standard input here')
  return toBuffers(context.stdin)
}

async function tellKind(
  source: Source,
  bytes: Bytes,
  context: ReadContext,
): Promise<{ readonly kind: InputKind; readonly all: Bytes }> {
  const stated = context.kind ?? kindOfName(source.name)
  if (stated !== undefined) return { kind: stated, all: bytes }
  const { head, bytes: all } = await peek(bytes)
  const encoding = encodingOfFirstBytes(head)
  const binary = encoding === undefined ? whyBinary(head) : undefined
  if (binary !== undefined) throw unreadable(source.name, binary)
  const start = new TextDecoder(encoding).decode(head)
  if (isMail(start)) {
    throw unreadable(
      source.name,
      'is mail, whose parts may be encoded; export it as text, HTML or JSON first (--from text reads it as it stands)',
    )
  }
  return { kind: kindOfContent(start), all }
}
