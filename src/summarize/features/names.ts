/** The features of the news ranker, and the reason under which each one's share of the score is reported. */
export const FEATURES = {
  // Where the sentence stands among those that may be quoted.
  first: 'position',
  second: 'position',
  third: 'position',
  opening: 'position',
  early: 'position',
  earlier: 'position',
  earliest: 'position',
  earlyCentral: 'position',
  earlyLong: 'position',
  earlyWordy: 'position',
  relativeDepth: 'position',
  paragraphStart: 'position',
  // How like it is to others.
  centroid: 'centrality',
  forward: 'centrality',
  backward: 'centrality',
  preceding: 'centrality',
  likePrevious: 'centrality',
  likeLead: 'lead',
  openingTerms: 'lead',
  titleCosine: 'title',
  titleShare: 'title',
  likeCaption: 'captions',
  // How many pairs of neighbouring terms it shares with them.
  pairsEarly: 'lead',
  pairsFirst: 'lead',
  pairsSecond: 'lead',
  pairsTitle: 'title',
  pairsCaption: 'captions',
  // What its words are.
  keywords: 'keywords',
  recurring: 'keywords',
  introduces: 'keywords',
  pairs: 'keywords',
  pairsRecurring: 'keywords',
  spread: 'keywords',
  specific: 'keywords',
  density: 'length',
  longWords: 'length',
  short: 'length',
  words15: 'length',
  words25: 'length',
  wordsOver: 'length',
  wordsShare: 'length',
  names: 'names',
  newNames: 'names',
  numbers: 'numbers',
  // How it is put.
  opensQuotation: 'quotation',
  quotedShare: 'quotation',
  said: 'quotation',
  dangling: 'pronouns',
  personal: 'pronouns',
  aside: 'form',
  caption: 'form',
} as const

export type FeatureName = keyof typeof FEATURES

export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FeatureName[]

/** Columns of a feature matrix. */
export const WIDTH = FEATURE_NAMES.length

/** The column of each feature. */
export const COLUMN = Object.fromEntries(
  FEATURE_NAMES.map((name, column) => [name, column]),
) as Readonly<Record<FeatureName, number>>
