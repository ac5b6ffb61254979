export {
  background,
  type DocumentFrequencies,
  fitTfidf,
  idf,
  poolFrequencies,
  type Tfidf,
} from '../vectors/index.js'
export { builtinTopics } from './builtin/index.js'
export { KEYWORD_DEFAULTS, type KeywordOptions, keywords } from './keywords.js'
export type { LearntTopic, TopicModel } from './learning/model.js'
export {
  type LabelledArticle,
  TRAIN_DEFAULTS,
  type TrainOptions,
  trainTopics,
} from './learning/train-topics.js'
export { isMediaTopicCode, mediaTopicName } from './media-topics.js'
export { parseTopics } from './parse-topics.js'
export { createTagger, type TaggerOptions, tagTopics } from './tagger.js'
export type * from './types.js'
