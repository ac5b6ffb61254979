/** The people, organisations and places that a text names. */
import { defaultAnalyze } from '../../text/index.js'
import type { Analyze, AnalyzedText, ArticleInput, Name } from '../../types.js'
import { toArticle } from '../../util/articles.js'
import { checkFunction, checkKeys } from '../../util/options.js'
import { type Context, readContext } from './context.js'
import { foldNames, type Group } from './fold-names.js'
import { kindOfMentions } from './kinds.js'
import { LONGEST_KNOWN, lookUpName } from './known.js'
import { givenNames } from './lists/people.js'
import type { Mention } from './mention.js'
import { parseRun } from './parse-run.js'
import { findRuns } from './runs.js'
import { joinWords } from './word-roles.js'
import { keyOf, type Word } from './words.js'

export interface ExtractNamesOptions {
  /** Reads the text of an article. Default: `defaultAnalyze`; with parts of speech, sentence starts are told better. */
  readonly analyze?: Analyze
}

/** How much of the text around a mention tells its kind, in characters. */
const WINDOW = 40

function isAnalyzed(input: AnalyzedText | ArticleInput): input is AnalyzedText {
  return typeof input === 'object' && input !== null && 'sentences' in input
}

/**
 * The names in a text, variants folded into one ("President Vladimir V. Putin", "Mr. Putin", "Putin"): most mentioned
 * first, then by first mention. Spans point into the text; titles and possessives are outside them.
 *
 * A name is a run of capitalised words; `kind` is given only where a title, the words of the name, what stands around
 * it or a short list of well-known places and organisations says so, and is `name` otherwise. In headlines, where
 * capitals mean nothing, only names that the rest of the text or a list vouches for are found. English. O(n).
 *
 * @throws NutgrafError `invalid-article`, `invalid-option`.
 * @example
 * extractNames('Vladimir Putin met Mr. Trump in Helsinki. Putin smiled.')
 * // [{ text: 'Vladimir Putin', kind: 'person', count: 2, variants: ['Vladimir Putin', 'Putin'], spans: [...] }, ...]
 */
export function extractNames(
  input: AnalyzedText | ArticleInput,
  options: ExtractNamesOptions = {},
): readonly Name[] {
  checkKeys('extractNames', options, ['analyze'])
  const analyze = checkFunction('analyze', options.analyze ?? defaultAnalyze)
  const analyzed = isAnalyzed(input) ? input : analyze(toArticle(input).text)
  const context = readContext(analyzed)
  return foldNames(findMentions(analyzed, context), context.lower)
    .map(toName)
    .sort((a, b) => b.count - a.count || a.spans[0]!.start - b.spans[0]!.start)
}

function findMentions({ text }: AnalyzedText, context: Context): readonly Mention[] {
  const toMention = (words: readonly Word[], titled: boolean): Mention => {
    const start = words[0]!.start
    const end = words.at(-1)!.end
    const surface = joinWords(words)
    return {
      words,
      start,
      end,
      surface,
      key: keyOf(surface),
      titled,
      before: text.slice(Math.max(0, start - WINDOW), start),
      after: text.slice(end, end + WINDOW),
    }
  }
  const vouched = new Set<string>()
  let longest = LONGEST_KNOWN
  const prose = context.sentences.map(({ words, headline }) => {
    if (headline) return []
    const found = findRuns(words)
      .flatMap(({ run, next }) => parseRun(run, next, context))
      .map(({ words: named, titled }) => toMention(named, titled))
    for (const { key, words: named, titled } of found) {
      vouched.add(key)
      if (titled || givenNames.has(named[0]!.surface)) vouched.add(keyOf(named.at(-1)!.surface))
      longest = Math.max(longest, named.length)
    }
    return found
  })
  return context.sentences.flatMap(({ words, headline }, index) =>
    headline
      ? matchNames(words, vouched, Math.min(longest, 8)).map((named) => toMention(named, false))
      : prose[index]!,
  )
}

/** In a headline: the longest vouched names from left to right. */
function matchNames(
  words: readonly Word[],
  vouched: ReadonlySet<string>,
  longest: number,
): readonly (readonly Word[])[] {
  const found: (readonly Word[])[] = []
  let at = 0
  while (at < words.length) {
    let length = 0
    if (words[at]!.capital) {
      for (length = Math.min(longest, words.length - at); length > 0; length--) {
        const named = words.slice(at, at + length)
        if (!named.at(-1)!.capital || named.slice(1).some(({ gap }) => !/^[ .&-]+$/.test(gap)))
          continue
        const surface = joinWords(named)
        if (vouched.has(keyOf(surface)) || lookUpName(surface)) break
      }
    }
    if (length > 0) found.push(words.slice(at, at + length))
    at += Math.max(1, length)
  }
  return found
}

function toName({ mentions, person }: Group): Name {
  const counts = new Map<string, number>()
  for (const { surface } of mentions) counts.set(surface, (counts.get(surface) ?? 0) + 1)
  const variants = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!)
  const text = variants.reduce((best, form) => (form.length > best.length ? form : best))
  const kind = kindOfMentions([text, ...variants], mentions)
  return {
    text,
    kind: kind === 'name' && person ? 'person' : kind,
    count: mentions.length,
    variants,
    spans: mentions.map(({ start, end }) => ({ start, end })),
  }
}
