export { english } from './english.js'
export type { Language } from './language.js'
