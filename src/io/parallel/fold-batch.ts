/** Folding as a task: texts in, words out. */
import { type Accents, createFolder, type FoldText } from '../../dedupe/folding/fold.js'
import { foldArticle } from '../../dedupe/folding/fold-article.js'

export interface FoldBatch {
  readonly accents: Accents
  readonly texts: readonly string[]
  /** As many; undefined for an article without a title. */
  readonly titles: readonly (string | undefined)[]
}

const folders = new Map<Accents, FoldText>()

/** The number of texts, the number of words of each, then the words of all. */
export function foldBatch({ accents, texts, titles }: FoldBatch): Int32Array<ArrayBuffer> {
  const fold = folders.get(accents) ?? createFolder(accents)
  folders.set(accents, fold)
  let out = new Int32Array(texts.length + 1 + 2 ** 16)
  let end = texts.length + 1
  out[0] = texts.length
  texts.forEach((text, i) => {
    const title = titles[i]
    const { words, count } = foldArticle(fold, title === undefined ? { text } : { text, title })
    if (out.length < end + count) {
      const wider = new Int32Array((end + count) * 2)
      wider.set(out)
      out = wider
    }
    out.set(words.subarray(0, count), end)
    out[i + 1] = count
    end += count
  })
  return out.slice(0, end)
}

/** Reads back what `foldBatch` gave: the words of one text after the other. */
export function* readFolded(batch: Int32Array): Generator<Int32Array> {
  const texts = batch[0]!
  for (let i = 1, from = texts + 1; i <= texts; i++) {
    const end = from + batch[i]!
    yield batch.subarray(from, end)
    from = end
  }
}
