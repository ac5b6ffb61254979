import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNutgrafError } from '../../src/errors.js'
import {
  clusterScores,
  keywordScores,
  meanScore,
  multilabelScores,
  pairedBootstrap,
  pairScores,
  poolScores,
  scoreOf,
  sentenceScores,
} from '../../src/eval/index.js'

function codeOf(call: () => unknown): string | undefined {
  try {
    call()
  } catch (error) {
    return isNutgrafError(error) ? error.code : String(error)
  }
  return undefined
}

describe('multilabelScores', () => {
  const gold = [['nato', 'ukraine'], ['iran'], [], ['oil', 'nato'], ['ukraine'], []]
  const found = [['nato'], ['iran', 'oil'], ['oil'], ['nato', 'oil'], [], []]

  // precision_recall_fscore_support and accuracy_score of scikit-learn 1.9.1, zero_division=0.
  it('agrees with scikit-learn on every average', () => {
    const scores = multilabelScores(gold, found)
    expect(scores.micro).toMatchObject({ precision: 4 / 6, recall: 4 / 6, hits: 4 })
    expect(scores.macro.precision).toBeCloseTo(0.5833333333333334, 12)
    expect(scores.macro.recall).toBeCloseTo(0.75, 12)
    expect(scores.macro.f1).toBeCloseTo(0.625, 12)
    expect(scores.samples.precision).toBeCloseTo(0.4166666666666667, 12)
    expect(scores.samples.f1).toBeCloseTo(0.38888888888888884, 12)
    expect(scores.exactMatch).toBeCloseTo(0.3333333333333333, 12)
    expect(scores.labels.map(({ label, f1 }) => [label, f1])).toEqual([
      ['iran', 1],
      ['nato', 1],
      ['oil', 0.5],
      ['ukraine', 0],
    ])
  })

  it('a named label that never occurs adds a 0 to the macro average, as in scikit-learn', () => {
    const labels = ['iran', 'nato', 'oil', 'ukraine', 'grain']
    const { macro } = multilabelScores(gold, found, { labels })
    expect(macro.precision).toBeCloseTo(0.4666666666666667, 12)
    expect(macro.recall).toBeCloseTo(0.6, 12)
    expect(macro.f1).toBeCloseTo(0.5, 12)
  })

  it('leaves out labels that are not named, on both sides', () => {
    const { micro, labels } = multilabelScores(gold, found, { labels: ['oil'] })
    expect(micro).toMatchObject({ hits: 1, found: 3, gold: 1 })
    expect(labels).toHaveLength(1)
  })

  it('counts a repeated label once, and copes with the names of object members', () => {
    const { micro } = multilabelScores(
      [['constructor', 'constructor']],
      [['__proto__', 'constructor']],
    )
    expect(micro).toMatchObject({ hits: 1, found: 2, gold: 1 })
  })

  it('rejects lists of different lengths and unknown options', () => {
    expect(codeOf(() => multilabelScores([[]], []))).toBe('invalid-input')
    expect(codeOf(() => multilabelScores([], [], { label: [] } as object))).toBe('invalid-option')
  })
})

describe('pairScores', () => {
  it('ignores the order within pairs and repeated pairs', () => {
    expect(
      pairScores(
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'b'],
        ],
        [
          ['b', 'a'],
          ['a', 'c'],
        ],
      ),
    ).toMatchObject({ hits: 1, found: 2, gold: 2, precision: 0.5, recall: 0.5, f1: 0.5 })
  })

  it('does not mix up ids that hold separators', () => {
    expect(pairScores([['a","b', 'c']], [['a', 'b","c']]).hits).toBe(0)
  })

  it('rejects an id paired with itself', () => {
    expect(codeOf(() => pairScores([['a', 'a']], []))).toBe('invalid-input')
  })
})

