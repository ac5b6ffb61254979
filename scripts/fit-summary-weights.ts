/**
 * Fits the weights of `newsRanker` and of the selector that goes with it to summaries that editors wrote, and writes
 * `src/summarize/news-weights.ts`.
 *
 *   npx tsx scripts/fit-summary-weights.ts --data ../shared/data            fit on all sets, write the weights
 *   npx tsx scripts/fit-summary-weights.ts --data ../shared/data --folds    leave out each source in turn, then a third
 *                                                                           of all articles in turn; write nothing
 *
 * A summary is judged as a whole, so a whole summary is what is learnt: for each article all sets of its best sentences
 * that fill the budget, each with its ROUGE. The score of a set is linear, the scores of its sentences and what their
 * likeness and length add, and the weights are those under which the softmax of the scores comes closest to the
 * softmax of ROUGE-1 + ROUGE-2 + ROUGE-Lsum (listwise cross-entropy, as in ListNet, Cao et al. 2007). Which sentences are the
 * best depends on the weights: so the sets are read again with the weights so far, by the code that the selector runs,
 * and fitted anew. From fixed starting values: the same data gives the same weights.
 */
import { writeFileSync } from 'node:fs'
import { createRouge } from '../src/eval/index.js'
import {
  type Budget,
  classicRanker,
  createFeatureRanker,
  leadRanker,
  mmrSelector,
  type Ranker,
  type Selector,
  summarize,
  topSelector,
} from '../src/summarize/index.js'
import { createSetSelector } from '../src/summarize/selectors/set.js'
import { dataFolder, hasSet, readSet } from '../tests/bench/data.js'
import { type Example, readExample, type SummaryRecord } from './summary-examples.js'
import { type FittedWeights, fitWeights, type TrainingSet } from './summary-fit.js'

/** The first budget is the one whose figures are known; the others keep the weights from fitting it alone. */
const SETS: readonly { name: string; weight: number; budgets: readonly Budget[] }[] = [
  { name: 'cnndm-val-1000', weight: 1.5, budgets: [{ sentences: 2 }] },
  { name: 'cnndm-train-mix', weight: 1.5, budgets: [{ sentences: 3 }, { words: 60 }] },
  { name: 'dm-stories-263', weight: 1.2, budgets: [{ sentences: 3 }, { words: 60 }] },
  { name: 'inshorts-499', weight: 1.2, budgets: [{ words: 60 }, { sentences: 2 }] },
  { name: 'xsum-h2o-1000', weight: 0.3, budgets: [{ sentences: 1 }] },
]
const OTHER_BUDGETS_WEIGHT = 0.1

const FOLDS = 3

const TARGET = new URL('../src/summarize/news-weights.ts', import.meta.url)

interface Source {
  readonly name: string
  readonly weight: number
  readonly budget: Budget
  readonly records: readonly SummaryRecord[]
  /** For each budget one of each record; undefined where there is nothing to choose. */
  readonly examples: readonly (readonly (Example | undefined)[])[]
}

interface Method {
  readonly ranker: Ranker
  readonly selector: Selector
}

const folder = dataFolder()
if (!SETS.every(({ name }) => hasSet(folder, name))) {
  console.error('all sets are needed to fit the weights')
  process.exit(2)
}
const sources = SETS.map(({ name, weight, budgets }): Source => {
  const records = readSet<SummaryRecord>(folder, name)
  const examples = budgets.map((budget) => records.map((record) => readExample(record, budget)))
  return { name, weight, budget: budgets[0]!, records, examples }
})

/** Each source summarised by weights that were fitted on the others, and on the other two thirds of all. */
function printFolds(): void {
  const thirds = Array.from({ length: FOLDS }, (_, fold) => fitMethod(sources, fold))
  const lead: Method = { ranker: leadRanker, selector: topSelector }
  const classic: Method = { ranker: classicRanker, selector: mmrSelector }
  for (const left of sources) {
    const others = fitMethod(sources.filter((source) => source !== left))
    console.log(
      `${left.name} ${JSON.stringify(left.budget)}: LEAD ${score(left, () => lead)}, ` +
        `classic ${score(left, () => classic)}, fitted on the others ${score(left, () => others)}, ` +
        `on two thirds of all ${score(left, (position) => thirds[position % FOLDS]!)}`,
    )
  }
}

/** Fits all, or all but one fold. */
function fitSources(from: readonly Source[], leftOut?: number): FittedWeights {
  const sets = from.flatMap(({ weight, examples }) =>
    examples.map(
      (list, budget): TrainingSet => ({
        weight: budget === 0 ? weight : weight * OTHER_BUDGETS_WEIGHT,
        examples: list
          .filter((_, position) => position % FOLDS !== leftOut)
          .filter((example) => example !== undefined),
      }),
    ),
  )
  return fitWeights(sets)
}

function fitMethod(from: readonly Source[], leftOut?: number): Method {
  const { sentence, set } = fitSources(from, leftOut)
  return { ranker: createFeatureRanker('fold', sentence), selector: createSetSelector(set) }
}

function score({ records, budget }: Source, methodFor: (position: number) => Method): string {
  const sums = { rouge1: 0, rouge2: 0, rougeLsum: 0 }
  const metrics = ['rouge1', 'rouge2', 'rougeLsum'] as const
  records.forEach(({ summary, ...article }, position) => {
    const { ranker, selector } = methodFor(position)
    const { sentences } = summarize(article, { budget, rankers: ranker, selector })
    const scores = createRouge(summary, { metrics })(sentences.map(({ text }) => text).join('\n'))
    for (const metric of metrics) sums[metric] += scores[metric].f1
  })
  return metrics.map((metric) => ((100 * sums[metric]) / records.length).toFixed(2)).join('/')
}

function writeWeights(): void {
  const { sentence, set } = fitSources(sources)
  const lines = (weights: Readonly<Record<string, number>>, indent: string): string =>
    Object.entries(weights)
      .map(([name, weight]) => `${indent}${name}: ${weight},`)
      .join('\n')
  const articles = sources.reduce((sum, { records }) => sum + records.length, 0)
  writeFileSync(
    TARGET,
    `import type { FeatureName } from './features/index.js'
import type { SetWeights } from './selectors/set-search.js'

/** Fitted on ${articles} articles with summaries by scripts/fit-summary-weights.ts: see there. */
export const NEWS_WEIGHTS: Readonly<Record<FeatureName, number>> = {
${lines(sentence, '  ')}
}

/** Fitted along with them. */
export const NEWS_SET_WEIGHTS: SetWeights = {
  pairs: {
${lines(set.pairs, '    ')}
  },
  whole: {
${lines(set.whole, '    ')}
  },
}
`,
  )
}

if (process.argv.includes('--folds')) printFolds()
else writeWeights()
