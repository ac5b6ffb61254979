/**
 * Fits the weights of `newsRanker` to summaries that editors wrote, and writes `src/summarize/news-weights.ts`.
 *
 *   npx tsx scripts/fit-summary-weights.ts --data ../shared/data            fit on all sets, write the weights
 *   npx tsx scripts/fit-summary-weights.ts --data ../shared/data --folds    leave out each source in turn, then a third
 *                                                                           of all articles in turn; write nothing
 *
 * Learning to search: a summary is grown sentence by sentence, and at each step every sentence that is left has a
 * target, the gain in ROUGE-1 + ROUGE-2 F1 that adding it would bring. The weights are those under which the
 * softmax of the scores comes closest to the softmax of the gains (listwise cross-entropy, as in ListNet, Cao et
 * al. 2007), so they learn what to take first and what to add to it. How much likeness to the sentences already
 * taken counts against one is fitted along with them, so that it does not disturb them. Full-batch Adam from fixed starting values: the
 * same data gives the same weights.
 */
import { writeFileSync } from 'node:fs'
import { createRouge } from '../src/eval/index.js'
import { FEATURE_NAMES } from '../src/summarize/features/index.js'
import {
  type Budget,
  classicRanker,
  createFeatureRanker,
  leadRanker,
  mmrSelector,
  type Ranker,
  type Selector,
  SUMMARIZE_DEFAULTS,
  summarize,
  topSelector,
} from '../src/summarize/index.js'
import { dataFolder, hasSet, readSet } from '../tests/bench/data.js'
import { type Example, readExample, type SummaryRecord } from './summary-examples.js'
import { fitWeights, type TrainingSet } from './summary-fit.js'

interface Source extends TrainingSet {
  readonly name: string
  /** Sets from the same newsroom: CNN and Daily Mail articles stand in three files. */
  readonly records: readonly SummaryRecord[]
  readonly budget: Budget
}

const SETS = [
  { name: 'cnndm-val-1000', steps: 2, weight: 1.5, budget: { sentences: 2 } },
  { name: 'cnndm-train-mix', steps: 3, weight: 1.5, budget: { sentences: 3 } },
  { name: 'dm-stories-263', steps: 3, weight: 1.2, budget: { sentences: 3 } },
  { name: 'inshorts-499', steps: 2, weight: 1.2, budget: { words: 60 } },
  { name: 'xsum-h2o-1000', steps: 1, weight: 0.3, budget: { sentences: 1 } },
] as const

const FOLDS = 3

const TARGET = new URL('../src/summarize/news-weights.ts', import.meta.url)

const folder = dataFolder()
const sources: Source[] = SETS.filter(({ name }) => hasSet(folder, name)).map((set) => {
  const records = readSet<SummaryRecord>(folder, set.name)
  const examples = records.map(readExample).filter((example) => example !== undefined)
  return { ...set, records, examples }
})
if (sources.length < SETS.length) {
  console.error('all sets are needed to fit the weights')
  process.exit(2)
}

/** Each source summarised by weights that were fitted on the others, and on the other two thirds of all. */
function printFolds(): void {
  const thirds = Array.from({ length: FOLDS }, (_, fold) =>
    toRanker(sources.map((source) => ({ ...source, examples: leaveOut(source, fold) }))),
  )
  for (const left of sources) {
    const others = toRanker(sources.filter((source) => source !== left))
    console.log(
      `${left.name} ${JSON.stringify(left.budget)}: LEAD ${score(left, () => leadRanker)}, ` +
        `classic ${score(left, () => classicRanker)}, fitted on the others ${score(left, () => others)}, ` +
        `on two thirds of all ${score(left, (position) => thirds[position % FOLDS]!)}`,
    )
  }
}

const leaveOut = ({ records }: Source, fold: number): readonly Example[] =>
  records
    .filter((_, position) => position % FOLDS !== fold)
    .map(readExample)
    .filter((example) => example !== undefined)

const toRanker = (from: readonly Source[]): Ranker =>
  createFeatureRanker('fold', Object.fromEntries(toEntries(fitWeights(from))))

function score({ records, budget }: Source, rankerFor: (position: number) => Ranker): string {
  let unigrams = 0
  let bigrams = 0
  records.forEach(({ summary, ...article }, position) => {
    const ranker = rankerFor(position)
    // Weights that were fitted are judged with the selector of the default ranker, whatever their ranker's name.
    const found = summarize(article, {
      budget,
      rankers: ranker,
      selector: selectorOf(ranker, budget),
    })
    const { rouge1, rouge2 } = createRouge(summary, { metrics: ['rouge1', 'rouge2'] })(found.text)
    unigrams += rouge1.f1
    bigrams += rouge2.f1
  })
  const percent = (sum: number): string => ((100 * sum) / records.length).toFixed(2)
  return `${percent(unigrams)}/${percent(bigrams)}`
}

function selectorOf(ranker: Ranker, budget: Budget): Selector {
  if (ranker === leadRanker) return topSelector
  return ranker === classicRanker || 'words' in budget ? mmrSelector : SUMMARIZE_DEFAULTS.selector
}

function toEntries(weights: Float64Array): [string, number][] {
  return FEATURE_NAMES.map((name, f) => [name, Math.round(weights[f]! * 1000) / 1000])
}

function writeWeights(): void {
  const lines = toEntries(fitWeights(sources)).map(([name, weight]) => `  ${name}: ${weight},`)
  const articles = sources.reduce((sum, { examples }) => sum + examples.length, 0)
  writeFileSync(
    TARGET,
    `import type { FeatureName } from './features/index.js'

/** Fitted on ${articles} articles with summaries by scripts/fit-summary-weights.ts: see there. */
export const NEWS_WEIGHTS: Readonly<Record<FeatureName, number>> = {
${lines.join('\n')}
}
`,
  )
}

if (process.argv.includes('--folds')) printFolds()
else writeWeights()
