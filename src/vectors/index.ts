export { background } from './background.js'
export { countFrequencies, type DocumentFrequencies, idf, poolFrequencies } from './frequencies.js'
