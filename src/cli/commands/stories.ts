/** `nutgraf stories`: articles on the same event. */
import { groupStories, type Story } from '../../stories/index.js'
import type { Article } from '../../types.js'
import type { Command } from '../command.js'
import { headlineOf } from '../headline.js'
import type { Layout } from '../layout.js'
import { ANALYZE_OPTIONS, READ_OPTIONS } from '../option-table.js'
import { createRecordWriter, escapeMarkdown, withOtherFields } from '../records.js'
import { linkTo } from '../render-summary.js'

export const storiesCommand: Command = {
  name: 'stories',
  summary: 'groups of articles on the same event',
  paths: '[paths…]',
  description:
    'Puts articles that were written independently about the same event together. JSONL, for every article in input order: {"id", "story"}, where the story is the id of its first article, then the other fields of the input record.',
  options: [
    {
      name: 'threshold',
      kind: 'number',
      placeholder: 'X',
      min: 0,
      max: 1,
      about:
        'likeness that a story needs: .1 one subject, .2 one event, .4 retellings; default: chosen from the articles',
    },
    {
      name: 'half-life',
      kind: 'number',
      placeholder: 'DAYS',
      min: 0.01,
      about: 'days after which likeness has halved; default 7',
    },
    ...ANALYZE_OPTIONS,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'stories news', about: 'the stories of a folder' },
    {
      line: 'stories articles.jsonl --format text',
      about: 'with the terms that hold each together',
    },
  ],
  async run({ values, allArticles, output, format, layout, reading, progress }) {
    const { general } = await reading()
    const threshold = values.number('threshold')
    const halfLifeDays = values.number('half-life')
    const articles = await allArticles()
    progress(`grouping ${articles.length} articles`)
    const stories = groupStories(articles, {
      ...general,
      ...(threshold === undefined ? {} : { threshold }),
      ...(halfLifeDays === undefined ? {} : { halfLifeDays }),
    })
    const byId = new Map(articles.map((article) => [article.id, article]))
    if (format === 'text' || format === 'markdown') {
      const writer = createRecordWriter<Story>(output, format, {
        json: String,
        text: (story) => renderText(story, byId, layout),
        markdown: (story) => renderMarkdown(story, byId),
      })
      for (const story of stories) await writer.write(story)
      return writer.end()
    }
    const storyOf = new Map(
      stories.flatMap(({ id, articles }) => articles.map((member) => [member.id, id])),
    )
    const writer = createRecordWriter<Article>(output, format, {
      json: (article) =>
        withOtherFields({ id: article.id, story: storyOf.get(article.id)! }, article),
      text: String,
      markdown: String,
    })
    for (const article of articles) await writer.write(article)
    await writer.end()
  },
}

function titleOf({ articles, id }: Story, byId: ReadonlyMap<string, Article>): string {
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles`
  return `${headlineOf(byId.get(id)!)} (${count})`
}

function renderText(story: Story, byId: ReadonlyMap<string, Article>, layout: Layout): string {
  const lines = [layout.bold(layout.wrap(titleOf(story, byId)))]
  if (story.terms.length > 0) {
    lines.push(layout.dim(layout.wrap(story.terms.map(({ text }) => text).join(', '), '  ')))
  }
  for (const { id, similarity } of story.articles) {
    lines.push(layout.wrap(id, ' '.repeat(8), `  ${similarity.toFixed(2)}  `))
    if (id !== story.id) lines.push(layout.wrap(headlineOf(byId.get(id)!), ' '.repeat(8)))
  }
  return lines.join('\n')
}

function renderMarkdown(story: Story, byId: ReadonlyMap<string, Article>): string {
  const terms = story.terms.map(({ text }) => escapeMarkdown(text)).join(', ')
  const lines = [`## ${escapeMarkdown(titleOf(story, byId))}`, '']
  if (terms !== '') lines.push(`*${terms}*`, '')
  for (const { id, similarity } of story.articles) {
    const article = byId.get(id)!
    lines.push(
      `- ${escapeMarkdown(headlineOf(article))} (${linkTo(article)}), ${similarity.toFixed(2)}`,
    )
  }
  return lines.join('\n')
}
