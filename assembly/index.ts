/** What the engine for copies calls. Memory is laid out by the caller; nothing is allocated here. */
export { setMaps } from './bit-maps'
export { addDocuments, endOfBands, endOfCopies, fingerprint, startEntries } from './fingerprint'
export { fold, foldTexts } from './fold'
export { countKeys, groupParts, invertGroups, keepCommon, partEntries, startGroups } from './groups'
export { setHashSet } from './hash-set'
export { startHeap } from './heap'
export { setLimits } from './limits'
export { reserveMask } from './mask'
export { listedPairs, listPairs, markGroups, selectMarked } from './pairs'
export { cappedKeys, createTable, exchangeKeys } from './postings'
export {
  boundOther,
  countOther,
  countShared,
  loadProbe,
  ownShingles,
  reserveProbe,
  setShingles,
} from './probe'
export { markRuns } from './runs'
export { addShingles } from './shingles'
export { sortedTexts, sortTexts } from './sort'
export { comparePairs, setDocuments, setTables } from './verify'
