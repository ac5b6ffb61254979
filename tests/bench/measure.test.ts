import { describe, expect, it } from 'vitest'
import { oracleSummary } from './oracle.js'
import { measure, speedTable } from './speed/measure.js'

describe('measure', () => {
  it('refuses a contender whose result count is wrong, before timing anything', async () => {
    let runs = 0
    const right = { name: 'right', run: () => runs++, count: () => 1, expected: 1 }
    const wrong = { name: 'wrong', run: () => [], count: (list: unknown[]) => list.length }
    await expect(measure([{ ...wrong, expected: 3 }, right])).rejects.toThrow(
      'wrong gave 0 results instead of 3',
    )
    expect(runs).toBe(0)
  })

  it('warms each contender up twice, then takes turns, another one first in each round', async () => {
    const order: string[] = []
    const contender = (name: string) => ({
      name,
      run: () => order.push(name),
      count: () => 0,
      expected: 0,
    })
    await measure([contender('A'), contender('B')], { rounds: 3 })
    expect(order.join('')).toBe('AABB' + 'AB' + 'BA' + 'AB')
  })

  it('waits for contenders that are asynchronous', async () => {
    const run = async (): Promise<number> => 7
    const [measured] = await measure([
      { name: 'async', run, count: (result: number) => result, expected: 7 },
    ])
    expect(measured).toMatchObject({ name: 'async', count: 7 })
  })

  it('gives the ratio to the first contender', () => {
    const { rows } = speedTable(
      [
        { name: 'ours', min: 10, median: 11, count: 5 },
        { name: 'theirs', min: 25, median: 30, count: 5 },
      ],
      { title: 'T', work: { amount: 1000, unit: 'articles' } },
    )
    expect(rows).toEqual([
      ['ours', '10.0', '11.0', '100,000', '5', '1.00'],
      ['theirs', '25.0', '30.0', '40,000', '5', '2.50'],
    ])
  })
})

describe('oracleSummary', () => {
  it('adds the sentence that helps most until none does, in text order', () => {
    const sentences = ['Rain fell all day.', 'The river rose.', 'Shops closed early.', 'Rain fell.']
    const reference = 'The river rose after rain fell all day.'
    expect(oracleSummary(sentences, reference, 3)).toBe('Rain fell all day.\nThe river rose.')
    expect(oracleSummary(sentences, reference, 1)).toBe('Rain fell all day.')
    expect(oracleSummary([], reference, 3)).toBe('')
  })
})
