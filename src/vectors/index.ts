export { background } from './background.js'
export { countFrequencies, type DocumentFrequencies, idf, poolFrequencies } from './frequencies.js'
export {
  addTo,
  dot,
  dotSum,
  dotSums,
  type SparseVector,
  unitVector,
  type VectorSum,
} from './sparse.js'
export {
  fitTfidf,
  type Tfidf,
  type TfidfOptions,
  type WeightedArticle,
  type WeightedTerm,
} from './tfidf.js'
