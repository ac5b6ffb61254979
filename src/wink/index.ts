export { loadWinkAnalyzer, type WinkAnalyzerOptions } from './load-wink-analyzer.js'
export { type ExtractNamesOptions, extractNames } from './names/extract-names.js'
