/** JSONL records with ids, as results and gold come. */
import { decompress, named, openFile, splitLines, toBuffers } from '../io/read/bytes.js'
import { explainJson } from '../io/read/json-errors.js'
import { LIMIT_DEFAULTS } from '../io/read/options.js'
import { badInput, tooLarge } from '../io/read/problems.js'
import type { CliIo } from './io.js'

export interface PlacedRecord {
  /** Where it stands, for errors: `gold.jsonl:3`. */
  readonly place: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** @throws NutgrafError `unreadable-input`, `invalid-input` with file and line. */
export async function readRecords(
  names: readonly string[],
  io: CliIo,
  resolve: (path: string) => string,
): Promise<readonly PlacedRecord[]> {
  const records: PlacedRecord[] = []
  for (const name of names) {
    const source = name === '-' ? toBuffers(io.stdin) : openFile(resolve(name))
    const bytes = named(name, await decompress(named(name, source)))
    for await (const line of splitLines(bytes, LIMIT_DEFAULTS.articleBytes)) {
      if (line.bytes === undefined) {
        throw tooLarge(`${name}:${line.number}`, LIMIT_DEFAULTS.articleBytes, 'the line')
      }
      const text = line.bytes.toString('utf8').replace(/^\uFEFF/, '')
      if (text.trim() === '') continue
      records.push({ place: `${name}:${line.number}`, fields: parse(name, line.number, text) })
    }
  }
  return records
}

function parse(file: string, line: number, text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw badInput(file, line, `is not JSON: ${explainJson(error)}`, error)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badInput(file, line, 'must be an object')
  }
  return value as Record<string, unknown>
}
