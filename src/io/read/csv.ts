/** CSV and TSV with a line of field names, read record by record. Needs csv-parse. */
import { Readable } from 'node:stream'
import { isNutgrafError } from '../../errors.js'
import { peek } from './bytes.js'
import { chooseEncoding, toUtf8 } from './encoding.js'
import { loadOptional } from './optional.js'
import { badInput } from './problems.js'
import { toReadArticle } from './record.js'
import type { Reader } from './source.js'

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

export const readCsv: Reader = async function* (file, bytes, context) {
  const { parse } = await loadOptional('reading CSV', ['csv-parse'], () => import('csv-parse'))
  const { head, bytes: all } = await peek(bytes)
  const encoding = await chooseEncoding(file, head, false, context)
  const parser = parse({
    columns: true,
    info: true,
    bom: true,
    delimiter: delimiterOf(head),
    skip_empty_lines: true,
    max_record_size: context.limits.articleBytes,
    skip_records_with_error: context.skipBad,
  })
  parser.on('skip', (error: Error) => {
    const problem = toProblem(file, error)
    if (isNutgrafError(problem)) context.bad(problem)
  })
  const input = Readable.from(toUtf8(all, encoding), { objectMode: false })
  input.on('error', (error) => parser.destroy(error))
  try {
    for await (const entry of input.pipe(parser)) {
      const { record, info } = entry as CsvRecord
      const article = toReadArticle(record, context.map)
      if (typeof article === 'string') {
        context.bad(badInput(file, info.lines, article))
      } else yield { article, line: info.lines }
    }
  } catch (error) {
    throw toProblem(file, error)
  } finally {
    input.destroy()
    parser.destroy()
  }
}

/** An error of the parser as one of input; others pass unchanged. */
function toProblem(file: string, error: unknown): Error {
  const { code, lines, message } = error as { code?: unknown; lines?: number; message: string }
  if (typeof code !== 'string' || !code.startsWith('CSV_')) return error as Error
  return badInput(file, lines, message.replace(/ (?:on|at) line \d+/, ''), error)
}

/** The commonest of comma, semicolon and tab on the line of field names, outside quotes. */
function delimiterOf(head: Buffer): string {
  const names = (head.toString('utf8').split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: names.split(mark).length }))
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).mark
}
