/** What the engine for copies calls. Memory is laid out by the caller; nothing is allocated here. */
export { setMaps } from './bit-maps'
export { addDocuments, endOfBands, endOfCopies, fingerprint, startEntries } from './fingerprint'
export { fold } from './fold'
export { groupParts, invertGroups, partEntries } from './groups'
export { startHeap } from './heap'
export { endOfPairs, listPairs, markGroups } from './pairs'
export { cappedKeys, createTable, exchangeKeys } from './postings'
export {
  boundOther,
  countOther,
  countShared,
  loadProbe,
  ownShingles,
  reserveMask,
  reserveProbe,
  setShingles,
} from './probe'
export { addShingles } from './shingles'
export { comparePairs, setDocuments, setLimits, setTables } from './verify'
