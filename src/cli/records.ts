/** Results one by one in the format that was asked for. */
import type { Format } from './option-table.js'
import type { Output } from './output.js'

/** How a command shows one result. Text and Markdown end without a line break; blocks get a blank line between. */
export interface Renderers<R> {
  readonly json: (record: R) => unknown
  readonly text: (record: R) => string
  readonly markdown: (record: R) => string
  /** No blank line between the records of text: they are a line each. */
  readonly tight?: boolean
}

export interface RecordWriter<R> {
  write(record: R): Promise<void>
  /** Closes what the format has open. Call it only when all went well. */
  end(): Promise<void>
}

export function createRecordWriter<R>(
  output: Output,
  format: Format,
  renderers: Renderers<R>,
): RecordWriter<R> {
  let count = 0
  return {
    async write(record) {
      const first = count++ === 0
      if (format === 'jsonl') await output.write(`${JSON.stringify(renderers.json(record))}\n`)
      else if (format === 'json') {
        const json = JSON.stringify(renderers.json(record), undefined, 2).replaceAll('\n', '\n  ')
        await output.write(`${first ? '[\n  ' : ',\n  '}${json}`)
      } else {
        const block = format === 'text' ? renderers.text(record) : renderers.markdown(record)
        const tight = format === 'text' && renderers.tight === true
        await output.write(`${first || tight ? '' : '\n'}${block}\n`)
      }
    },
    async end() {
      if (format === 'json') await output.write(count === 0 ? '[]\n' : '\n]\n')
    },
  }
}

/** Fields of an article that a result does not repeat, because they have a place or a meaning of their own. */
const OWN_FIELDS = new Set(['id', 'text', 'title', 'url', 'source', 'publishedAt'])

/** The fields of an input record that are not an article's, to be passed through behind the result's own. */
export function otherFields(article: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(article).filter(([name]) => !OWN_FIELDS.has(name)))
}

/** A result with the other fields of its article behind it; where names meet, the result's field stays. */
export function withOtherFields<R extends object>(result: R, article: object): R {
  return { ...result, ...without(otherFields(article), result) }
}

function without(fields: Record<string, unknown>, taken: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(taken, name)))
}

/** Text that Markdown would read as mark-up, made plain. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^([#+-]|\d+[.)])(?=\s)/, '\\$1')
}
