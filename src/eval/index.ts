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
export { meanScore, type Score, scoreOf } from './score.js'
