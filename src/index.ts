/**
 * Everything that runs everywhere, in the order of the README. What needs more has an entry of its own:
 * `nutgraf/languages`, `nutgraf/wink` (winkNLP), `nutgraf/io` (files), `nutgraf/eval` (scores).
 */
export * from './dedupe/index.js'
export * from './digest/index.js'
export * from './errors.js'
export * from './stories/index.js'
export * from './summarize/index.js'
export * from './text/index.js'
export * from './topics/index.js'
export type * from './types.js'
