/** JSONL: one record a line, read line by line, so that a file of any size needs the memory of one line. */

import { isNutgrafError } from '../../errors.js'
import { type Line, peek, splitLines } from './bytes.js'
import { chooseEncoding, decodeLine, toUtf8 } from './encoding.js'
import { explainJson } from './json-errors.js'
import type { ReadContext } from './options.js'
import { badInput, tooLarge } from './problems.js'
import { toReadArticle } from './record.js'
import type { Draft, Reader } from './source.js'

export const readJsonl: Reader = async function* (file, bytes, context) {
  const { head, bytes: all } = await peek(bytes)
  const encoding = await chooseEncoding(file, head, false, context)
  for await (const line of splitLines(toUtf8(all, encoding), context.limits.articleBytes)) {
    try {
      const draft = readLine(file, line, context)
      if (draft !== undefined) yield draft
    } catch (error) {
      if (!isNutgrafError(error)) throw error
      context.bad(error)
    }
  }
}

function readLine(file: string, line: Line, context: ReadContext): Draft | undefined {
  const { number } = line
  if (line.bytes === undefined) {
    throw tooLarge(`${file}:${number}`, context.limits.articleBytes, 'the line')
  }
  const text = decodeLine(file, number, line.bytes)
  if (text.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw badInput(file, number, `is not JSON: ${explainJson(error)}`, error)
  }
  const article = toReadArticle(value, context.map)
  if (typeof article === 'string') {
    throw badInput(file, number, article)
  }
  return { article, line: number }
}
