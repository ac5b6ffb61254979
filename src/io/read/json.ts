/** JSON: one article, a list of articles, `{ "articles": […] }`, or a JSON Feed. */
import { readWhole } from './bytes.js'
import { decodeWhole } from './encoding.js'
import { readParsedFeed } from './feed.js'
import { explainJson, lineOfJsonError } from './json-errors.js'
import { badInput } from './problems.js'
import { toReadArticle } from './record.js'
import type { Reader } from './source.js'

export const readJson: Reader = async function* (file, bytes, context) {
  const whole = await readWhole(file, bytes, context.limits.jsonBytes)
  const text = await decodeWhole(file, whole, context)
  if (text.trim() === '') return
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw badInput(file, lineOfJsonError(text), `is not JSON: ${explainJson(error)}`, error)
  }
  if (isJsonFeed(value)) {
    yield* readParsedFeed(file, text, context)
    return
  }
  const single = !Array.isArray(listOf(value))
  for (const [position, record] of (single ? [value] : (listOf(value) as unknown[])).entries()) {
    const article = toReadArticle(record, context.map)
    if (typeof article === 'string') {
      const place = single ? '' : `article ${position}: `
      context.bad(badInput(file, undefined, `${place}${article}`))
    } else yield { article }
  }
}

function listOf(value: unknown): unknown {
  const articles = (value as { articles?: unknown } | null)?.articles
  return Array.isArray(articles) ? articles : value
}

function isJsonFeed(value: unknown): boolean {
  const version = (value as { version?: unknown } | null)?.version
  return typeof version === 'string' && version.includes('jsonfeed.org')
}
