/** One place in the text where something is named. */
import type { Word } from './words.js'

export interface Mention {
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
  /** As it stands, white space as one space. */
  readonly surface: string
  readonly key: string
  /** A title stood before it: "Mr. Putin". */
  readonly titled: boolean
  /** What else of the sentence bears on its kind. */
  readonly before: string
  readonly after: string
}
