export {
  type AnalyzerOptions,
  createAnalyzer,
  defaultAnalyze,
  isQuotable,
  readBlocks,
  splitSentences,
} from './analyzer.js'
export { repairText } from './repair.js'
