import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createColumnFinder } from '../../../src/topics/learning/column-finder.js'

const word = fc.constantFrom('oil', 'price', 'rise', 'well', 'pipe', 'tank', 'ship')
const feature = fc.oneof(
  word,
  fc.tuple(word, word).map((pair) => pair.join(' ')),
)

it('finds words and pairs where a map of the features has them, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(feature, { maxLength: 40 }),
      word,
      word,
      (features, first, second) => {
        const columns = new Map(features.map((name, column) => [name, column]))
        const finder = createColumnFinder(columns)
        const [a, b] = [finder.wordOf(first), finder.wordOf(second)]
        if (a >= 0) expect(finder.columnOf(a)).toBe(columns.get(first) ?? -1)
        else expect(features.join(' ').split(' ')).not.toContain(first)
        if (a >= 0 && b >= 0) {
          expect(finder.columnOfPair(a, b)).toBe(columns.get(`${first} ${second}`) ?? -1)
        } else expect(columns.has(`${first} ${second}`)).toBe(false)
        expect(finder.features).toEqual(features)
      },
    ),
  )
})
