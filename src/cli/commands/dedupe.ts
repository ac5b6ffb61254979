/** `nutgraf dedupe`: clusters of copies. */
import {
  compareArticles,
  createDeduper,
  type DedupeOptions,
  type DeduperResult,
  type PresetName,
  type Relation,
} from '../../dedupe/index.js'
import type { Article } from '../../types.js'
import type { Command, CommandContext } from '../command.js'
import { dedupeWithIndex } from '../dedupe-with-index.js'
import { headlineOf } from '../headline.js'
import { READ_OPTIONS } from '../option-table.js'
import { misuse, type OptionValues } from '../parse-options.js'
import { createRecordWriter, otherFields, withOtherFields } from '../records.js'
import { renderClusters, renderClustersMarkdown, type ShownArticle } from '../render-clusters.js'
import { renderPair } from '../render-pair.js'

export const dedupeCommand: Command = {
  name: 'dedupe',
  summary: 'clusters of copies: exact, near, cut short, embedded',
  paths: '[paths…]',
  description:
    'Finds articles that are copies of others, verifies every pair exactly, and prints which cluster each belongs to. JSONL, for every article in input order: {"id", "cluster", "representative", "relation", "similarity"}, then the other fields of the input record.',
  options: [
    {
      name: 'preset',
      kind: 'choice',
      choices: ['strict', 'standard', 'loose'],
      about:
        'strict: lightly edited copies; standard (default): also reworked and cut ones; loose: also distant ones',
    },
    {
      name: 'threshold',
      kind: 'number',
      placeholder: 'X',
      min: 0.01,
      max: 1,
      about: 'least share of common phrases (Jaccard) of near copies, instead of the preset’s',
    },
    {
      name: 'containment',
      kind: 'number',
      placeholder: 'X',
      min: 0.01,
      max: 1,
      about: 'least share of the shorter text that stands in the longer',
    },
    {
      name: 'window',
      kind: 'number',
      placeholder: 'DAYS',
      min: 0,
      about: 'compare only articles published at most so far apart',
    },
    {
      name: 'prefer',
      kind: 'text',
      placeholder: 'RULE',
      about: 'which copy is kept: longest (default), earliest, or sources in order: Reuters,AP',
    },
    {
      name: 'index',
      kind: 'text',
      placeholder: 'FILE',
      about: 'compare with all that earlier runs have seen, and add to it; created if missing',
    },
    { name: 'no-add', kind: 'flag', about: 'with --index: only ask, add nothing' },
    { name: 'kept', kind: 'flag', about: 'print the kept articles themselves, as they were read' },
    {
      name: 'explain',
      kind: 'text',
      placeholder: 'ID ID',
      pair: true,
      about: 'compare two articles: relation, shares and shared passages',
    },
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'dedupe news', about: 'the clusters of a folder' },
    {
      line: 'dedupe articles.jsonl --kept --output kept.jsonl',
      about: 'a file without its copies',
    },
    { line: 'dedupe news --preset strict --format text', about: 'only lightly edited copies' },
    {
      line: 'dedupe articles.jsonl --explain a1 a2 --format text',
      about: 'what two articles share',
    },
  ],
  async run(context) {
    const { values } = context
    if (values.texts('explain').length > 0) return explain(context)
    const index = values.text('index')
    if (index !== undefined) return dedupeWithIndex(context, index, optionsOf(values))
    if (values.flag('no-add')) throw misuse('--no-add needs --index FILE')
    if (values.flag('kept')) return printKept(context)
    await printClusters(context)
  },
}

function optionsOf(values: OptionValues): DedupeOptions {
  const threshold = values.number('threshold')
  const containment = values.number('containment')
  const windowDays = values.number('window')
  const rule = values.text('prefer')
  return {
    ...(values.text('preset') === undefined ? {} : { preset: values.text('preset') as PresetName }),
    ...(threshold === undefined ? {} : { jaccard: threshold }),
    ...(containment === undefined ? {} : { containment }),
    ...(windowDays === undefined ? {} : { windowDays }),
    ...(rule === undefined
      ? {}
      : {
          representative:
            rule === 'longest' || rule === 'earliest'
              ? rule
              : { sources: rule.split(',').map((source) => source.trim()) },
        }),
  }
}

