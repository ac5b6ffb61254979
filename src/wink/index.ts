export { loadWinkAnalyzer, type WinkAnalyzerOptions } from './load-wink-analyzer.js'
