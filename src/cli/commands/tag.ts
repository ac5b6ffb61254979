/** `nutgraf tag`: topics of each article, with the words behind every tag. */
import { builtinTopics, createTagger, type TopicTag } from '../../topics/index.js'
import type { Article } from '../../types.js'
import type { Command } from '../command.js'
import { headlineOf, renderHead } from '../headline.js'
import type { Layout } from '../layout.js'
import { ANALYZE_OPTIONS, READ_OPTIONS } from '../option-table.js'
import { createRecordWriter, escapeMarkdown, withOtherFields } from '../records.js'
import { readChosenTopics, TOPIC_OPTIONS } from '../topic-files.js'

export const tagCommand: Command = {
  name: 'tag',
  summary: 'topics of each article, with the words behind every tag',
  paths: '[paths…]',
  description:
    'Prints the topics of each article: ukraine, iran, nato and infrastructure, or those of --topics or --model. JSONL: {"id", "tags": [{"topic", "label", "score", "evidence": [{"term", "text", "amount", "spans"}]}]}, then the other fields of the input record.',
  options: [
    ...TOPIC_OPTIONS,
    {
      name: 'min-score',
      kind: 'number',
      placeholder: 'X',
      min: 0,
      max: 1,
      about: 'least score of a tag; default: each topic has its own threshold',
    },
    {
      name: 'explain',
      kind: 'flag',
      about: 'every topic, also those an article lacks, and what was missing',
    },
    ...ANALYZE_OPTIONS,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'tag news', about: 'the built-in topics' },
    {
      line: 'tag news --topics topics.json',
      about: 'your own: {"climate": ["emissions", "heat wave"]}',
    },
    { line: 'tag story.txt --explain --format text', about: 'why, and why not' },
  ],
  async run({ values, articles, output, format, layout, reading, resolve }) {
    const { general } = await reading()
    const topics = (await readChosenTopics(values, resolve)) ?? builtinTopics
    const minScore = values.number('min-score')
    const tagger = createTagger(topics, {
      ...general,
      ...(minScore === undefined ? {} : { minScore }),
    })
    const explain = values.flag('explain')
    const writer = createRecordWriter<Tagged>(output, format, {
      json: ({ article, tags }) =>
        withOtherFields({ id: article.id, tags: tags.map(toRecord) }, article),
      text: (tagged) => renderText(tagged, layout, explain),
      markdown: renderMarkdown,
    })
    for await (const article of articles()) {
      await writer.write({ article, tags: explain ? tagger.explain(article) : tagger(article) })
    }
    await writer.end()
  },
}

/** A tag, with its verdict when it was explained. */
type Tag = TopicTag & { readonly present?: boolean; readonly missing?: number }

interface Tagged {
  readonly article: Article
  readonly tags: readonly Tag[]
}

function toRecord(tag: Tag): object {
  const { topic, label, score, threshold, evidence, present, missing, mediaTopics } = tag
  return {
    topic,
    label,
    score,
    threshold,
    ...(present === undefined ? {} : { present, missing }),
    ...(mediaTopics === undefined ? {} : { mediaTopics }),
    evidence,
  }
}

const SHOWN_TERMS = 8

function renderText({ article, tags }: Tagged, layout: Layout, explain: boolean): string {
  const lines = [renderHead(article, layout)]
  if (tags.length === 0) lines.push('  (no topic)')
  for (const { label, score, threshold, evidence, present, missing } of tags) {
    const verdict =
      present === false && missing !== undefined
        ? `lacks ${missing.toFixed(2)} of ${threshold.toFixed(2)}`
        : ''
    lines.push(
      `  ${score.toFixed(2)}  ${present === false ? `(${label}) ${verdict}` : layout.bold(label)}`,
    )
    const terms = evidence.map(({ text, amount, spans, titleSpans }) => {
      const places = spans.length + (titleSpans?.length ?? 0)
      const share = explain ? ` ${amount.toFixed(3)}` : ''
      return `${amount < 0 ? '−' : ''}${text}${places > 1 ? ` ×${places}` : ''}${share}`
    })
    const shown = explain ? terms : terms.slice(0, SHOWN_TERMS)
    const more = terms.length - shown.length
    if (shown.length > 0) {
      lines.push(
        layout.dim(
          layout.wrap(`${shown.join(', ')}${more > 0 ? `, ${more} more` : ''}`, '        '),
        ),
      )
    }
  }
  return lines.join('\n')
}

function renderMarkdown({ article, tags }: Tagged): string {
  const lines = [`## ${escapeMarkdown(headlineOf(article))}`, '']
  if (tags.length === 0) lines.push('*no topic*')
  for (const { label, score, evidence, present } of tags) {
    const terms = evidence
      .slice(0, SHOWN_TERMS)
      .map(({ text }) => escapeMarkdown(text))
      .join(', ')
    const name = present === false ? escapeMarkdown(label) : `**${escapeMarkdown(label)}**`
    lines.push(`- ${name} ${score.toFixed(2)}${terms === '' ? '' : `: ${terms}`}`)
  }
  return lines.join('\n')
}
