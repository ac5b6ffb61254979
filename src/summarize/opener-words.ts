/** The words and phrases with which sentences point back, by language. */

const ENGLISH_WORDS =
  'he she it they him her them his hers its their theirs this that these those such another neither ' +
  'either both others and but or so yet nor then thus hence therefore however moreover furthermore besides ' +
  'nevertheless nonetheless meanwhile instead consequently additionally similarly likewise otherwise ' +
  'accordingly conversely afterwards afterward also still rather indeed finally it’s he’s she’s they’re ' +
  'that’s they’ve they’ll he’d she’d they’d he’ll she’ll it’ll'

const ENGLISH_PHRASES = [
  'in addition',
  'in contrast',
  'in turn',
  'in that',
  'in conclusion',
  'in summary',
  'in short',
  'to sum up',
  'all in all',
  'by contrast',
  'as a result',
  'as such',
  'for example',
  'for instance',
  'for this',
  'for that',
  'after this',
  'after that',
  'after which',
  'at that',
  'at the same time',
  'on the other hand',
  'because of this',
  'because of that',
  'despite this',
  'despite that',
  'even so',
  'until then',
  'since then',
  'to this end',
  'to that end',
  'the former',
  'the latter',
  'the same',
  'one of them',
  'most of them',
  'some of them',
  'all of them',
  'none of them',
  'many of them',
]

/** "This week" and "that year" point at the calendar, not at the sentence before. */
const ENGLISH_CALENDAR =
  /^(?:this|that) (?:year|month|week|weekend|morning|afternoon|evening|summer|autumn|fall|winter|spring|season|century|decade|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i

export interface Openers {
  readonly words: ReadonlySet<string>
  /** By their first word: most sentences open with a word that no phrase has. */
  readonly phrases: ReadonlyMap<string, readonly string[]>
  readonly exceptions?: RegExp
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const phrase of phrases) {
    const word = phrase.slice(0, phrase.indexOf(' '))
    const known = found.get(word)
    if (known === undefined) found.set(word, [phrase])
    else known.push(phrase)
  }
  return found
}

/** By ISO 639-1 code. A language that is not here has no openers: its summaries are chosen without this rule. */
export const OPENERS: Readonly<Record<string, Openers>> = {
  en: {
    words: list(ENGLISH_WORDS),
    phrases: byFirstWord(ENGLISH_PHRASES),
    exceptions: ENGLISH_CALENDAR,
  },
  de: {
    words: list(
      'er sie es ihm ihn ihnen sein seine ihr ihre dieser diese dieses diesem diesen jener jene jenes und aber ' +
        'doch oder denn deshalb daher darum trotzdem dennoch außerdem zudem allerdings jedoch auch so dann ' +
        'damit dabei dafür dagegen danach davor darauf stattdessen',
    ),
    phrases: byFirstWord(['das ist', 'das war', 'das sei', 'zum beispiel', 'im gegensatz dazu']),
  },
  fr: {
    words: list(
      'il elle ils elles ce cet cette ces celui celle ceux celles cela ça ceci son sa ses leur leurs et mais ou ' +
        'donc or ni car ainsi cependant pourtant toutefois néanmoins ensuite puis aussi enfin c’est c’était',
    ),
    phrases: byFirstWord([
      'en outre',
      'de plus',
      'par contre',
      'en revanche',
      'par exemple',
      'par ailleurs',
    ]),
  },
  es: {
    words: list(
      'él ella ello ellos ellas este esta esto estos estas ese esa eso esos esas aquel aquella su sus y e pero o u ' +
        'sino pues así entonces luego además también tampoco sin embargo',
    ),
    phrases: byFirstWord([
      'por eso',
      'por ello',
      'por ejemplo',
      'por lo tanto',
      'no obstante',
      'en cambio',
    ]),
  },
  it: {
    words: list(
      'egli ella esso essa essi esse lui lei loro questo questa questi queste quello quella quelli quelle ciò suo ' +
        'sua suoi sue e ma o però quindi dunque così inoltre anche poi infine tuttavia',
    ),
    phrases: byFirstWord(['per questo', 'per esempio', 'ad esempio', 'al contrario']),
  },
  pt: {
    words: list(
      'ele ela eles elas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo seu sua seus ' +
        'suas e mas ou porém então assim portanto também além depois',
    ),
    phrases: byFirstWord(['por isso', 'por exemplo', 'no entanto', 'além disso']),
  },
  nl: {
    words: list(
      'hij zij ze het hem haar hen hun zijn deze dit die dat en maar of want dus daarom echter toch ook dan ' +
        'daarna bovendien daardoor daarmee',
    ),
    phrases: byFirstWord(['in plaats daarvan']),
  },
}