/** Every figure straight from its definition, by comparing all items with all items. */
function naiveClusterScores(gold: readonly number[], found: readonly number[]) {
  const n = gold.length
  let [both, inGold, inFound, all] = [0, 0, 0, 0]
  let [precision, recall] = [0, 0]
  for (let i = 0; i < n; i++) {
    let [same, sameGold, sameFound] = [0, 0, 0]
    for (let j = 0; j < n; j++) {
      const g = gold[i] === gold[j]
      const f = found[i] === found[j]
      sameGold += Number(g)
      sameFound += Number(f)
      same += Number(g && f)
      if (j <= i) continue
      all++
      inGold += Number(g)
      inFound += Number(f)
      both += Number(g && f)
    }
    precision += same / sameFound / n
    recall += same / sameGold / n
  }
  // The pair-confusion form of the index, as scikit-learn computes it.
  const [onlyGold, onlyFound] = [inGold - both, inFound - both]
  const neither = all - both - onlyGold - onlyFound
  const adjustedRand =
    onlyGold === 0 && onlyFound === 0
      ? 1
      : (2 * (both * neither - onlyGold * onlyFound)) /
        ((both + onlyGold) * (onlyGold + neither) + (both + onlyFound) * (onlyFound + neither))
  return { adjustedRand, precision, recall, both, inGold, inFound }
}

describe('clusterScores', () => {
  // adjusted_rand_score of scikit-learn 1.9.1; the first four are the examples of its documentation.
  it.each([
    [[0, 0, 1, 2], [0, 0, 1, 1], 0.5714285714285714],
    [[0, 0, 1, 1], [0, 0, 1, 2], 0.5714285714285714],
    [[0, 0, 0, 0], [0, 1, 2, 3], 0],
    [[0, 0, 1, 1], [0, 1, 0, 1], -0.5],
    [[0, 0, 1, 1], [1, 1, 0, 0], 1],
    [[0, 1, 2], [2, 0, 1], 1],
  ])('%j against %j: adjusted Rand %d, as in scikit-learn', (gold, found, expected) => {
    expect(clusterScores(gold, found).adjustedRand).toBeCloseTo(expected, 12)
  })

  it('gives scikit-learn’s adjusted Rand index of 200 items in 6 clusters', () => {
    const draw = linearCongruential(7)
    const gold = Array.from({ length: 200 }, () => draw() % 6)
    const found = gold.map((label) => (draw() % 3 !== 0 ? label : draw() % 6))
    expect(clusterScores(gold, found).adjustedRand).toBeCloseTo(0.37715423861273456, 12)
  })

  it('agrees with the definitions', () => {
    const partition = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(partition, (items) => {
        const gold = items.map(([label]) => label)
        const found = items.map(([, label]) => label)
        const scores = clusterScores(gold, found)
        const naive = naiveClusterScores(gold, found)
        expect(scores.adjustedRand).toBeCloseTo(naive.adjustedRand, 9)
        expect(scores.bCubed.precision).toBeCloseTo(naive.precision, 9)
        expect(scores.bCubed.recall).toBeCloseTo(naive.recall, 9)
        expect(scores.pairs).toMatchObject({
          hits: naive.both,
          gold: naive.inGold,
          found: naive.inFound,
        })
        const purity = [...new Set(found)].reduce((total, cluster) => {
          const labels = gold.filter((_, i) => found[i] === cluster)
          return total + Math.max(...labels.map((a) => labels.filter((b) => a === b).length))
        }, 0)
        expect(scores.purity).toBeCloseTo(purity / items.length, 12)
        expect(clusterScores(found, gold).inversePurity).toBe(scores.purity)
      }),
    )
  })

  it('takes labels of any kind, and no items', () => {
    expect(clusterScores([1, '1'], ['a', 'b']).goldClusters).toBe(2)
    expect(clusterScores([], [])).toMatchObject({ adjustedRand: 1, purity: 0, bCubed: { f1: 0 } })
    expect(codeOf(() => clusterScores([1], []))).toBe('invalid-input')
  })
})

/** The generator that the reference run used too, so that both see the same 200 items. */
function linearCongruential(seed: number): () => number {
  let state = seed
  return () => {
    state = Number((BigInt(state) * 1103515245n + 12345n) % 2n ** 31n)
    return state >> 16
  }
}

