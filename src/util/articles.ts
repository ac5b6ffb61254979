/** From what callers pass to articles with ids, checked. */
import { NutgrafError } from '../errors.js'
import type { Article, ArticleInput } from '../types.js'

const STRING_FIELDS = ['title', 'url', 'source', 'publishedAt'] as const

/**
 * One article. A string becomes its text; an article that has an id already is returned as it is.
 *
 * @throws NutgrafError `invalid-article` when the text or another field is not a string.
 */
export function toArticle(input: ArticleInput, position = 0): Article {
  if (typeof input === 'string') return { id: String(position), text: input }
  if (typeof input !== 'object' || input === null || typeof input.text !== 'string') {
    throw new NutgrafError(
      'invalid-article',
      `article ${position} must be a string or an object with a string "text"`,
      { position },
    )
  }
  for (const field of STRING_FIELDS) {
    if (input[field] !== undefined && typeof input[field] !== 'string') {
      throw new NutgrafError(
        'invalid-article',
        `article ${position}: "${field}" must be a string`,
        {
          position,
          field,
        },
      )
    }
  }
  if (input.id === undefined) return { ...input, id: String(position) }
  if (typeof input.id !== 'string') {
    throw new NutgrafError('invalid-article', `article ${position}: "id" must be a string`, {
      position,
      field: 'id',
    })
  }
  return input as Article
}

/**
 * Articles in the same order, each with an id of its own. O(n).
 *
 * @throws NutgrafError `invalid-article`, or `duplicate-id` with both positions.
 */
export function toArticles(inputs: readonly ArticleInput[]): readonly Article[] {
  if (!Array.isArray(inputs)) {
    throw new NutgrafError('invalid-article', 'articles must be an array', {})
  }
  const positions = new Map<string, number>()
  return inputs.map((input, position) => {
    const article = toArticle(input, position)
    const first = positions.get(article.id)
    if (first !== undefined) {
      throw new NutgrafError(
        'duplicate-id',
        `articles ${first} and ${position} share the id ${JSON.stringify(article.id)}`,
        { id: article.id, positions: [first, position] },
      )
    }
    positions.set(article.id, position)
    return article
  })
}
