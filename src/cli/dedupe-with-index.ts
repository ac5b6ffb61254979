/** `nutgraf dedupe --index`: articles against all that earlier runs have seen. */

import type { DedupeIndex, DedupeOptions, IndexMatch, Relation } from '../dedupe/index.js'
import { NutgrafError } from '../errors.js'
import { openIndexFile } from '../io/index-file.js'
import type { Article } from '../types.js'
import type { CommandContext } from './command.js'
import { headlineOf } from './headline.js'
import { toColumn } from './layout.js'
import { createRecordWriter, escapeMarkdown, withOtherFields } from './records.js'
import { isDuplicateRelation, RELATION_SAYS } from './relations.js'

interface Placed {
  readonly article: Article
  readonly cluster: number
  readonly representative: string
  readonly relation: Relation
  readonly similarity: number
}

/**
 * Places one article after the other, so that a stream of any length needs the memory of the index only. The index is
 * written when all went well: a run that fails leaves it as it was.
 */
export async function dedupeWithIndex(
  context: CommandContext,
  name: string,
  options: DedupeOptions,
): Promise<void> {
  const { values, format, output, layout } = context
  // The index has no clusters to choose a representative from: who comes first is kept.
  const { representative: _, ...settings } = options
  const file = await openIndexFile(context.resolve(name), settings)
  try {
    const kept = values.flag('kept')
    const writer = createRecordWriter<Placed>(output, format, {
      json: ({ article, ...place }) =>
        kept ? article : withOtherFields({ id: article.id, ...place }, article),
      text: ({ article, relation, similarity, representative }) => {
        if (representative === article.id)
          return layout.wrap(
            `${article.id}  ${headlineOf(article)}`,
            INDENT,
            toColumn('new', INDENT.length),
          )
        const share = `${Math.round(similarity * 100)} %`.padStart(5)
        const head = toColumn(`${share} ${RELATION_SAYS[relation]}`, INDENT.length)
        return layout.wrap(`${article.id}  of ${representative}`, INDENT, head)
      },
      markdown: ({ article, relation, similarity, representative }) =>
        representative === article.id
          ? `- **${escapeMarkdown(headlineOf(article))}** (${escapeMarkdown(article.id)})`
          : `- ${escapeMarkdown(article.id)}: ${RELATION_SAYS[relation]} of ${escapeMarkdown(representative)}, ${Math.round(similarity * 100)} %`,
      tight: true,
    })
    const place = createPlacer(file.index, name, values.flag('no-add'))
    for await (const article of context.articles({ repair: false, distinctIds: true })) {
      const placed = place(article)
      if (!kept || (placed.isNew && placed.representative === article.id)) {
        const { isNew: __, ...record } = placed
        await writer.write(record)
      }
    }
    await writer.end()
    if (!values.flag('no-add')) await file.save()
  } finally {
    await file.close()
  }
}

const INDENT = ' '.repeat(22)

function createPlacer(
  index: DedupeIndex,
  name: string,
  noAdd: boolean,
): (article: Article) => Placed & { readonly isNew: boolean } {
  const clusters = new Map<string, number>()
  /** Articles of this run that are copies: never representatives of others. */
  const copies = new Set<string>()
  return (article) => {
    const isNew = !index.has(article.id)
    const matches = isNew && !noAdd ? index.add(article) : index.query(article)
    const duplicates = matches.filter(({ relation }) => isDuplicateRelation(relation))
    const own = duplicates.find(({ id }) => id === article.id)
    if (!isNew && own === undefined) throw reusedId(article.id, name)
    const best = own ?? duplicates.find(({ id }) => !copies.has(id)) ?? duplicates[0]
    if (best !== undefined && best.id !== article.id) copies.add(article.id)
    const representative = best?.id ?? article.id
    if (!clusters.has(representative)) clusters.set(representative, clusters.size)
    const { relation, similarity }: Pick<IndexMatch, 'relation' | 'similarity'> = best ?? {
      relation: 'exact',
      similarity: 1,
    }
    return {
      article,
      cluster: clusters.get(representative)!,
      representative,
      relation,
      similarity,
      isNew,
    }
  }
}

/** A known id is a known article, unless its text says otherwise: then nothing may be assumed. */
function reusedId(id: string, name: string): NutgrafError {
  return new NutgrafError(
    'duplicate-id',
    `the id ${JSON.stringify(id)} is in ${name} with another text; give articles ids of their own`,
    { id, index: name },
  )
}