/** Texts are let go as soon as they are folded, so that a million articles fit. */
async function printClusters(context: CommandContext): Promise<void> {
  const deduper = createDeduper({ ...optionsOf(context.values), pairs: false })
  const shown: ShownArticle[] = []
  const forPeople = context.format === 'text' || context.format === 'markdown'
  for await (const article of context.articles({ repair: false, distinctIds: true })) {
    deduper.add(article)
    const headline = forPeople ? ownCopy(headlineOf(article)) : ''
    shown.push({ id: article.id, headline, others: otherFields(article) })
  }
  context.progress(`comparing ${deduper.size} articles`)
  const result = deduper.finish()
  noteLimits(context, result)
  const { format, output, layout } = context
  if (format === 'text') return output.write(renderClusters(result, shown, layout))
  if (format === 'markdown') return output.write(renderClustersMarkdown(result, shown))
  const places = placesOf(result)
  const writer = createRecordWriter<ShownArticle>(output, format, {
    json: ({ id, others }) => withOtherFields({ id, ...places.get(id)! }, others),
    text: String,
    markdown: String,
  })
  for (const article of shown) await writer.write(article)
  await writer.end()
}

/** A string that shares no memory with the text it was cut from, and so does not keep the whole text alive. */
const ownCopy = (text: string): string => Buffer.from(text).toString()

interface Place {
  /** Number of the cluster, in the order of first members. */
  readonly cluster: number
  readonly representative: string
  readonly relation: Relation
  readonly similarity: number
}

function placesOf({ clusters }: DeduperResult): ReadonlyMap<string, Place> {
  return new Map(
    clusters.flatMap(({ representative, members }, cluster) =>
      members.map(({ id, relation, similarity }) => [
        id,
        { cluster, representative, relation, similarity },
      ]),
    ),
  )
}

function noteLimits({ note }: CommandContext, { report }: DeduperResult): void {
  if (report.cappedKeys > 0) {
    note(
      `${report.cappedKeys} very common passages were compared with the first articles that hold them only`,
    )
  }
}

async function printKept(context: CommandContext): Promise<void> {
  const articles = await context.allArticles({ repair: false })
  const deduper = createDeduper({ ...optionsOf(context.values), pairs: false })
  for (const article of articles) deduper.add(article)
  const result = deduper.finish()
  noteLimits(context, result)
  const kept = new Set(result.kept)
  const writer = createRecordWriter<Article>(context.output, context.format, {
    json: (article) => article,
    text: (article) =>
      `${context.layout.bold(headlineOf(article))}\n${article.id}\n\n${article.text.trim()}\n`,
    markdown: (article) => `## ${headlineOf(article)}\n\n${article.text.trim()}`,
  })
  for (const article of articles) if (kept.has(article.id)) await writer.write(article)
  await writer.end()
}

async function explain(context: CommandContext): Promise<void> {
  const { values } = context
  const ids = values.texts('explain')
  const found = new Map<string, Article>()
  for await (const article of context.articles({ repair: false })) {
    if (ids.includes(article.id) && !found.has(article.id)) found.set(article.id, article)
    if (found.size === new Set(ids).size) break
  }
  const [a, b] = ids.map((id) => {
    const article = found.get(id)
    if (article === undefined) throw misuse(`no article has the id ${JSON.stringify(id)}`, { id })
    return article
  })
  const { preset, jaccard, containment } = optionsOf(values)
  const report = compareArticles(a!, b!, {
    ...(preset === undefined ? {} : { preset }),
    ...(jaccard === undefined ? {} : { jaccard }),
    ...(containment === undefined ? {} : { containment }),
  })
  const writer = createRecordWriter<typeof report>(context.output, context.format, {
    json: () => ({
      ...report,
      passages: report.passages.map((passage) => ({
        ...passage,
        text: a!.text.slice(passage.a.start, passage.a.end),
      })),
    }),
    text: () => renderPair(report, a!, b!, context.layout),
    markdown: () => renderPair(report, a!, b!, context.layout),
  })
  await writer.write(report)
  await writer.end()
}
