import type { Ranker } from '../types.js'
import { createFeatureRanker } from './feature-ranker.js'

/**
 * The method that `newsRanker` has to beat: `1 / sqrt(position + 1)`, likeness to what follows, the title; less for
 * quotations, dangling openers and stubs. Six weights set by hand, none fitted. O(tokens).
 *
 * Source: position and forward likeness as in Zheng & Lapata, "PacSum", 2019, with tf-idf instead of BERT.
 */
export const classicRanker: Ranker = createFeatureRanker('classic', {
  early: 1,
  forward: 1,
  titleCosine: 0.2,
  opensQuotation: -0.2,
  dangling: -0.3,
  short: -1,
})
