/** `nutgraf keywords`: key terms of each article. */
import { type Keyword, keywords } from '../../topics/index.js'
import type { Article } from '../../types.js'
import type { Command } from '../command.js'
import { headlineOf, renderHead } from '../headline.js'
import { ANALYZE_OPTIONS, READ_OPTIONS } from '../option-table.js'
import { createRecordWriter, escapeMarkdown, withOtherFields } from '../records.js'

export const keywordsCommand: Command = {
  name: 'keywords',
  summary: 'key terms of each article',
  paths: '[paths…]',
  description:
    'Prints the words and phrases that each article is about, best first, none twice in two forms. JSONL: {"id", "keywords": [{"text", "score"}]}, then the other fields of the input record.',
  options: [
    {
      name: 'limit',
      kind: 'integer',
      placeholder: 'N',
      min: 1,
      about: 'at most N keywords; default 10',
    },
    {
      name: 'style',
      kind: 'choice',
      choices: ['tags', 'phrases'],
      about: 'single words (default), or phrases',
    },
    ...ANALYZE_OPTIONS,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'keywords news --limit 5', about: 'five for each article of a folder' },
    {
      line: 'keywords story.txt --style phrases --nlp wink',
      about: 'phrases of nouns, names and adjectives',
    },
  ],
  async run({ values, articles, output, format, layout, reading }) {
    const { of } = await reading()
    const limit = values.number('limit')
    const style = values.text('style') as 'tags' | 'phrases' | undefined
    const options = {
      ...(limit === undefined ? {} : { limit }),
      ...(style === undefined ? {} : { style }),
    }
    const analyzeOf = ({ text }: Article) => {
      const { analyze } = of(text)
      return analyze === undefined ? {} : { analyze }
    }
    const writer = createRecordWriter<Found>(output, format, {
      json: ({ article, found }) =>
        withOtherFields(
          { id: article.id, keywords: found.map(({ text, score }) => ({ text, score })) },
          article,
        ),
      text: ({ article, found }) =>
        [
          renderHead(article, layout),
          layout.wrap(
            list(found, (text) => text),
            '  ',
          ),
        ].join('\n'),
      markdown: ({ article, found }) =>
        `## ${escapeMarkdown(headlineOf(article))}\n\n${list(found, escapeMarkdown)}`,
    })
    for await (const article of articles()) {
      await writer.write({
        article,
        found: keywords(article, { ...options, ...analyzeOf(article) }),
      })
    }
    await writer.end()
  },
}

interface Found {
  readonly article: Article
  readonly found: readonly Keyword[]
}

function list(found: readonly Keyword[], show: (text: string) => string): string {
  return found.length === 0 ? '(no keywords)' : found.map(({ text }) => show(text)).join(', ')
}
