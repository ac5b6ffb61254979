export { type IndexFile, openIndexFile, saveIndexFile } from './index-file.js'
export * from './parallel/index.js'
export * from './read/index.js'
export * from './write/index.js'
