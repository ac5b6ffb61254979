/** From one record of JSON, JSONL or CSV to an article: fields renamed, checked, the others kept. */
import type { ArticleInput } from '../../types.js'
import { toIsoDate } from './dates.js'

/** An article that may lack an id, with the fields of its record that are not an article's. */
export type ReadArticle = Exclude<ArticleInput, string> & { readonly [field: string]: unknown }

const TEXT_FIELDS = ['title', 'url', 'source', 'publishedAt'] as const
/** Where other tools put the text: only named in the error, never guessed. */
const LIKELY_TEXT = ['body', 'content', 'article', 'document', 'story', 'maintext', 'description']

/**
 * The article of a record, or what is wrong with it. Numbers as ids become strings; null and empty optional fields
 * count as absent.
 */
export function toReadArticle(
  value: unknown,
  map: Readonly<Record<string, string>>,
): ReadArticle | string {
  if (typeof value === 'string') return { text: value }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `must be an object with a "text", got ${describe(value)}`
  }
  const record = rename(value as Record<string, unknown>, map)
  if (typeof record.text !== 'string') return whyNoText(record, map)
  if (typeof record.id === 'number' || typeof record.id === 'bigint') record.id = String(record.id)
  if (record.id === null || record.id === undefined || record.id === '') delete record.id
  else if (typeof record.id !== 'string') return '"id" must be a string'
  for (const field of TEXT_FIELDS) {
    if (record[field] === null || record[field] === '') delete record[field]
    else if (record[field] !== undefined && typeof record[field] !== 'string') {
      return `"${field}" must be a string, got ${describe(record[field])}`
    }
  }
  if (typeof record.publishedAt === 'string') record.publishedAt = toIsoDate(record.publishedAt)
  return record as ReadArticle
}

function rename(
  value: Readonly<Record<string, unknown>>,
  map: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const record: Record<string, unknown> = { ...value }
  for (const theirs of Object.values(map)) if (Object.hasOwn(record, theirs)) delete record[theirs]
  for (const [ours, theirs] of Object.entries(map)) record[ours] = lookUp(value, theirs)
  return record
}

/** A field by its name, or by a path of names with dots between. */
function lookUp(value: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(value, path)) return value[path]
  let found: unknown = value
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return found
}

function whyNoText(record: Record<string, unknown>, map: Readonly<Record<string, string>>): string {
  if (record.text !== undefined && record.text !== null) {
    return `"text" must be a string, got ${describe(record.text)}`
  }
  if (map.text !== undefined) return `has no field ${JSON.stringify(map.text)} for the text`
  const likely = LIKELY_TEXT.find((name) => typeof record[name] === 'string')
  return likely === undefined
    ? 'has no "text"; name its field with --map text=FIELD'
    : `has no "text"; to read it from "${likely}", give --map text=${likely}`
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${String(value)}`
}
