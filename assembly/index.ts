/** What the engine for copies calls. Memory is laid out by the caller; nothing is allocated here. */
export { setMaps } from './bit-maps'
export { addDocuments, endOfBands, endOfCopies, fingerprint, startEntries } from './fingerprint'
export { fold } from './fold'
export { groupParts, invertGroups, partEntries } from './groups'
export { endOfPairs, listPairs, markGroups } from './pairs'
export { cappedKeys, createTable, exchangeKeys, startHeap } from './postings'
export { addShingles } from './shingles'
export { comparePairs, setDocuments, setLimits, setTables } from './verify'
