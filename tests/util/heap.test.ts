import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createHeap } from '../../src/util/heap.js'

it('a heap gives back what was pushed, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = createHeap<number>((a, b) => a - b)
      for (const number of numbers) heap.push(number)
      const out: number[] = []
      for (let top = heap.pop(); top !== undefined; top = heap.pop()) out.push(top)
      expect(out).toEqual([...numbers].sort((a, b) => a - b))
      expect(heap.size).toBe(0)
    }),
  )
})
