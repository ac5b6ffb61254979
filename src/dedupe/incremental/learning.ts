/** Learning the boilerplate of an index little by little, with the articles that are added. */
import { createColumn } from '../../util/number-column.js'
import { finish, type Steps } from '../../util/steps.js'
import { searchBoilerplate } from '../boilerplate/find-boilerplate.js'
import { findBoilerplateKeys } from '../boilerplate/keys.js'
import { type HashSet, maskOf } from '../verification/hash-set.js'
import type { IndexStore } from './store.js'

export interface Learning {
  /** A share of what is to be learnt, in proportion to the words of the article that was added. */
  goOn(words: number): void
  /** Learns from all articles at once. */
  learnNow(): void
}

/** Articles from which boilerplate is learnt for the first time; then each time that they have doubled. */
const FIRST = 48
/**
 * Words looked at for each word that is added. Learning looks at each of its words some fifteen times, so it ends well
 * before the index has doubled.
 */
const PACE = 26
/** Every so many articles a share is done, so that most adds are not held up at all. */
const EVERY = 3
/** More parts take less memory meanwhile, but each reads all words again. */
const PARTS = 8

/**
 * @param take Is given the masked shingles, if there are any, and the keys of the copy lane that boilerplate has.
 */
export function createLearning(
  store: IndexStore,
  shingleSize: number,
  take: (mask: HashSet | undefined, keys: HashSet | undefined) => void,
): Learning {
  let learning: Steps<void> | undefined
  let next = FIRST
  let credit = 0
  let added = 0

  function* learn(): Steps<void> {
    const { corpus, keys } = store
    const sharing = createColumn()
    for (let number = 0; number < corpus.size; number++) {
      if (keys.isSharing(number) && !store.isRemoved(number)) sharing.push(number)
    }
    const documents = sharing.view()
    const sources = store.sources()
    const found = yield* searchBoilerplate(corpus, documents, shingleSize, sources, PARTS)
    const mask = maskOf(found)
    const copyKeys = mask ? yield* findBoilerplateKeys(corpus, documents, shingleSize, mask) : []
    take(mask, maskOf(copyKeys))
  }

  return {
    goOn(words) {
      if (learning === undefined) {
        if (store.corpus.size < next) return
        next = 2 * store.corpus.size
        learning = learn()
        credit = 0
      }
      credit += PACE * words
      added++
      if (added % EVERY !== 0) return
      while (learning !== undefined && credit > 0) {
        const { done, value } = learning.next()
        if (done) learning = undefined
        else credit -= value
      }
    },
    learnNow() {
      learning = undefined
      next = Math.max(FIRST, 2 * store.corpus.size)
      finish(learn())
    },
  }
}
