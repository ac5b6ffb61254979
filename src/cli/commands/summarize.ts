/** `nutgraf summarize`: a summary of each article, or one of all. */
import {
  rankersByName,
  type SummarizeOptions,
  type Summary,
  summarize,
  summarizeStory,
} from '../../summarize/index.js'
import type { Article } from '../../types.js'
import type { Reading } from '../analyze.js'
import { budgetOf } from '../budget.js'
import type { Command, CommandContext } from '../command.js'
import { headlineOf, renderHead } from '../headline.js'
import { ANALYZE_OPTIONS, READ_OPTIONS } from '../option-table.js'
import { createRecordWriter, withOtherFields } from '../records.js'
import { renderSummaryMarkdown, renderSummaryText } from '../render-summary.js'

export const summarizeCommand: Command = {
  name: 'summarize',
  summary: 'a summary of each article, quoted sentence by sentence',
  paths: '[paths…]',
  description:
    'Prints the sentences that sum each article up, quoted with their places. JSONL: {"id", "summary", "sentences": [{"text", "start", "end", "score"}]}, then the other fields of the input record.',
  options: [
    {
      name: 'sentences',
      kind: 'integer',
      placeholder: 'N',
      min: 1,
      about: 'at most N sentences; default 3, with --together 5',
    },
    { name: 'words', kind: 'integer', placeholder: 'N', min: 1, about: 'at most N words' },
    { name: 'chars', kind: 'integer', placeholder: 'N', min: 1, about: 'at most N characters' },
    { name: 'query', kind: 'text', placeholder: 'TEXT', about: 'only what answers this' },
    {
      name: 'ranker',
      kind: 'choice',
      choices: Object.keys(rankersByName),
      about: 'how sentences are scored; default news',
    },
    {
      name: 'lead',
      kind: 'number',
      placeholder: 'X',
      min: 0,
      max: 2,
      about: 'how much standing early counts: 1 as in news (default), 0 not at all',
    },
    { name: 'together', kind: 'flag', about: 'one summary of all articles, near-copies left out' },
    { name: 'explain', kind: 'flag', about: 'with the reasons that add up to each score' },
    ...ANALYZE_OPTIONS,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'summarize news --sentences 2', about: 'two sentences from each article of a folder' },
    { line: 'summarize news --together --words 100', about: 'one summary of all of them' },
    {
      line: 'summarize articles.jsonl --query "power plants" --format markdown',
      about: 'what they say about something',
    },
    { line: 'summarize story.txt --explain --format text', about: 'why these sentences' },
  ],
  async run(context) {
    const { values } = context
    const reading = await context.reading()
    const base: SummarizeOptions = {
      ...budgetOf(values),
      ...(values.text('query') === undefined ? {} : { query: values.text('query')! }),
      ...(values.text('ranker') === undefined ? {} : { rankers: rankerOf(values.text('ranker')!) }),
      ...(values.number('lead') === undefined ? {} : { lead: values.number('lead')! }),
    }
    if (values.flag('together')) return together(context, base, reading)
    const writer = createRecordWriter<Summarized>(context.output, context.format, {
      json: ({ article, summary }) =>
        withOtherFields(toRecord(article.id, summary, values.flag('explain')), article),
      text: ({ article, summary }) =>
        renderSummaryText(
          renderHead(article, context.layout),
          summary,
          context.layout,
          values.flag('explain'),
        ),
      markdown: ({ article, summary }) =>
        renderSummaryMarkdown(headlineOf(article), [article], summary, values.flag('explain')),
    })
    for await (const article of context.articles()) {
      await writer.write({
        article,
        summary: summarize(article, { ...base, ...reading.of(article.text) }),
      })
    }
    await writer.end()
  },
}

interface Summarized {
  readonly article: Article
  readonly summary: Summary
}

async function together(
  context: CommandContext,
  base: SummarizeOptions,
  reading: Reading,
): Promise<void> {
  const articles = await context.allArticles()
  // The first article tells the language of the rules; each is read by its own.
  const { language } = reading.of(articles[0]?.text ?? '')
  const summary = summarizeStory(articles, {
    ...base,
    ...reading.general,
    ...(language === undefined ? {} : { language }),
  })
  const explain = context.values.flag('explain')
  const title = articles.length === 1 ? '1 article' : `${articles.length} articles`
  const writer = createRecordWriter<Summary>(context.output, context.format, {
    json: () => ({
      articles: articles.map(({ id }) => id),
      ...toRecord(undefined, summary, explain, true),
      ...(summary.copies === undefined ? {} : { copies: summary.copies }),
    }),
    text: () =>
      renderSummaryText(context.layout.bold(title), summary, context.layout, explain, true),
    markdown: () => renderSummaryMarkdown(title, articles, summary, explain),
  })
  await writer.write(summary)
  await writer.end()
}

function toRecord(
  id: string | undefined,
  summary: Summary,
  explain: boolean,
  sources = false,
): object {
  return {
    ...(id === undefined ? {} : { id }),
    summary: summary.text,
    sentences: summary.sentences.map(({ text, start, end, score, reasons, article }) => ({
      text,
      start,
      end,
      score,
      ...(sources ? { article } : {}),
      ...(explain ? { reasons } : {}),
    })),
    ...(summary.note === undefined ? {} : { note: summary.note }),
  }
}

function rankerOf(name: string) {
  return rankersByName[name as keyof typeof rankersByName]
}
