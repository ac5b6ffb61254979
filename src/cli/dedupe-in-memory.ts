/** `nutgraf dedupe` without an index: all articles at once, by their words; texts are let go as they are read. */
import { type Clustering, placeInClusters } from '../dedupe/clusters/clustering.js'
import type { DedupeOptions } from '../dedupe/types.js'
import { NutgrafError } from '../errors.js'
import { createParallelDeduper, type ParallelDeduper } from '../io/parallel/parallel-deduper.js'
import type { Article } from '../types.js'
import type { CommandContext } from './command.js'
import { createDedupeProgress } from './dedupe-progress.js'
import { headlineOf } from './headline.js'
import { createRecordWriter, withOtherFields } from './records.js'
import { renderClusters, renderClustersMarkdown } from './render-clusters.js'
import { createShownArticles } from './shown-articles.js'

interface Found {
  readonly clustering: Clustering
  readonly articles: ParallelDeduper['articles']
}

/** @param see Is shown every article as it is read. */
async function findClusters(
  context: CommandContext,
  options: DedupeOptions,
  see: (article: Article) => void,
): Promise<Found> {
  const workers = context.values.number('workers')
  const deduper = createParallelDeduper(
    { ...options, pairs: false },
    {
      ...(workers === undefined ? {} : { workers }),
      onProgress: createDedupeProgress(context),
    },
  )
  try {
    for await (const article of context.articles({ repair: false, distinctIds: true })) {
      const room = deduper.add(article)
      see(article)
      if (room !== undefined) await room
    }
    const solution = await deduper.finish()
    if (solution.cappedKeys > 0) {
      context.note(
        `${solution.cappedKeys} very common passages were compared with the first articles that hold them only`,
      )
    }
    return { clustering: placeInClusters(solution), articles: deduper.articles }
  } finally {
    await deduper.close()
  }
}

export async function printClusters(
  context: CommandContext,
  options: DedupeOptions,
): Promise<void> {
  const { format, output, layout } = context
  const shown = createShownArticles(format === 'text' || format === 'markdown')
  const found = await findClusters(context, options, shown.add)
  const { clustering, articles } = found
  if (format === 'text' || format === 'markdown') {
    const all = { ...found, shown }
    const parts = format === 'text' ? renderClusters(all, layout) : renderClustersMarkdown(all)
    for (const part of parts) await output.write(part)
    return
  }
  const writer = createRecordWriter<number>(output, format, {
    json: (article) => {
      const cluster = clustering.cluster[article]!
      const place = {
        id: articles.idOf(article),
        cluster,
        representative: articles.idOf(clustering.representatives[cluster]!),
        relation: clustering.relationOf(article),
        similarity: clustering.similarityOf(article),
      }
      return withOtherFields(place, shown.otherFieldsOf(article))
    },
    text: String,
    markdown: String,
  })
  for (let article = 0; article < articles.size; article++) await writer.write(article)
  await writer.end()
}

/** Texts are not kept but read a second time, unless they come from a pipe. */
export async function printKept(context: CommandContext, options: DedupeOptions): Promise<void> {
  const held: Article[] = []
  const again = await context.canReadAgain()
  const { clustering, articles } = await findClusters(context, options, (article) => {
    if (!again) held.push(article)
  })
  const isKept = new Uint8Array(articles.size)
  for (const article of clustering.representatives) isKept[article] = 1
  const writer = createRecordWriter<Article>(context.output, context.format, {
    json: (article) => article,
    text: (article) =>
      `${context.layout.bold(headlineOf(article))}\n${article.id}\n\n${article.text.trim()}\n`,
    markdown: (article) => `## ${headlineOf(article)}\n\n${article.text.trim()}`,
  })
  let number = 0
  const read = again ? context.articles({ repair: false, distinctIds: true, again: true }) : held
  for await (const article of read) {
    if (number >= articles.size || articles.idOf(number) !== article.id) throw changed()
    if (isKept[number++] === 1) await writer.write(article)
  }
  if (number < articles.size) throw changed()
  await writer.end()
}

function changed(): NutgrafError {
  return new NutgrafError('unreadable-input', 'the input changed while it was read', {})
}
