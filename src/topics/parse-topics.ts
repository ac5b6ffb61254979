/** From what users write as topics to profiles with every default filled in. */
import { NutgrafError } from '../errors.js'
import type { ArticleInput } from '../types.js'
import { isMediaTopicCode } from './media-topics.js'
import type { TopicDefinition, Topics } from './types.js'

const STRONG_WEIGHT = 1
export const WEAK_WEIGHT = 0.5
const NEGATIVE_WEIGHT = 1
/** How many times its weight a weak term has beside a word of the topic's `context`. */
export const CONFIRMED_FACTOR = 1.5
const PROFILE_THRESHOLD = 2

/** `context` terms make weak ones of their sentence strong, `ignore` terms hide what they cover; both count nothing. */
export type TermRole = 'strong' | 'weak' | 'context' | 'negative' | 'ignore'

export interface ProfileTerm {
  readonly text: string
  readonly role: TermRole
  /** Above 0, also for negative terms. */
  readonly weight: number
}

/** A topic definition with its defaults filled in. */
export interface Profile {
  readonly topic: string
  readonly label: string
  readonly terms: readonly ProfileTerm[]
  readonly examples: readonly ArticleInput[]
  readonly threshold: number
  /** From 0 to 1. */
  readonly focus: number
  readonly mediaTopics: readonly string[]
}

const KEYS = [
  'label',
  'strong',
  'terms',
  'weak',
  'context',
  'negative',
  'ignore',
  'examples',
  'threshold',
  'focus',
  'mediaTopics',
] as const

function fail(path: string, expected: string, got: unknown): never {
  const shown =
    typeof got === 'string' ? JSON.stringify(got) : Array.isArray(got) ? 'a list' : String(got)
  throw new NutgrafError('invalid-topics', `${path} must be ${expected}, got ${shown}`, {
    path,
    expected,
    got,
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readTerm(path: string, value: unknown): string {
  if (typeof value !== 'string' || !/[\p{L}\p{N}]/u.test(value))
    fail(path, 'a word or phrase', value)
  return value
}

function readWeight(path: string, value: unknown): number {
  if (typeof value !== 'number' || !(value > 0 && value <= 100)) {
    fail(path, 'a number above 0, at most 100', value)
  }
  return value
}

function readShare(path: string, value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) {
    fail(path, 'a number from 0 to 1', value)
  }
  return value
}

function readTerms(path: string, value: unknown, role: TermRole, weight: number): ProfileTerm[] {
  if (value === undefined) return []
  if (Array.isArray(value)) {
    return value.map((entry, i) => {
      const place = `${path}[${i}]`
      if (!isRecord(entry)) return { text: readTerm(place, entry), role, weight }
      for (const key of Object.keys(entry)) {
        if (key !== 'term' && key !== 'weight')
          fail(`${place}.${key}`, 'absent: a term has term and weight', entry[key])
      }
      return {
        text: readTerm(`${place}.term`, entry.term),
        role,
        weight: entry.weight === undefined ? weight : readWeight(`${place}.weight`, entry.weight),
      }
    })
  }
  if (!isRecord(value)) fail(path, 'a list of terms, or a record of term to weight', value)
  return Object.entries(value).map(([text, own]) => ({
    text: readTerm(`${path}[${JSON.stringify(text)}]`, text),
    role,
    weight: readWeight(`${path}[${JSON.stringify(text)}]`, own),
  }))
}

function readStrings(path: string, value: unknown): readonly string[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) fail(path, 'a list', value)
  return value.map((entry, i) => readTerm(`${path}[${i}]`, entry))
}

/** @throws NutgrafError `invalid-topics` when the value is not a list of Media Topic codes. */
export function readMediaTopics(path: string, value: unknown): readonly string[] {
  readStrings(path, value).forEach((code, i) => {
    if (!isMediaTopicCode(code)) fail(`${path}[${i}]`, 'a code such as medtop:20000598', code)
  })
  return readStrings(path, value)
}

function readExamples(path: string, value: unknown): readonly ArticleInput[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) fail(path, 'a list of articles', value)
  return value.map((entry, i) => {
    if (typeof entry === 'string') return entry
    if (!isRecord(entry) || typeof entry.text !== 'string') {
      fail(`${path}[${i}]`, 'a text, or an article with a text', entry)
    }
    return entry as ArticleInput
  })
}

function readProfile(topic: string, value: unknown): Profile {
  const path = /^[\w-]+$/.test(topic) ? `topics.${topic}` : `topics[${JSON.stringify(topic)}]`
  const definition: Record<string, unknown> | unknown = Array.isArray(value)
    ? { strong: value }
    : value
  if (topic === '') fail(path, 'named', topic)
  if (!isRecord(definition)) fail(path, 'a list of terms or a topic with terms', value)
  for (const key of Object.keys(definition)) {
    if (!(KEYS as readonly string[]).includes(key)) {
      fail(`${path}.${key}`, `one of ${KEYS.join(', ')}`, key)
    }
  }
  const { label = topic, threshold = PROFILE_THRESHOLD, focus = 0 } = definition
  if (typeof label !== 'string' || label === '') fail(`${path}.label`, 'a text', label)
  const terms = [
    ...readTerms(`${path}.strong`, definition.strong, 'strong', STRONG_WEIGHT),
    ...readTerms(`${path}.terms`, definition.terms, 'strong', STRONG_WEIGHT),
    ...readTerms(`${path}.weak`, definition.weak, 'weak', WEAK_WEIGHT),
    ...readTerms(`${path}.negative`, definition.negative, 'negative', NEGATIVE_WEIGHT),
    ...(['context', 'ignore'] as const).flatMap((role) =>
      readStrings(`${path}.${role}`, definition[role]).map(
        (text): ProfileTerm => ({ text, role, weight: 1 }),
      ),
    ),
  ]
  const examples = readExamples(`${path}.examples`, definition.examples)
  if (examples.length === 0 && !terms.some(({ role }) => role === 'strong' || role === 'weak')) {
    fail(path, 'given strong or weak terms, or examples', 'none')
  }
  return {
    topic,
    label,
    terms,
    examples,
    threshold: readWeight(`${path}.threshold`, threshold),
    focus: readShare(`${path}.focus`, focus),
    mediaTopics: readMediaTopics(`${path}.mediaTopics`, definition.mediaTopics),
  }
}

/** Profiles in the order of the record's keys. @throws NutgrafError `invalid-topics` with the place. */
export function readProfiles(value: unknown): readonly Profile[] {
  if (!isRecord(value)) fail('topics', 'an object of topics', value)
  return Object.entries(value).map(([topic, definition]) => readProfile(topic, definition))
}

/**
 * The value as topics, checked: for what comes out of a JSON or YAML file.
 *
 * @throws NutgrafError `invalid-topics`; `details.path` is the place, such as `topics.climate.weak[2]`.
 * @example
 * parseTopics(JSON.parse('{"climate": {"weak": [3]}}'))
 * // NutgrafError: topics.climate.weak[0] must be a word or phrase, got 3
 */
export function parseTopics(value: unknown): Topics {
  readProfiles(value)
  return value as Record<string, TopicDefinition | readonly string[]>
}
