export {
  BOOTSTRAP_DEFAULTS,
  type BootstrapOptions,
  type BootstrapResult,
  pairedBootstrap,
} from './bootstrap.js'
export { type ClusterLabel, type ClusterScores, clusterScores } from './clusters.js'
export { KEYWORD_SCORE_DEFAULTS, type KeywordOptions, keywordScores } from './keywords.js'
export {
  type LabelScore,
  type MultilabelOptions,
  type MultilabelScores,
  multilabelScores,
} from './multilabel.js'
export { type Pair, pairScores } from './pairs.js'
export {
  createRouge,
  ROUGE_DEFAULTS,
  ROUGE_METRICS,
  type RougeMetric,
  type RougeOptions,
  type RougeScores,
  rouge,
} from './rouge.js'
export { tokenizeForRouge } from './rouge-tokens.js'
export { type CountedScore, meanScore, poolScores, type Score, scoreOf } from './score.js'
export { type SentenceScores, sentenceScores } from './sentences.js'
