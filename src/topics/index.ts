export { builtinTopics } from './builtin/index.js'
export { parseTopics } from './parse-topics.js'
export { createTagger, type TaggerOptions, tagTopics } from './tagger.js'
export type * from './types.js'
