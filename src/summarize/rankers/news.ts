import { NEWS_WEIGHTS } from '../news-weights.js'
import type { Ranker } from '../types.js'
import { createFeatureRanker } from './feature-ranker.js'

/**
 * The default: what marks the sentences that editors summarise news with. 51 features of position, likeness to the
 * rest, title, captions, keywords, names, numbers, length, quotation and pronouns, with weights that were fitted to published
 * summaries, along with those of the selector that it has by default (`scripts/fit-summary-weights.ts` says how). Fitted
 * without a source they are still ahead of LEAD on it in ROUGE-1. O(tokens).
 */
export const newsRanker: Ranker = createFeatureRanker('news', NEWS_WEIGHTS)
