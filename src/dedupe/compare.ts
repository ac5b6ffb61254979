/** Two articles side by side: how they relate, and the passages that say so. */
import type { Article, ArticleInput, Span } from '../types.js'
import { toArticle } from '../util/articles.js'
import { checkInteger, checkKeys } from '../util/options.js'
import { createCorpus } from './corpus/corpus.js'
import { createFolder } from './folding/fold.js'
import { foldArticle } from './folding/fold-article.js'
import { resolveOptions } from './options.js'
import type { DedupeOptions, PairReport, Relation, ResolvedDedupeOptions } from './types.js'
import { judge } from './verification/judge.js'
import { sharedRuns } from './verification/passages.js'
import { containmentOf, jaccardOf, type Overlap, similarityOf } from './verification/relation.js'
import { createTemplateGuard } from './verification/template.js'
import { createVerifier } from './verification/verify.js'

export interface CompareOptions
  extends Pick<
    DedupeOptions,
    | 'preset'
    | 'shingleSize'
    | 'jaccard'
    | 'containment'
    | 'minSharedShingles'
    | 'template'
    | 'accents'
  > {
  /** Passages of fewer words are not listed. At least 2, default 8. */
  readonly minPassageWords?: number
}

/**
 * How `a` relates to `b`, with the passages that they share as spans into both texts as given. A missing id is
 * "0" and "1". Boilerplate is known only from a corpus, so it counts here; `dedupe` may see less similarity.
 * O(words of both), unless the same phrase repeats many times.
 *
 * @throws NutgrafError `invalid-option`, `invalid-article`.
 * @example
 * const { relation, passages } = compareArticles(teaser, story)
 * relation // 'contained': the teaser is inside the story
 * story.slice(passages[0].b.start, passages[0].b.end)
 */
export function compareArticles(
  a: ArticleInput,
  b: ArticleInput,
  options: CompareOptions = {},
): PairReport {
  checkKeys('compareArticles', options, [
    'preset',
    'shingleSize',
    'jaccard',
    'containment',
    'minSharedShingles',
    'template',
    'accents',
    'minPassageWords',
  ])
  const { minPassageWords = 8, ...rest } = options
  const least = checkInteger('minPassageWords', minPassageWords, 2, 1000)
  const resolved = resolveOptions('compareArticles', rest)
  const [articleA, articleB] = [toArticle(a, 0), toArticle(b, 1)]
  const foldedA = foldCopy(articleA, resolved)
  const foldedB = foldCopy(articleB, resolved)
  const { relation, ...overlap } = compareWords(foldedA.words, foldedB.words, resolved)
  const jaccard = relation === 'exact' ? 1 : jaccardOf(overlap)
  const containment = relation === 'exact' ? 1 : containmentOf(overlap)
  const shortest = Math.min(foldedA.words.length, foldedB.words.length)
  // The whole of a text that is shorter than the least passage may still be evidence.
  const runs =
    shortest === 0 ? [] : sharedRuns(foldedA.words, foldedB.words, Math.min(least, shortest))
  return {
    a: articleA.id,
    b: articleB.id,
    relation,
    jaccard,
    containment,
    similarity: similarityOf(relation, jaccard, containment),
    passages: runs.flatMap((run) => {
      const spanA = foldedA.span(run.a, run.words)
      const spanB = foldedB.span(run.b, run.words)
      return spanA && spanB ? [{ a: spanA, b: spanB, words: run.words }] : []
    }),
  }
}

interface FoldedCopy {
  readonly words: Int32Array
  /** The place of a run of words in the text; undefined for words of the title. */
  span(word: number, length: number): Span | undefined
}

function foldCopy(article: Article, { accents }: ResolvedDedupeOptions): FoldedCopy {
  const fold = createFolder(accents)
  const { words, count, starts, ends, textStart } = foldArticle(fold, article, true)
  return {
    words: words.slice(0, count),
    span(word, length) {
      const start = starts[word]! - textStart
      return start < 0 ? undefined : { start, end: ends[word + length - 1]! - textStart }
    },
  }
}

function compareWords(
  wordsA: Int32Array,
  wordsB: Int32Array,
  options: ResolvedDedupeOptions,
): Overlap & { readonly relation: Relation } {
  const corpus = createCorpus()
  const a = corpus.add(wordsA, wordsA.length)
  const b = corpus.add(wordsB, wordsB.length)
  const verifier = createVerifier(corpus, options.shingleSize, undefined, false)
  verifier.load(a)
  const sizes = verifier.compare(b)
  if (wordsA.length > 0 && corpus.same(a, b)) return { ...sizes.all, relation: 'exact' }
  const guard = options.template ? createTemplateGuard(corpus) : undefined
  return { ...sizes.all, relation: judge(a, b, sizes, guard, options) }
}
