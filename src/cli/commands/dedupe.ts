/** `nutgraf dedupe`: clusters of copies. */
import { compareArticles, type DedupeOptions, type PresetName } from '../../dedupe/index.js'
import type { Article } from '../../types.js'
import type { Command, CommandContext } from '../command.js'
import { printClusters, printKept } from '../dedupe-in-memory.js'
import { dedupeWithIndex } from '../dedupe-with-index.js'
import { READ_OPTIONS } from '../option-table.js'
import { misuse, type OptionValues } from '../parse-options.js'
import { createRecordWriter } from '../records.js'
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
    {
      name: 'workers',
      kind: 'integer',
      placeholder: 'N',
      min: 0,
      max: 64,
      about: 'threads to work with, 0 for none; default: as many as cores once the input is large',
    },
    {
      name: 'progress',
      kind: 'flag',
      about: 'say how far it is also where standard error is no terminal',
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
    const print = values.flag('kept') ? printKept : printClusters
    await print(context, optionsOf(values))
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
