/**
 * The innermost loops of the engine in WebAssembly (see `assembly/`): in a process that has just started they run at
 * full speed from the first call on, and folding reads sixteen bytes at a time. Everything runs without as well, with the
 * same bits: where WebAssembly or its SIMD is missing or forbidden, callers get no kernel and take their own loops.
 */
import { KERNEL_CODE } from './kernel-code.js'
import type { KernelFunctions } from './kernel-functions.js'

/** The functions with memory of their own. */
export interface Kernel extends KernelFunctions {
  /**
   * Takes so many bytes, all zero if nobody had them before, and returns the address, a multiple of 16. Arrays that were
   * made before may show nothing any more. @throws NoKernelMemory
   */
  take(bytes: number): number
  takeZeros(bytes: number): number
  /** The same for numbers, with these in it. */
  takeNumbers(values: Int32Array): number
  /**
   * What `use` takes is free again when it returns or throws, though nothing is written over it before somebody takes it.
   */
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

/**
 * A kernel with memory of its own; undefined where there is none, also because there are more memories already than the
 * engine allows. Costs less than a tenth of a millisecond but once.
 */
export function createKernel(): Kernel | undefined {
  if (!hasKernel() || !compiled || !api) return undefined
  try {
    return withMemory(new api.Instance(compiled).exports)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The engine gives a kernel no more memory. */
class NoKernelMemory extends RangeError {}

/** What `use` gives; undefined where a kernel has no memory for it. */
export function ifRoom<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch (error) {
    if (error instanceof NoKernelMemory) return undefined
    throw error
  }
}

/** A function that gives what `lay` made of a kernel, the same each time; undefined where there is none. */
export function onOneKernel<T>(lay: (kernel: Kernel) => T): () => T | undefined {
  let made: T | undefined
  return () => {
    if (!hasKernel()) return undefined
    const kernel = made === undefined ? createKernel() : undefined
    if (kernel) made = ifRoom(() => lay(kernel))
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
  const growBy = (pages: number): void => {
    try {
      memory.grow(pages)
    } catch (cause) {
      throw new NoKernelMemory(`${pages} pages`, { cause })
    }
  }
  const take = (size: number): number => {
    const at = used
    // Some loops read, or write, a few bytes more than is asked for.
    const end = at + Math.ceil(size / 16) * 16 + 64
    const missing = end - memory.buffer.byteLength
    if (missing > 0) growBy(Math.ceil(missing / PAGE))
    used = end
    most = Math.max(most, end)
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
      try {
        return use()
      } finally {
        used = before
      }
    },
  }
}
