export { background } from './background.js'
export { type DocumentFrequencies, idf } from './frequencies.js'
