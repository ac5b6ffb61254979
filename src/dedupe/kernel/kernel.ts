/**
 * The innermost loops of the engine in WebAssembly (see `assembly/`): in a process that has just started they run at
 * full speed from the first call on, and folding reads sixteen bytes at a time. Everything runs without as well, with the
 * same bits: where WebAssembly or its SIMD is missing or forbidden, callers get no kernel and take their own loops.
 */
import { KERNEL_CODE } from './kernel-code.js'

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

/** The functions with memory of their own. */
export interface Kernel extends KernelFunctions {
  /**
   * Takes so many bytes, all zero if nobody had them before, and returns the address, a multiple of 16. Arrays that were
   * made before may show nothing any more. @throws RangeError when there is no more memory.
   */
  take(bytes: number): number
  takeZeros(bytes: number): number
  /** The same for numbers, with these in it. */
  takeNumbers(values: Int32Array): number
  /** What `use` takes is free again when it returns, though nothing is written over it before somebody takes it. */
  scope<T>(use: () => T): T
  /** The memory as bytes and as numbers: address 8 is `bytes()[8]` and `numbers()[2]`. */
  bytes(): Uint8Array<ArrayBuffer>
  numbers(): Int32Array<ArrayBuffer>
}

type Exports = KernelFunctions & {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
}
interface Api {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}

const api = (globalThis as { readonly WebAssembly?: Api }).WebAssembly
const PAGE = 2 ** 16

/** Null where there is no WebAssembly; undefined before anybody asked. */
let compiled: object | null | undefined
let isHidden = false

/** Whether there is WebAssembly with all that the kernel needs. */
export function hasKernel(): boolean {
  if (compiled === undefined) compiled = compile()
  return compiled !== null && !isHidden
}

/** A kernel with memory of its own; undefined where there is none. Costs less than a tenth of a millisecond but once. */
export function createKernel(): Kernel | undefined {
  return hasKernel() && compiled && api ? withMemory(new api.Instance(compiled).exports) : undefined
}

/** A function that gives what `lay` made of a kernel, the same each time; undefined where there is none. */
export function onOneKernel<T>(lay: (kernel: Kernel) => T): () => T | undefined {
  let made: T | undefined
  return () => {
    if (!hasKernel()) return undefined
    const kernel = made === undefined ? createKernel() : undefined
    if (kernel) made = lay(kernel)
    return made
  }
}

/** Runs `use` as if there were no WebAssembly: for tests of the loops that stand in for the kernel. */
export function withoutKernel<T>(use: () => T): T {
  isHidden = true
  try {
    return use()
  } finally {
    isHidden = false
  }
}

function compile(): object | null {
  try {
    if (!api) return null
    const text = atob(KERNEL_CODE)
    const code = new Uint8Array(text.length)
    for (let i = 0; i < code.length; i++) code[i] = text.charCodeAt(i)
    return new api.Module(code)
  } catch {
    // No SIMD, a policy that forbids code from data, or a browser that compiles in the background only.
    return null
  }
}

function withMemory(exports: Exports): Kernel {
  const { memory } = exports
  // The first page holds the constants of the kernel and a map.
  let used = PAGE
  let most = PAGE
  const bytes = () => new Uint8Array(memory.buffer)
  const numbers = () => new Int32Array(memory.buffer)
  const take = (size: number): number => {
    const at = used
    // Some loops read, or write, a few bytes more than is asked for.
    used += Math.ceil(size / 16) * 16 + 64
    most = Math.max(most, used)
    const missing = used - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
    return at
  }
  return {
    ...exports,
    bytes,
    numbers,
    take,
    takeZeros(size) {
      const before = most
      const at = take(size)
      if (at < before) bytes().fill(0, at, Math.min(before, at + size))
      return at
    },
    takeNumbers(values) {
      const at = take(values.length * 4)
      numbers().set(values, at / 4)
      return at
    },
    scope(use) {
      const before = used
      const result = use()
      used = before
      return result
    },
  }
}
