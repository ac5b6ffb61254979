/** The working of an index: articles are added, queried and removed one at a time. */
import { NutgrafError } from '../../errors.js'
import type { Article, ArticleInput } from '../../types.js'
import { toArticle } from '../../util/articles.js'
import { finish, type Steps } from '../../util/steps.js'
import { searchBoilerplate } from '../boilerplate/find-boilerplate.js'
import { findBoilerplateKeys } from '../boilerplate/keys.js'
import { createSourceNumbers, isWithin, timeOf } from '../corpus/article-facts.js'
import { createPackedCorpus, unpackWords } from '../corpus/packed-corpus.js'
import { createFolder } from '../folding/fold.js'
import { foldArticle } from '../folding/fold-article.js'
import type { DedupeIndex, IndexMatch, ResolvedIndexOptions } from '../types.js'
import { type HashSet, maskOf } from '../verification/hash-set.js'
import { judge } from '../verification/judge.js'
import { containmentOf, isDuplicate, jaccardOf, similarityOf } from '../verification/relation.js'
import { createTemplateGuard } from '../verification/template.js'
import { createVerifier, type Verifier } from '../verification/verify.js'
import { encodeIndex, type SavedIndex } from './format.js'
import { countCopyKeys, createIndexKeys } from './keys.js'

/** Articles that an empty index has room for. */
const LEAST_ROOM = 64
/** Larger tables are begun when so much of the room is taken, so that they are ready before it ends. */
const GROW_AT = 0.75
/**
 * Articles that are put into the larger tables, and steps of learning, with each article that is added: an add takes a
 * fraction of a millisecond longer meanwhile, instead of one of many seconds.
 */
const GROWTH_STEPS = 4
const LEARNING_STEPS = 8

