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
    from: number,
    to: number,
    hashes: number,
    signature: number,
    bandKeys: number,
    copyKeys: number,
  ): void
  endOfBands(): number
  endOfCopies(): number
  partEntries(entries: number, count: number, bits: number, parted: number, ends: number): void
  groupParts(
    parted: number,
    ends: number,
    bits: number,
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
    cap: number,
    lanes: number,
    seen: number,
    pairs: number,
    room: number,
  ): number
  endOfPairs(): number
  setDocuments(
    addresses: number,
    lengths: number,
    sizes: number,
    ownSizes: number,
    shingleSize: number,
    masked: number,
    maskedBits: number,
    zeroIsMasked: number,
  ): void
  setTables(hashes: number, counted: number, loaded: number, selected: number): void
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
   * Takes so many bytes of zeros and returns the address, a multiple of 16. Arrays that were made before may show
   * nothing any more. @throws RangeError when there is no more memory.
   */
  take(bytes: number): number
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
    const code = Uint8Array.from(atob(KERNEL_CODE), (character) => character.charCodeAt(0))
    return api ? new api.Module(code) : null
  } catch {
    // No SIMD, a policy that forbids code from data, or a browser that compiles in the background only.
    return null
  }
}

function withMemory(exports: Exports): Kernel {
  const { memory } = exports
  // The first page holds the constants of the kernel and a map.
  let used = PAGE
  return {
    ...exports,
    take(bytes) {
      const at = used
      used += Math.ceil(bytes / 16) * 16 + 64
      const missing = used - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
      return at
    },
    bytes: () => new Uint8Array(memory.buffer),
    numbers: () => new Int32Array(memory.buffer),
  }
}
