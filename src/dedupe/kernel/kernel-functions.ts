/** What `assembly/index.ts` exports; what each does is said there. Addresses are in bytes. */
export interface KernelFunctions {
  fold(
    bytes: number,
    length: number,
    folded: number,
    words: number,
    values: number,
    latinValues: number,
  ): number
  foldTexts(
    texts: number,
    stride: number,
    lengths: number,
    number: number,
    folded: number,
    words: number,
    values: number,
    latinValues: number,
    counts: number,
    hashes: number,
  ): number
  fingerprint(
    words: number,
    count: number,
    hashes: number,
    signature: number,
    bandKeys: number,
    copyKeys: number,
  ): number
  addShingles(
    addresses: number,
    lengths: number,
    documents: number,
    from: number,
    to: number,
    size: number,
    hashes: number,
    entries: number,
  ): number
  startEntries(bands: number, copies: number): void
  addDocuments(
    addresses: number,
    lengths: number,
    documents: number,
    from: number,
    to: number,
    hashes: number,
    signature: number,
    bandKeys: number,
    copyKeys: number,
  ): void
  endOfBands(): number
  endOfCopies(): number
  countKeys(entries: number, end: number, counters: number, last: number): void
  keepCommon(entries: number, end: number, counters: number, last: number, out: number): number
  partEntries(entries: number, count: number, bits: number, parted: number, ends: number): void
  startGroups(): void
  groupParts(
    parted: number,
    ends: number,
    first: number,
    last: number,
    table: number,
    slots: number,
    least: number,
    members: number,
    starts: number,
    keys: number,
  ): number
  invertGroups(
    members: number,
    starts: number,
    documents: number,
    firsts: number,
    groupsOf: number,
  ): void
  markGroups(lane: number, groups: number, least: number, marks: number): number
  listPairs(
    from: number,
    documents: number,
    size: number,
    cap: number,
    lanes: number,
    seen: number,
    first: number,
    second: number,
    most: number,
  ): number
  listedPairs(): number
  selectMarked(documents: number, size: number, marks: number, out: number): number
  sortTexts(
    hashes: number,
    lengths: number,
    size: number,
    entries: number,
    other: number,
    counts: number,
    order: number,
    runs: number,
  ): number
  sortedTexts(): number
  setDocuments(
    addresses: number,
    lengths: number,
    hashes: number,
    sizes: number,
    ownSizes: number,
    shingleSize: number,
  ): void
  setHashSet(keys: number, bits: number, hasZero: number, filter: number, cells: number): void
  markRuns(
    addresses: number,
    lengths: number,
    documents: number,
    from: number,
    to: number,
    size: number,
    hashes: number,
    least: number,
    marks: number,
  ): void
  setTables(room: number, counted: number, loaded: number, selected: number): void
  setMaps(maps: number, bytes: number, setBits: number): void
  setLimits(jaccard: number, containment: number, shared: number, onlyOwn: number): void
  comparePairs(first: number, second: number, count: number, records: number): number
  startHeap(at: number): void
  createTable(): number
  cappedKeys(table: number): number
  exchangeKeys(
    table: number,
    keys: number,
    count: number,
    document: number,
    cap: number,
    out: number,
  ): void
  reserveProbe(most: number): number
  reserveMask(slots: number): number
  setShingles(size: number, slots: number, hasZero: number): void
  loadProbe(length: number): number
  boundOther(length: number): number
  countOther(): number
  countShared(): number
  ownShingles(): number
}
