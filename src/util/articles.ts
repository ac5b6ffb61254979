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
  const articles: Article[] = []
  const ids = new Set<string>()
  for (let position = 0; position < inputs.length; position++) {
    const input = inputs[position]!
    const article = isArticle(input) ? input : toArticle(input, position)
    ids.add(article.id)
    articles.push(article)
  }
  if (ids.size < articles.length) throw duplicateId(articles)
  return articles
}

/** Each field by its name: by a list of names, an engine that sees this for the first time takes several times as long. */
function isArticle(input: ArticleInput): input is Article {
  return (
    typeof input === 'object' &&
    input !== null &&
    typeof input.text === 'string' &&
    typeof input.id === 'string' &&
    (input.title === undefined || typeof input.title === 'string') &&
    (input.url === undefined || typeof input.url === 'string') &&
    (input.source === undefined || typeof input.source === 'string') &&
    (input.publishedAt === undefined || typeof input.publishedAt === 'string')
  )
}

function duplicateId(articles: readonly Article[]): NutgrafError {
  const positions = new Map<string, number>()
  const position = articles.findIndex(({ id }, i) => {
    if (positions.has(id)) return true
    positions.set(id, i)
    return false
  })
  const { id } = articles[position]!
  const first = positions.get(id)!
  return new NutgrafError(
    'duplicate-id',
    `articles ${first} and ${position} share the id ${JSON.stringify(id)}`,
    { id, positions: [first, position] },
  )
}
