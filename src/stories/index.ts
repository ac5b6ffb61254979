export { groupStories } from './group-stories.js'
export { STORY_DEFAULTS } from './options.js'
export { createStoryIndex, type StoryIndex } from './story-index.js'
export type * from './types.js'
