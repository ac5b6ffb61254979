import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNutgrafError } from '../../src/errors.js'
import {
  createRouge,
  ROUGE_METRICS,
  type RougeMetric,
  rouge,
  tokenizeForRouge,
} from '../../src/eval/index.js'
import news from '../fixtures/rouge/tac2011.json' with { type: 'json' }

// Texts and figures of google-research/rouge (Apache-2.0): testdata/target.txt, prediction.txt,
// pyrouge_files/*_multi.0.txt, rouge_scorer_test.py. Its authors took the figures from runs of ROUGE-1.5.5.
const TARGETS = [
  "ZfbCUIUuePaiLVUlCaUXxkpu XPeWing tUHfPMuZ',-Xd Y BrUgVJing M-HV.-DgdDaY.rFDJCRing Ht-LM EKBDXkME,yz'RBr q'wtion wIojNbN wL,b .a-'XdQggyFl jB-RPP'iyOIcUxer tKM L",
  "KsJdPByEtAor fE-Qg Dpdbring cw-WeFyu vC MoBL Xdn g wkvcEiGvKtion BDFhrpMtion psing sbKao Q m qiing LMmer HqqLFXe,XPY,J XsurkMer ,ed nB'wH'bWVHjWFEing tQ.saefZwJtKrTlixYpMMsJing UCAPwNHeYVjDing c T BUySKtion gMPfJpwGw p'NvxAoping eu pBwMBKV'I DNxqelhu,PHPxDEq,mtion SN",
  "NhETebUbBk'er WOvoHMTjSRizKgH'vHiing Xu,hWxfs VkNE QhgKiLHE -HidivzoM.dO anhtion jbLQiSGDTCsuhREebUaKM dv J dVN tmbOT",
  "vMR HDm,xOAetion D,tion HJtodT.mHl UIv-p VjWH'BdyWjnfGU-OjT aEMdFICyLWfQMtion wEMfdOKing AwkeKbO 'DxqNOHBH qKtVvm OYJl mM",
]
const PREDICTIONS = [
  "rFDJCRtion Ht-LM EKtDXkME,yz'RBr q'wer wrojNbN wL,b .a-'XdQggyFl jB-RPP'iyOIcUxi",
  "n cw-WeFyu vC MoBL Xdn g wkvcEiGvKtion BDFhrpMer pstion sbKao Q m qier LMmed HqqLFXe,XPY,J XsurkMeo ,ed nB'wH'bWVHjWFEer tQ.saefZwJtKrTlixYpMMNJtion UCAPwNHeYVjD",
  'xfs VkJE QhgKiLHE -HidivzoM.dO anhing jbLQiSGDTCsuhREebUaKM dv J',
  "VjWH'BdyWjnfGU-OjTNaEMdFICyLWfQMing wEMfdOKijg AwkeKbO 'DxqNO",
]

describe('rouge gives the figures of ROUGE-1.5.5 that rouge-score is tested against', () => {
  it.each<[RougeMetric, boolean, number, number, number, number]>([
    ['rouge1', false, 0, 0.40741, 0.6875, 0.51163],
    ['rouge1', false, 1, 0.40476, 0.65385, 0.5],
    ['rouge1', true, 0, 0.40741, 0.6875, 0.51163],
    ['rouge1', true, 1, 0.42857, 0.69231, 0.52941],
    ['rouge2', false, 0, 0.30769, 0.53333, 0.39024],
    ['rouge2', false, 1, 0.29268, 0.48, 0.36364],
    ['rouge2', true, 0, 0.30769, 0.53333, 0.39024],
    ['rouge2', true, 1, 0.29268, 0.48, 0.36364],
    ['rougeL', false, 0, 0.40741, 0.6875, 0.51163],
    ['rougeL', false, 1, 0.40476, 0.65385, 0.5],
  ])('%s, stem %s, text %i', (metric, stem, text, recall, precision, f1) => {
    const score = rouge(PREDICTIONS[text]!, TARGETS[text]!, { metrics: [metric], stem })[metric]
    expect(score.recall).toBeCloseTo(recall, 5)
    expect(score.precision).toBeCloseTo(precision, 5)
    expect(score.f1).toBeCloseTo(f1, 5)
  })

  it('rougeLsum over four lines, stemmed', () => {
    const { rougeLsum } = rouge(PREDICTIONS.join('\n'), TARGETS.join('\n'))
    expect(rougeLsum.recall).toBeCloseTo(0.36538, 5)
    expect(rougeLsum.precision).toBeCloseTo(0.66667, 5)
    expect(rougeLsum.f1).toBeCloseTo(0.47205, 5)
  })

  it.each<[string, string, RougeMetric, number, number]>([
    ['testing', 'testing one two', 'rouge1', 1, 1 / 3],
    ['testing one', 'testing one two', 'rouge2', 1, 1 / 2],
    ['testing one', 'testing one two', 'rougeL', 1, 2 / 3],
    ['testing two', 'testing one two', 'rougeL', 1, 2 / 3],
    ['w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5', 'w1 w2 w3 w4 w5', 'rougeLsum', 0.4, 0.8],
    ['', 'w1 w2 w3 w4 w5', 'rougeLsum', 0, 0],
    ['w1', '', 'rougeLsum', 0, 0],
    ['/', 'w1 w2 w3 w4 w5', 'rougeLsum', 0, 0],
  ])('%j against %j: %s', (candidate, reference, metric, precision, recall) => {
    const score = rouge(candidate, reference)[metric]
    expect(score.precision).toBeCloseTo(precision, 10)
    expect(score.recall).toBeCloseTo(recall, 10)
  })
})