/** An index over what was saved, or an empty one. */
export function buildIndex(resolved: ResolvedIndexOptions, saved?: SavedIndex): DedupeIndex {
  const fold = createFolder(resolved.accents)
  let corpus = createPackedCorpus()
  let ids: string[] = []
  let times: number[] = []
  let sources: string[] = []
  let numbers = new Map<string, number>()
  let removed = new Set<number>()
  let roomFor = LEAST_ROOM
  let mask: HashSet | undefined
  let ignored: HashSet | undefined
  let growing: Steps<void> | undefined
  let learning: Steps<void> | undefined
  let verifier: Verifier = createVerifier(corpus, resolved.shingleSize, undefined, false)
  let keys = createIndexKeys(roomFor, roomFor * 128, resolved.postingCap)
  let cappedLookups = 0

  /** Whom to compare these words with; posts them as `number` unless it is negative. */
  const exchange = (words: Int32Array, count: number, number: number): readonly number[] => {
    const others = keys.exchange(words, count, number)
    if (others.length <= resolved.postingCap) return others
    cappedLookups++
    return keys.strongest(others, resolved.postingCap)
  }

  const match = (probe: number, others: readonly number[], time: number): IndexMatch[] => {
    const guard = resolved.template ? createTemplateGuard(corpus) : undefined
    const matches: IndexMatch[] = []
    if (others.length > 0) verifier.load(probe)
    for (const other of others) {
      if (removed.has(other) || !isWithin(time, times[other]!, resolved.windowDays)) continue
      const sizes = verifier.compare(other)
      const isExact = corpus.same(probe, other)
      const relation = isExact ? 'exact' : judge(probe, other, sizes, guard, resolved)
      if (relation === 'none') continue
      const overlap = isExact || !isDuplicate(relation) ? sizes.all : sizes.own
      const jaccard = isExact ? 1 : jaccardOf(overlap)
      const containment = isExact ? 1 : containmentOf(overlap)
      const similarity = similarityOf(relation, jaccard, containment)
      matches.push({ id: ids[other]!, relation, jaccard, containment, similarity })
    }
    return matches.sort(byStrength)
  }

  /** Boilerplate, from the articles that share text with several others. */
  function* learn(): Steps<void> {
    if (resolved.boilerplate) {
      const { shingleSize } = resolved
      const all = Int32Array.from({ length: corpus.size }, (_, number) => number)
      const documents = all.filter((number) => keys.isSharing(number) && !removed.has(number))
      const numbered = Int32Array.from(sources, createSourceNumbers().numberOf)
      mask = maskOf(yield* searchBoilerplate(corpus, documents, shingleSize, numbered, 1))
      ignored = mask
        ? maskOf(yield* findBoilerplateKeys(corpus, documents, shingleSize, mask))
        : undefined
      keys.ignore(ignored)
    }
    verifier = createVerifier(corpus, resolved.shingleSize, mask, false)
  }

  /** New tables with room for `articles`; the postings are made again from the words. */
  function* growTo(articles: number): Steps<void> {
    const copyKeys = 1024 + countCopyKeys(corpus) * (articles / Math.max(1, corpus.size))
    const larger = createIndexKeys(articles, copyKeys, resolved.postingCap)
    for (let number = 0; number < corpus.size; number++) {
      if (!removed.has(number)) larger.exchange(corpus.chunk(number), corpus.length(number), number)
      yield
    }
    larger.ignore(ignored)
    keys = larger
    roomFor = articles
  }

  /** A share of the work that growing and learning take; all of the growing when there is no room left. */
  const work = (): void => {
    if (growing === undefined && (corpus.size >= GROW_AT * roomFor || keys.isFilling)) {
      growing = growTo(roomFor * 2)
    }
    for (let i = 0; i < GROWTH_STEPS && growing; i++) {
      if (!growing.next().done) continue
      growing = undefined
      learning ??= learn()
    }
    for (let i = 0; i < LEARNING_STEPS && learning && !growing; i++) {
      if (learning.next().done) learning = undefined
    }
  }
  const makeRoom = (words: number): void => {
    while (corpus.size >= roomFor || !keys.hasRoom(words)) {
      finish(growing ?? growTo(roomFor * 2))
      growing = undefined
      learning ??= learn()
    }
  }

  /** Leaves removed articles out for good. */
  const compact = (): void => {
    if (removed.size === 0) return
    const old = { corpus, ids, times, sources, removed }
    corpus = createPackedCorpus()
    ids = []
    times = []
    sources = []
    numbers = new Map()
    removed = new Set()
    for (let number = 0; number < old.corpus.size; number++) {
      if (old.removed.has(number)) continue
      keep(old.ids[number]!, old.times[number]!, old.sources[number]!)
      corpus.add(old.corpus.chunk(number), old.corpus.length(number))
    }
  }

  const keep = (id: string, time: number, source: string): void => {
    numbers.set(id, ids.length)
    ids.push(id)
    times.push(time)
    sources.push(source)
  }

  const refresh = (): void => {
    growing = undefined
    learning = undefined
    compact()
    finish(growTo(Math.max(LEAST_ROOM, Math.ceil(corpus.size / GROW_AT))))
    finish(learn())
  }

  const insert = (article: Article): IndexMatch[] => {
    const { words, count } = foldArticle(fold, article)
    const time = timeOf(article)
    makeRoom(count)
    const probe = corpus.probe(words, count)
    const matches = match(probe, exchange(words, count, probe), time)
    corpus.add(words, count)
    keep(article.id, time, article.source ?? '')
    work()
    return matches
  }

  if (saved) {
    unpackWords(saved.vocabulary, saved.lengths, saved.bytes, (words, count, number) => {
      keep(saved.ids[number]!, saved.times[number]!, saved.sources[number]!)
      corpus.add(words, count)
    })
    refresh()
  }

  return {
    get size() {
      return numbers.size
    },
    get cappedKeys() {
      return keys.capped
    },
    get cappedLookups() {
      return cappedLookups
    },
    options: resolved,
    has: (id) => numbers.has(id),
    add(input) {
      const article = withId(input)
      if (numbers.has(article.id)) {
        throw new NutgrafError(
          'duplicate-id',
          `the index already has an article with the id ${JSON.stringify(article.id)}`,
          { id: article.id },
        )
      }
      return insert(article)
    },
    query(input) {
      const article = toArticle(input, 0)
      const { words, count } = foldArticle(fold, article)
      const probe = corpus.probe(words, count)
      return match(probe, exchange(words, count, -1), timeOf(article))
    },
    remove(id) {
      const number = numbers.get(id)
      if (number === undefined) return false
      numbers.delete(id)
      removed.add(number)
      return true
    },
    refresh,
    save() {
      if (removed.size > 0) refresh()
      const parts = corpus.parts()
      return encodeIndex({
        ...parts,
        ids,
        times: Float64Array.from(times),
        sources,
        options: resolved,
      })
    },
  }
}

/** The strongest first: duplicates before others, then by similarity, then by id. */
function byStrength(a: IndexMatch, b: IndexMatch): number {
  return (
    Number(isDuplicate(b.relation)) - Number(isDuplicate(a.relation)) ||
    b.similarity - a.similarity ||
    (a.id < b.id ? -1 : 1)
  )
}

function withId(input: ArticleInput): Article {
  if (typeof input === 'object' && input !== null && input.id !== undefined) return toArticle(input)
  throw new NutgrafError('invalid-article', 'an article of an index needs an id', {})
}
