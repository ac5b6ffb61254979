import type { Ranker } from '../types.js'
import { centroidRanker } from './centroid.js'
import { classicRanker } from './classic.js'
import { leadRanker } from './lead.js'
import { lexRankRanker } from './lexrank.js'
import { luhnRanker } from './luhn.js'
import { newsRanker } from './news.js'
import { queryRanker } from './query.js'
import { textRankRanker } from './textrank.js'

export { createFeatureRanker, type FeatureWeights } from './feature-ranker.js'
export { mixRankers } from './mix.js'
export {
  centroidRanker,
  classicRanker,
  leadRanker,
  lexRankRanker,
  luhnRanker,
  newsRanker,
  queryRanker,
  textRankRanker,
}

/** Every ranker by its name, the default first. */
export const rankersByName = {
  news: newsRanker,
  classic: classicRanker,
  lead: leadRanker,
  centroid: centroidRanker,
  lexrank: lexRankRanker,
  textrank: textRankRanker,
  luhn: luhnRanker,
  query: queryRanker,
} as const satisfies Readonly<Record<string, Ranker>>
