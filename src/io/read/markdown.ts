/** Markdown: front matter becomes fields, marks are taken off, and wrapped lines are joined. */
import { readWhole } from './bytes.js'
import { toIsoDate } from './dates.js'
import { decodeWhole } from './encoding.js'
import type { ReadArticle } from './record.js'
import type { Reader } from './source.js'

export const readMarkdown: Reader = async function* (file, bytes, context) {
  const whole = await readWhole(file, bytes, context.limits.articleBytes)
  yield { article: parseMarkdown(await decodeWhole(file, whole, context)) }
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
/** Front matter keys of the usual site generators, and ours. */
const FIELDS: Readonly<Record<string, 'title' | 'url' | 'source' | 'publishedAt' | 'id'>> = {
  id: 'id',
  title: 'title',
  url: 'url',
  link: 'url',
  source: 'source',
  date: 'publishedAt',
  published: 'publishedAt',
  publishedAt: 'publishedAt',
}

/** The article of a Markdown file: plain text in blocks with blank lines between, without its marks. */
export function parseMarkdown(markdown: string): ReadArticle {
  const front = FRONT_MATTER.exec(markdown)
  const fields: Record<string, string> = {}
  for (const line of front?.[1]?.split(/\r?\n/) ?? []) {
    const [, key = '', value = ''] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? []
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined
    const plain = value.replace(/^(["'])(.*)\1$/, '$2')
    if (field !== undefined && plain !== '') fields[field] = plain
  }
  if (fields.publishedAt !== undefined) fields.publishedAt = toIsoDate(fields.publishedAt)
  return { ...fields, text: stripMarkdown(front ? markdown.slice(front[0].length) : markdown) }
}

const STRUCTURE = /^(?:[-*+•]\s|\d{1,3}[.)]\s|\|)/

/** Lines without marks: a list item, table row or heading a line, a paragraph a line. */
function stripMarkdown(markdown: string): string {
  const lines: string[] = []
  let fenced = false
  let open = false
  for (const raw of markdown.split(/\r?\n/)) {
    if (/^\s*(?:```|~~~)/.test(raw)) {
      fenced = !fenced
      open = false
      continue
    }
    // Code is not prose; it would be quoted as if it were.
    const underline = open && /^\s*(?:=+|-+)\s*$/.test(raw)
    if (underline) lines.push('')
    if (fenced || underline || /^\s*(?:[-*_]\s*){3,}$/.test(raw) || /^\s*\[[^\]]+\]:\s/.test(raw)) {
      open = false
      continue
    }
    const line = raw.replace(/^\s*(?:>\s?)+/, '').trim()
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)
    if (heading) {
      lines.push('', plainInline(heading[1]!), '')
      open = false
    } else if (line === '') {
      lines.push('')
      open = false
    } else if (STRUCTURE.test(line)) {
      if (!/^\|?[\s|:-]+\|?$/.test(line)) lines.push(plainInline(plainStructure(line)))
      open = !line.startsWith('|')
    } else if (open) lines[lines.length - 1] += ` ${plainInline(line)}`
    else {
      lines.push(plainInline(line))
      open = true
    }
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function plainStructure(line: string): string {
  if (line.startsWith('|')) return line.replace(/^\|\s*|\s*\|$/g, '').replace(/\s*\|\s*/g, ' | ')
  return line.replace(/^[*+•]\s+/, '- ')
}

function plainInline(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}
