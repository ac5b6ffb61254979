export {
  INPUT_KINDS,
  type InputKind,
  LIMIT_DEFAULTS,
  type ReadLimits,
  type ReadOptions,
} from './options.js'
export { readArticles } from './read-articles.js'
