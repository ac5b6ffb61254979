/** Files of topics and models that a user names. */
import { readFile } from 'node:fs/promises'
import { isNutgrafError, NutgrafError } from '../errors.js'
import { explainJson, lineOfJsonError } from '../io/read/json-errors.js'
import { loadOptional } from '../io/read/optional.js'
import { fromSystemError } from '../io/read/problems.js'
import { parseTopics, type TopicModel, type Topics } from '../topics/index.js'
import type { Option } from './option-table.js'
import { misuse, type OptionValues } from './parse-options.js'

/** Which topics a command tags with. */
export const TOPIC_OPTIONS: readonly Option[] = [
  {
    name: 'topics',
    kind: 'text',
    placeholder: 'FILE',
    about: 'your own topics, as JSON or YAML',
  },
  {
    name: 'model',
    kind: 'text',
    placeholder: 'FILE',
    about: 'learnt topics, as written by nutgraf train',
  },
]

/** @throws NutgrafError `unreadable-input`, or `invalid-topics` naming file and place. */
export async function readTopicsFile(path: string, name: string): Promise<Topics> {
  const text = await readNamed(path, name)
  const value = /\.ya?ml$/i.test(name)
    ? await parseYaml(text, name)
    : parseJson(text, name, 'invalid-topics')
  return naming(name, () => parseTopics(value))
}

/** Topics of `--topics` or `--model`; undefined for the built-in ones. @throws NutgrafError when both are given. */
export async function readChosenTopics(
  values: OptionValues,
  resolve: (path: string) => string,
): Promise<Topics | TopicModel | undefined> {
  const topicsFile = values.text('topics')
  const modelFile = values.text('model')
  if (topicsFile !== undefined && modelFile !== undefined) {
    throw misuse('give --topics or --model, not both')
  }
  if (modelFile !== undefined) return readModelFile(resolve(modelFile), modelFile)
  return topicsFile === undefined ? undefined : readTopicsFile(resolve(topicsFile), topicsFile)
}

/** A model file's content, checked by the tagger. @throws NutgrafError `unreadable-input`, `invalid-model`. */
async function readModelFile(path: string, name: string): Promise<TopicModel> {
  const model = parseJson(await readNamed(path, name), name, 'invalid-model') as TopicModel
  // A file of topics given for a model would be tagged with, silently and wrongly.
  if (model?.format === 'nutgraf-topics') return model
  throw new NutgrafError('invalid-model', `${name}: is no model; nutgraf train writes one`, {
    file: name,
  })
}

async function readNamed(path: string, name: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    throw fromSystemError(name, error)
  }
}

function parseJson(text: string, name: string, code: 'invalid-topics' | 'invalid-model'): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = lineOfJsonError(text)
    throw new NutgrafError(
      code,
      `${name}${line === undefined ? '' : `:${line}`}: is not JSON: ${explainJson(error)}`,
      { file: name },
      { cause: error },
    )
  }
}

async function parseYaml(text: string, name: string): Promise<unknown> {
  const { parseDocument } = await loadOptional('reading YAML', ['yaml'], () => import('yaml'))
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error !== undefined) {
    const line = error.linePos?.[0].line
    const what = error.message.split('\n', 1)[0]!.replace(/ at line .*$/, '')
    throw new NutgrafError(
      'invalid-topics',
      `${name}${line === undefined ? '' : `:${line}`}: is not YAML: ${what}`,
      { file: name, line },
      { cause: error },
    )
  }
  // Aliases can be nested into a bomb; topics need few.
  return document.toJS({ maxAliasCount: 100 })
}

/** Puts the file's name in front of what an error says. */
function naming<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isNutgrafError(error)) throw error
    throw new NutgrafError(
      error.code,
      `${name}: ${error.message}`,
      { ...error.details, file: name },
      { cause: error },
    )
  }
}