describe('sentenceScores', () => {
  const text = 'One. Two. Three.'
  const gold = [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
    { start: 10, end: 16 },
  ]

  it('counts inner boundaries and whole sentences', () => {
    const scores = sentenceScores(text, gold, [
      { start: 0, end: 9 },
      { start: 9, end: 16 },
    ])
    expect(scores.boundaries).toMatchObject({ hits: 1, found: 1, gold: 2 })
    expect(scores.sentences).toMatchObject({ hits: 1, found: 2, gold: 3 })
  })

  it('does not care which sentence has the white space', () => {
    const loose = [
      { start: 0, end: 5 },
      { start: 5, end: 10 },
      { start: 10, end: 16 },
    ]
    expect(sentenceScores(text, gold, loose)).toEqual(sentenceScores(text, gold, gold))
    expect(sentenceScores(text, gold, gold).boundaries.f1).toBe(1)
  })

  it('leaves out spans without a visible character', () => {
    const padded = [...gold, { start: 2, end: 2 }, { start: 4, end: 5 }]
    expect(sentenceScores(text, gold, padded)).toEqual(sentenceScores(text, gold, gold))
  })

  it('an undivided text has no boundary to find, but is one sentence', () => {
    const whole = [{ start: 0, end: text.length }]
    const scores = sentenceScores(text, whole, whole)
    expect(scores.boundaries).toMatchObject({ hits: 0, found: 0, gold: 0 })
    expect(scores.sentences.f1).toBe(1)
  })
})

describe('keywordScores', () => {
  it('matches whole stemmed phrases, whatever the case', () => {
    expect(
      keywordScores(['peace talks', 'Ukraine', 'gas pipeline'], ['Peace Talk', 'pipeline']),
    ).toMatchObject({ hits: 1, found: 2, gold: 3 })
  })

  it('counts the first `limit` after folding variants into one', () => {
    const found = ['talk', 'talks', 'Talk', 'war', 'gas']
    expect(keywordScores(['war', 'gas'], found, { limit: 2 })).toMatchObject({ hits: 1, found: 2 })
  })

  it('compares words as they are when told not to stem', () => {
    expect(keywordScores(['talks'], ['talk'], { stem: false }).hits).toBe(0)
  })

  it('rejects a limit of 0', () => {
    expect(codeOf(() => keywordScores([], [], { limit: 0 }))).toBe('invalid-option')
  })
})

describe('pools and means', () => {
  it('poolScores adds the counts, meanScore averages the figures', () => {
    const scores = [scoreOf(1, 1, 2), scoreOf(0, 3, 1)]
    expect(poolScores(scores)).toMatchObject({ hits: 1, found: 4, gold: 3, precision: 0.25 })
    expect(meanScore(scores)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 })
    expect(meanScore([])).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})

describe('pairedBootstrap', () => {
  const a = Array.from({ length: 50 }, (_, i) => ((i * 37) % 50) / 50)

  it('says that a clear lead is clear and that no lead is none', () => {
    const ahead = pairedBootstrap(
      a.map((value) => value + 0.01),
      a,
    )
    expect(ahead.aheadShare).toBe(1)
    expect(ahead.low).toBeCloseTo(0.01, 12)
    expect(pairedBootstrap(a, a)).toEqual({ difference: 0, low: 0, high: 0, aheadShare: 0.5 })
  })

  it('its interval has the width that theory gives', () => {
    // The mean of n items with standard deviation s is off by 1.96·s/√n in 95 of 100 cases.
    const zero = a.map(() => 0)
    const mean = a.reduce((sum, value) => sum + value, 0) / a.length
    const deviation = Math.sqrt(a.reduce((sum, value) => sum + (value - mean) ** 2, 0) / a.length)
    const { low, high } = pairedBootstrap(a, zero)
    const expected = (2 * 1.96 * deviation) / Math.sqrt(a.length)
    expect((high - low) / expected).toBeGreaterThan(0.95)
    expect((high - low) / expected).toBeLessThan(1.05)
  })

  it('turns round when the sides change, and repeats itself for one seed', () => {
    const b = a.map((value, i) => value + (i % 3 === 0 ? 0.2 : -0.08))
    const there = pairedBootstrap(a, b, { seed: 5, samples: 999 })
    const back = pairedBootstrap(b, a, { seed: 5, samples: 999 })
    expect(back.difference).toBeCloseTo(-there.difference, 12)
    expect(back.low).toBeCloseTo(-there.high, 12)
    expect(back.aheadShare).toBeCloseTo(1 - there.aheadShare, 12)
    expect(pairedBootstrap(a, b, { seed: 5, samples: 999 })).toEqual(there)
    expect(pairedBootstrap(a, b, { seed: 6, samples: 999 })).not.toEqual(there)
  })

  it('rejects unequal and empty lists and options out of range', () => {
    expect(codeOf(() => pairedBootstrap([1], []))).toBe('invalid-input')
    expect(codeOf(() => pairedBootstrap([], []))).toBe('invalid-input')
    expect(codeOf(() => pairedBootstrap([1], [1], { samples: 0 }))).toBe('invalid-option')
  })
})
