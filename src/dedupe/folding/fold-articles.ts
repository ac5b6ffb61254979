/** The folding of many articles into a corpus, in the kernel some at a time. */
import type { Article } from '../../types.js'
import type { OpenCorpus } from '../corpus/corpus.js'
import { type Accents, createFolder } from './fold.js'
import { foldArticle, foldWithTitle, isSurelyShort, needsTitle } from './fold-article.js'
import { createTextsFolder, type FoldTexts, TEXTS } from './fold-in-kernel.js'
import { foldTable } from './fold-table.js'

type Readable = Pick<Article, 'text' | 'title'>

export interface ArticleFolder {
  /** Takes the next article. Its words are in the corpus after the next `flush`, if not before. */
  add(article: Readable): void
  addAll(articles: readonly Readable[]): void
  flush(): void
}

/** Adds the words of articles, as `foldArticle` gives them, to `corpus` in the order in which they are added. */
export function createArticleFolder(accents: Accents, corpus: OpenCorpus): ArticleFolder {
  const fold = createFolder(accents)
  const addAlone = (article: Readable, isShort = false): void => {
    const { words, count } = isShort ? foldWithTitle(fold, article) : foldArticle(fold, article)
    corpus.add(words, count)
  }
  const foldTexts = createTextsFolder(foldTable(accents))
  if (!foldTexts) {
    return {
      add: (article) => addAlone(article),
      addAll(articles) {
        for (const article of articles) addAlone(article)
      },
      flush() {},
    }
  }
  const addAll = (articles: readonly Readable[]): void => {
    for (let from = 0; from < articles.length; ) {
      const texts = addSome(articles, from, corpus, foldTexts, addAlone)
      if (texts === 0) addAlone(articles[from]!)
      from += Math.max(1, texts)
    }
  }
  let waiting: Readable[] = []
  const flush = (): void => {
    addAll(waiting)
    waiting = []
  }
  return {
    add({ text, title = '' }) {
      // Not the object, which may be another article by then.
      waiting.push({ text, title })
      if (waiting.length === TEXTS) flush()
    },
    addAll(articles) {
      flush()
      addAll(articles)
    },
    flush,
  }
}

/** Adds the articles from `from` on that were folded together, and returns how many. */
function addSome(
  articles: readonly Readable[],
  from: number,
  corpus: OpenCorpus,
  foldTexts: FoldTexts,
  addAlone: (article: Readable, isShort: boolean) => void,
): number {
  const { texts, words, counts, hashes } = foldTexts(articles, from)
  // What is not in the corpus yet: texts from `start` on, whose words are those from `begin` on.
  let start = 0
  let begin = 0
  let end = 0
  const addUpTo = (text: number): void => {
    if (text === start) return
    corpus.addAll(
      words.subarray(begin, end),
      counts.subarray(start, text),
      hashes.subarray(start, text),
    )
  }
  for (let text = 0; text < texts; text++) {
    const count = counts[text]!
    const article = articles[from + text]!
    if (count >= 0 && (!needsTitle(count, article) || isSurelyShort(article))) {
      end += count
      continue
    }
    addUpTo(text)
    addAlone(article, count >= 0)
    start = text + 1
    end += Math.max(0, count)
    begin = end
  }
  addUpTo(texts)
  return texts
}
