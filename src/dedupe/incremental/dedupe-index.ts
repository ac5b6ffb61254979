/** The working of an index: articles are added, queried and removed one at a time. */
import { NutgrafError } from '../../errors.js'
import type { Article, ArticleInput } from '../../types.js'
import { toArticle } from '../../util/articles.js'
import { timeOf } from '../corpus/article-facts.js'
import { unpackWords } from '../corpus/packed-corpus.js'
import { createFolder } from '../folding/fold.js'
import { foldArticle } from '../folding/fold-article.js'
import type { DedupeIndex, IndexMatch, ResolvedIndexOptions } from '../types.js'
import type { HashSet } from '../verification/hash-set.js'
import { createTemplateGuard, type TemplateGuard } from '../verification/template.js'
import { createVerifier, type Verifier } from '../verification/verify.js'
import { encodeIndex, type SavedIndex } from './format.js'
import { createLearning, type Learning } from './learning.js'
import { matchArticle } from './match.js'
import { compactStore, createIndexStore, type IndexStore } from './store.js'

/** An index over what was saved, or an empty one. */
export function buildIndex(resolved: ResolvedIndexOptions, saved?: SavedIndex): DedupeIndex {
  const { shingleSize, postingCap } = resolved
  const fold = createFolder(resolved.accents)
  let store: IndexStore
  let verifier: Verifier
  let guard: TemplateGuard | undefined
  let learning: Learning | undefined
  let cappedLookups = 0

  const verify = (mask: HashSet | undefined): void => {
    const { corpus, openVerifier } = store
    const plain = () => createVerifier(corpus, shingleSize, mask, false)
    verifier = openVerifier?.(corpus, shingleSize, mask, plain) ?? plain()
  }
  const use = (next: IndexStore): void => {
    store = next
    verify(undefined)
    if (resolved.template) guard = createTemplateGuard(store.corpus)
    if (!resolved.boilerplate) return
    learning = createLearning(store, shingleSize, (mask, keys) => {
      verify(mask)
      store.keys.ignore(keys)
    })
  }
  /** What an article matches; its keys are posted as those of the next article if `posts`. */
  const find = (words: Int32Array, count: number, time: number, posts: boolean): IndexMatch[] => {
    const { corpus, keys } = store
    const probe = corpus.probe(words, count)
    const found = keys.exchange(words, count, posts ? probe : -1)
    if (found > postingCap) cappedLookups++
    const others = keys.others(postingCap)
    // What is known of the number is of another article that was asked for.
    verifier.forget(probe)
    guard?.clear()
    return matchArticle(store, verifier, probe, time, others, guard, resolved)
  }
  const add = (article: Article): IndexMatch[] => {
    const { words, count } = foldArticle(fold, article)
    const time = timeOf(article)
    const matches = find(words, count, time, true)
    store.add(article, time, words, count)
    learning?.goOn(count)
    return matches
  }
  const refresh = (): void => {
    if (store.size < store.corpus.size) use(compactStore(store, postingCap))
    learning?.learnNow()
  }

  use(createIndexStore(postingCap))
  if (saved) {
    const { ids, times, sources } = saved
    unpackWords(saved.vocabulary, saved.lengths, saved.codes, (words, count, number) => {
      store.keys.exchange(words, count, number)
      store.add({ id: ids[number]!, source: sources[number]! }, times[number]!, words, count)
    })
    learning?.learnNow()
  }

  return {
    get size() {
      return store.size
    },
    get cappedKeys() {
      return store.keys.capped
    },
    get cappedLookups() {
      return cappedLookups
    },
    options: resolved,
    has: (id) => store.numberOf(id) >= 0,
    add(input) {
      const article = withId(input)
      if (store.numberOf(article.id) >= 0) {
        throw new NutgrafError(
          'duplicate-id',
          `the index already has an article with the id ${JSON.stringify(article.id)}`,
          { id: article.id },
        )
      }
      return add(article)
    },
    query(input) {
      const article = toArticle(input, 0)
      const { words, count } = foldArticle(fold, article)
      return find(words, count, timeOf(article), false)
    },
    remove(id) {
      const number = store.numberOf(id)
      if (number >= 0) store.remove(number)
      return number >= 0
    },
    refresh,
    save() {
      if (store.size < store.corpus.size) refresh()
      const numbers = Array.from({ length: store.size }, (_, number) => number)
      return encodeIndex({
        ...store.corpus.parts(),
        ids: numbers.map(store.idOf),
        times: Float64Array.from(numbers, store.timeOf),
        sources: numbers.map(store.sourceOf),
        options: resolved,
      })
    },
  }
}

function withId(input: ArticleInput): Article {
  if (typeof input === 'object' && input !== null && input.id !== undefined) return toArticle(input)
  throw new NutgrafError('invalid-article', 'an article of an index needs an id', {})
}
