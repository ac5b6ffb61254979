export { groupStories } from './group-stories.js'
export { STORY_DEFAULTS } from './options.js'
export type * from './types.js'