// Real news, several lines a side: where the tie rules of the union and the stems of NLTK tell. The file says how its
// figures were made.
describe('rouge gives the figures of rouge_scorer.py with NLTK’s stemmer on news', () => {
  it.each(news.pairs)('$id', ({ candidate, reference, ...expected }) => {
    const scores = rouge(candidate, reference)
    for (const metric of ROUGE_METRICS) {
      const { precision, recall, f1 } = scores[metric]
      const figures = [precision, recall, f1]
      expected[metric].forEach((value, i) => {
        expect(figures[i]).toBeCloseTo(value, 12)
      })
    }
  })
})

/** The definition with nothing clever: n-gram lists, and each match struck out. */
function naiveNgramHits(candidate: string[], reference: string[], n: number): number {
  const grams = (words: string[]) =>
    words.slice(0, Math.max(0, words.length - n + 1)).map((_, i) => words.slice(i, i + n).join(' '))
  const left = grams(reference)
  let hits = 0
  for (const gram of grams(candidate)) {
    const at = left.indexOf(gram)
    if (at < 0) continue
    left.splice(at, 1)
    hits++
  }
  return hits
}

function naiveLcs(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  return a[0] === b[0]
    ? 1 + naiveLcs(a.slice(1), b.slice(1))
    : Math.max(naiveLcs(a.slice(1), b), naiveLcs(a, b.slice(1)))
}

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'constructor', '7'), { maxLength: 8 })

describe('rouge', () => {
  it('counts n-grams and subsequences as brute force does', () => {
    fc.assert(
      fc.property(words, words, (candidate, reference) => {
        const scores = rouge(candidate.join(' '), reference.join(' '))
        for (const [metric, n] of [['rouge1', 1] as const, ['rouge2', 2] as const]) {
          const total = Math.max(0, reference.length - n + 1)
          const hits = naiveNgramHits(candidate, reference, n)
          expect(scores[metric].recall).toBeCloseTo(total > 0 ? hits / total : 0, 12)
        }
        const lcs = naiveLcs(candidate, reference)
        const recall = reference.length > 0 ? lcs / reference.length : 0
        expect(scores.rougeL.recall).toBeCloseTo(recall, 12)
        // On single lines the two flavours of ROUGE-L are one.
        expect(scores.rougeLsum.recall).toBeCloseTo(recall, 12)
      }),
    )
  })

  it('stays in [0, 1] and gives 1 to a text against itself, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        for (const score of Object.values(rouge(a, b))) {
          for (const value of Object.values(score)) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
          }
        }
        if (tokenizeForRouge(b).length > 1) {
          for (const score of Object.values(rouge(b, b))) expect(score.f1).toBe(1)
        }
      }),
    )
  })

  it('combines references: best, average, and the jackknife of Lin 2004', () => {
    const references = ['a b c d', 'a b x y', 'q r s t']
    const f1 = (how: 'best' | 'average' | 'jackknife') =>
      rouge('a b c', references, { metrics: ['rouge1'], references: how }).rouge1.f1
    const [first, second, third] = [6 / 7, 4 / 7, 0]
    expect(f1('best')).toBeCloseTo(first, 12)
    expect(f1('average')).toBeCloseTo((first + second + third) / 3, 12)
    // Left out in turn: the first (best is second), the second, the third (best is first).
    expect(f1('jackknife')).toBeCloseTo((second + first + first) / 3, 12)
  })

  it('takes the first of the references with the best F1', () => {
    const { rouge1 } = rouge('a b c d', ['a b', 'a b c d e f g h'])
    expect(rouge1).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 })
  })

  it('stems words of more than three letters, ASCII words only', () => {
    expect(tokenizeForRouge('Was gas Ties, naïve U.S.-led 1,000')).toEqual(
      'was gas tie na ve u s led 1 000'.split(' '),
    )
    expect(tokenizeForRouge('Ties', false)).toEqual(['ties'])
  })

  it('a prepared reference scores each candidate as the one-shot function does', () => {
    const score = createRouge(TARGETS.join('\n'))
    for (const candidate of [...PREDICTIONS, ...PREDICTIONS]) {
      expect(score(candidate)).toEqual(rouge(candidate, TARGETS.join('\n')))
    }
  })

  it('computes only the metrics asked for', () => {
    expect(Object.keys(rouge('a', 'a', { metrics: ['rouge2', 'rouge1'] }))).toEqual([
      'rouge2',
      'rouge1',
    ])
  })

  it.each([
    ['an unknown option', () => rouge('a', 'b', { steam: true } as object), 'invalid-option'],
    [
      'an unknown metric',
      () => rouge('a', 'b', { metrics: ['rouge3' as 'rouge1'] }),
      'invalid-option',
    ],
    ['no reference', () => rouge('a', []), 'invalid-input'],
  ])('rejects %s', (_, call, code) => {
    try {
      call()
      expect.unreachable()
    } catch (error) {
      expect(isNutgrafError(error) && error.code).toBe(code)
    }
  })
})
