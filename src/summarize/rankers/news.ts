import { NEWS_WEIGHTS } from '../news-weights.js'
import type { Ranker } from '../types.js'
import { createFeatureRanker } from './feature-ranker.js'

/**
 * The default: what marks the sentences that editors summarise news with. 44 features of position, likeness to the
 * rest, title, keywords, names, numbers, length, quotation and pronouns, with weights that were fitted to published
 * summaries (`scripts/fit-summary-weights.ts` says how) and hold on sources that they were not fitted to. O(tokens).
 */
export const newsRanker: Ranker = createFeatureRanker('news', NEWS_WEIGHTS)
