/** What is done where an engine gives the kernel no memory, and that what was taken is given back. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDedupeIndex, createDeduper, dedupe } from '../../src/dedupe/index.js'
import { createKernel, withoutKernel } from '../../src/dedupe/kernel/kernel.js'
import { makeText } from './make-text.js'

interface Growing {
  grow(pages: number): number
}
const engine = (
  globalThis as unknown as {
    readonly WebAssembly: {
      Instance: new (module: object) => object
      readonly Memory: { readonly prototype: Growing }
    }
  }
).WebAssembly

afterEach(() => {
  vi.restoreAllMocks()
})

const articles = Array.from({ length: 420 }, (_, i) => ({
  id: `a${i}`,
  source: 's',
  text: `${makeText(i % 300, 80)} ${makeText(9000, 25)}`,
}))

describe('where the engine refuses', () => {
  // First, since a table that is made without the kernel stays so.
  createDeduper()
  const expected = withoutKernel(() => dedupe(articles))
  const expectAll = (): void => {
    expect(dedupe(articles)).toEqual(expected)
    const index = createDedupeIndex()
    for (const article of articles.slice(0, 40)) index.add(article)
    expect(index.query(articles[7]!)[0]).toMatchObject({ id: 'a7', relation: 'exact' })
  }

  it('another memory, everything runs without', () => {
    vi.spyOn(engine, 'Instance').mockImplementation(function refuse() {
      throw new RangeError('could not allocate memory')
    })
    expectAll()
  })

  it.each([0, 1, 3, 5, 8, 13, 21])(
    'more memory after %i times, everything runs without',
    (most) => {
      const { grow } = engine.Memory.prototype
      let times = 0
      vi.spyOn(engine.Memory.prototype, 'grow').mockImplementation(function (this: Growing, pages) {
        if (++times > most) throw new RangeError('could not grow')
        return grow.call(this, pages)
      })
      expectAll()
    },
  )
})

it('memory that was taken is free again, also after an error', () => {
  const kernel = createKernel()!
  let taken = 0
  const take = (): void => {
    taken = kernel.take(100)
    throw new Error('in between')
  }
  expect(() => kernel.scope(take)).toThrow('in between')
  expect(kernel.take(100)).toBe(taken)
})

it('the memory of a deduper stays the same when it is asked again', () => {
  const deduper = createDeduper()
  for (const article of articles) deduper.add(article)
  const result = deduper.finish()
  const grow = vi.spyOn(engine.Memory.prototype, 'grow')
  for (let i = 0; i < 3; i++) expect(deduper.finish()).toEqual(result)
  expect(grow).not.toHaveBeenCalled()
})
