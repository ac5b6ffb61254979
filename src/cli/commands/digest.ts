/** `nutgraf digest`: stories with everything about them. */
import {
  type Digest,
  type DigestOptions,
  type DigestStory,
  digest,
  digestRecord,
} from '../../digest/index.js'
import { writeAtomically } from '../../io/atomic-file.js'
import { renderDigestHtml, renderDigestMarkdown, renderDigestText } from '../../io/write/index.js'
import type { Reading } from '../analyze.js'
import { budgetOf } from '../budget.js'
import type { Command, CommandContext } from '../command.js'
import { ANALYZE_OPTIONS, READ_OPTIONS } from '../option-table.js'
import { reasonOf } from '../output.js'
import { misuse } from '../parse-options.js'
import { createRecordWriter } from '../records.js'
import { readChosenTopics, TOPIC_OPTIONS } from '../topic-files.js'

export const digestCommand: Command = {
  name: 'digest',
  summary: 'all of it: one record a story, and an HTML page with --html',
  paths: '[paths…]',
  description:
    'Folds copies, groups articles into stories, and gives each story its topics, keywords, names and a summary with sources. JSONL, a line a story, most prominent first: {"story", "title", "articles", "topics", "keywords", "names", "summary", "sentences"}.',
  options: [
    ...TOPIC_OPTIONS,
    {
      name: 'sentences',
      kind: 'integer',
      placeholder: 'N',
      min: 1,
      about: 'length of each summary; default 3 sentences',
    },
    { name: 'words', kind: 'integer', placeholder: 'N', min: 1, about: 'the same in words' },
    { name: 'chars', kind: 'integer', placeholder: 'N', min: 1, about: 'the same in characters' },
    {
      name: 'html',
      kind: 'text',
      placeholder: 'FILE',
      about: 'also write one self-contained page, with the full texts',
    },
    {
      name: 'threshold',
      kind: 'number',
      placeholder: 'X',
      min: 0,
      max: 1,
      about: 'likeness that a story needs; default: chosen from the articles',
    },
    {
      name: 'preset',
      kind: 'choice',
      choices: ['strict', 'standard', 'loose'],
      about: 'what counts as a copy; default standard',
    },
    {
      name: 'limit',
      kind: 'integer',
      placeholder: 'N',
      min: 0,
      max: 100,
      about: 'keywords and names of each story; default 8',
    },
    ...ANALYZE_OPTIONS,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'digest news', about: 'what a folder of articles says' },
    {
      line: 'digest news --html digest.html --format text',
      about: 'the same as a page to look at',
    },
    {
      line: 'digest articles.jsonl --topics topics.json --format markdown',
      about: 'as a letter, with your own topics',
    },
  ],
  async run(context) {
    const { values, output, format, layout, resolve, progress, note, io } = context
    const options = await optionsOf(context)
    const articles = await context.allArticles({ repair: false })
    progress(`reading ${articles.length} articles`)
    const result = digest(articles, options)
    const page = values.text('html')
    if (page !== undefined) {
      try {
        await writeAtomically(resolve(page), renderDigestHtml(result))
      } catch (error) {
        throw misuse(`cannot write ${page}: ${reasonOf(error)}`, { path: page })
      }
      if (io.stderrIsTty) note(`wrote ${page}`)
    }
    if (format === 'text')
      return output.write(renderDigestText(result, { width: layout.width, color: layout.color }))
    if (format === 'markdown') return output.write(renderDigestMarkdown(result))
    await writeRecords(result, context)
  },
}

async function optionsOf({
  values,
  reading,
  resolve,
  note,
}: CommandContext): Promise<DigestOptions> {
  const lang = values.text('lang')
  const isEnglish = lang === undefined || lang === 'en'
  const nlp = values.text('nlp') ?? (isEnglish ? 'wink' : 'light')
  const { general, of } = await reading(nlp as 'light' | 'wink')
  const topics = await readChosenTopics(values, resolve)
  if (!isEnglish && lang !== 'auto') {
    const missing = topics === undefined ? 'the built-in topics and the names' : 'names'
    note(`${missing} are English: with --lang ${lang} a story has none`)
  }
  const threshold = values.number('threshold')
  const limit = values.number('limit')
  const language = lang === 'auto' ? undefined : of('').language
  return {
    ...budgetOf(values),
    ...(values.flag('raw') ? { repair: false } : {}),
    ...general,
    ...(await namesIn(lang, of)),
    ...(topics === undefined ? {} : { topics }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(limit === undefined ? {} : { limit }),
    ...(language === undefined ? {} : { summary: { language } }),
    ...(values.text('preset') === undefined
      ? {}
      : { dedupe: { preset: values.text('preset') as 'standard' } }),
  }
}

/** The rules for names are English; parts of speech sharpen them but are not needed. */
async function namesIn(
  lang: string | undefined,
  of: Reading['of'],
): Promise<Pick<DigestOptions, 'findNames'>> {
  if (lang !== undefined && lang !== 'en' && lang !== 'auto') return {}
  const { extractNames } = await import('../../wink/index.js')
  if (lang !== 'auto') return { findNames: extractNames }
  const isEnglish = (text: string): boolean => of(text).language === undefined
  return { findNames: (analyzed) => (isEnglish(analyzed.text) ? extractNames(analyzed) : []) }
}

async function writeRecords(
  { stories }: Digest,
  { output, format }: CommandContext,
): Promise<void> {
  const writer = createRecordWriter<DigestStory>(output, format, {
    json: digestRecord,
    text: String,
    markdown: String,
  })
  for (const story of stories) await writer.write(story)
  await writer.end()
}
