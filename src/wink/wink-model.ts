/** winkNLP and its English model: loaded once, on demand, and only from this file. */
import { NutgrafError } from '../errors.js'

/** The part of a winkNLP document that we read. */
interface WinkTokens {
  out(feature: unknown): readonly string[]
}

export interface WinkDocument {
  tokens(): WinkTokens
  entities(): { out(feature: unknown): readonly unknown[] }
}

/** winkNLP with a set of annotations switched on. */
export interface Wink {
  readDoc(text: string): WinkDocument
  readonly its: Readonly<Record<string, unknown>>
}

/** Makes a winkNLP with a memory of its own; `annotations` are those of winkNLP: `pos`, `ner`, `sbd`. */
export type CreateWink = (annotations: readonly string[]) => Wink

/**
 * Loads winkNLP and its model. About 4 MB of code and 0.2 s the first time, nothing after that.
 *
 * @throws NutgrafError `missing-dependency` when either package is not installed.
 */
export async function loadWink(): Promise<CreateWink> {
  try {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    return (annotations) => winkNLP(model, [...annotations]) as unknown as Wink
  } catch (error) {
    throw new NutgrafError(
      'missing-dependency',
      'parts of speech need winkNLP: npm install wink-nlp wink-eng-lite-web-model',
      { packages: ['wink-nlp', 'wink-eng-lite-web-model'] },
      { cause: error },
    )
  }
}

/** winkNLP keeps every new word, in lower case too, and numbers them in 20 bits: it starts afresh long before that. */
const WORDS_OF_ONE_WINK = 300_000

/** Words of one sentence -> what winkNLP makes of them, with a space between each two. */
export type ReadWords = (words: readonly string[]) => {
  readonly its: Wink['its']
  readonly document: WinkDocument
}

/** A reader with some annotations, whose memory stays bounded however much it reads. */
export function readingWords(createWink: CreateWink, annotations: readonly string[]): ReadWords {
  let wink = createWink(annotations)
  let room = WORDS_OF_ONE_WINK
  return (words) => {
    if (words.length > room) {
      wink = createWink(annotations)
      room = WORDS_OF_ONE_WINK
    }
    room -= words.length
    return { its: wink.its, document: wink.readDoc(words.join(' ')) }
  }
}
