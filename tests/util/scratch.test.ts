import { expect, it } from 'vitest'
import { createScratch } from '../../src/util/scratch.js'

it('gives zeros of the asked length, whatever was left in the one before', () => {
  const take = createScratch(Float64Array)
  take(5).fill(7)
  expect([...take(3)]).toEqual([0, 0, 0])
  expect([...take(8)]).toEqual(new Array(8).fill(0))
  expect(take(0)).toHaveLength(0)
})

it('uses one memory again, but keeps none of the size of a long text', () => {
  const take = createScratch(Int32Array)
  expect(take(10).buffer).toBe(take(4).buffer)
  const large = take(100_000)
  expect(large).toHaveLength(100_000)
  expect(take(10).buffer).not.toBe(large.buffer)
})
