/** `nutgraf train`: learns topics from labelled articles. */
import { NutgrafError } from '../../errors.js'
import { writeAtomically } from '../../io/atomic-file.js'
import { type LabelledArticle, type LearntTopic, trainTopics } from '../../topics/index.js'
import type { Article } from '../../types.js'
import type { Command } from '../command.js'
import { ANALYZE_OPTIONS, READ_OPTIONS } from '../option-table.js'
import { reasonOf } from '../output.js'
import { misuse } from '../parse-options.js'
import { createRecordWriter, escapeMarkdown } from '../records.js'
import { readTopicsFile } from '../topic-files.js'

export const trainCommand: Command = {
  name: 'train',
  summary: 'learn topics from labelled articles',
  paths: '[paths…]',
  description:
    'Learns every label of the articles and writes a model for nutgraf tag --model. Each record has its labels in "labels" or "topics", a list of names (empty: none of them), or in "label", one name. Prints a line for each topic: {"topic", "positives", "method", "threshold"}.',
  options: [
    { name: 'out', kind: 'text', placeholder: 'MODEL.json', about: 'where the model is written' },
    {
      name: 'topics',
      kind: 'text',
      placeholder: 'FILE',
      about: 'names, codes and terms of topics, to start from (JSON or YAML)',
    },
    {
      name: 'title-weight',
      kind: 'number',
      placeholder: 'X',
      min: 0,
      max: 100,
      about: 'how often a word in the title counts; default 2',
    },
    ...ANALYZE_OPTIONS,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'train labelled.jsonl --out model.json', about: 'learn from what is labelled' },
    {
      line: 'train labelled.jsonl --out model.json --map labels=topics',
      about: 'labels under another name',
    },
  ],
  async run({ values, allArticles, output, format, reading, resolve, progress }) {
    const out = values.text('out')
    if (out === undefined) throw misuse('--out is needed: the file that the model is written to')
    const { general } = await reading()
    const topicsFile = values.text('topics')
    const topics =
      topicsFile === undefined ? undefined : await readTopicsFile(resolve(topicsFile), topicsFile)
    const titleWeight = values.number('title-weight')
    const labelled = (await allArticles()).map(readLabels)
    progress(`learning from ${labelled.length} articles`)
    const model = trainTopics(labelled, {
      ...general,
      ...(topics === undefined ? {} : { topics }),
      ...(titleWeight === undefined ? {} : { titleWeight }),
    })
    try {
      await writeAtomically(resolve(out), `${JSON.stringify(model)}\n`)
    } catch (error) {
      throw misuse(`cannot write ${out}: ${reasonOf(error)}`, { path: out })
    }
    const width = Math.max(...model.topics.map(({ topic }) => topic.length))
    const writer = createRecordWriter<LearntTopic>(output, format, {
      json: ({ topic, positives, method, threshold }) => ({ topic, positives, method, threshold }),
      text: ({ topic, positives, method }) =>
        `${topic.padEnd(width)}  ${String(positives).padStart(6)} articles  ${method}`,
      markdown: ({ topic, positives, method }) =>
        `- ${escapeMarkdown(topic)}: ${positives} articles, ${method}`,
      tight: true,
    })
    for (const topic of model.topics) await writer.write(topic)
    await writer.end()
  },
}

function readLabels(article: Article): LabelledArticle {
  const { labels, topics, label } = article as Article & Record<string, unknown>
  const given = labels ?? topics ?? label
  const list = typeof given === 'string' ? [given] : given
  if (!Array.isArray(list) || !list.every((name) => typeof name === 'string' && name !== '')) {
    throw new NutgrafError(
      'invalid-input',
      `the article ${JSON.stringify(article.id)} has no "labels": a list of names; name their field with --map labels=FIELD`,
      { id: article.id },
    )
  }
  return { ...article, labels: list }
}
