export { type Fact, type FactFinderOptions, type FactKind, loadFactFinder } from './find-facts.js'
export { loadWinkAnalyzer, type WinkAnalyzerOptions } from './load-wink-analyzer.js'
export { type ExtractNamesOptions, extractNames } from './names/extract-names.js'
