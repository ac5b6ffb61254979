/** What the text layer needs to know of a language. One file a language implements it; users may too. */
export interface Language {
  /** ISO 639-1 code, for example `en`. */
  readonly code: string
  /** English name. */
  readonly name: string
  /** Lower-case words that carry no topic. */
  readonly stopWords: ReadonlySet<string>
  /** Lower-case word -> normalised key. Must be pure. */
  readonly stem: (word: string) => string
  /** What the sentence rules need. Entries are lower-case, without their final full stop. */
  readonly abbreviations: {
    /** Never end a sentence: titles and such that a name or number follows ("mr", "gen"). */
    readonly titles: ReadonlySet<string>
    /** Do not end a sentence before a number ("no", "p", "vol"). */
    readonly numbered?: ReadonlySet<string>
    /** End a sentence only before a clear start ("inc", "u.s", "a.m"). */
    readonly others: ReadonlySet<string>
  }
  /**
   * What is written onto a word with an apostrophe ("’s", "l’"), taken off before the word is stemmed. Matches the
   * word in lower case with straight apostrophes.
   */
  readonly clitics?: RegExp
  /** Whether "3." before a capital is "third" more often than the end of a sentence, as in German. */
  readonly ordinalStops?: boolean
  /** Words that are acronyms when they stand in capitals and stop words otherwise ("US", "WHO", "IT"). */
  readonly acronyms?: ReadonlySet<string>
  /** Lower-case verbs that follow a quoted question: "Really?" Ms Lee asked. */
  readonly speechVerbs?: ReadonlySet<string>
}
