/** How well one partition of items matches the gold one. */
import { checkAligned, checkLists } from './check.js'
import { type CountedScore, type Score, scoreOf } from './score.js'

/** The name of an item's cluster; only equality matters. */
export type ClusterLabel = string | number

export interface ClusterScores {
  /** Agreement of pairs, corrected for chance: 1 the same partition, 0 as good as chance, at least -0.5. */
  readonly adjustedRand: number
  /** Each item's share of its found cluster that is of its gold cluster (precision), and the reverse (recall). */
  readonly bCubed: Score
  /** Share of items that are of their found cluster's commonest gold cluster, in [0, 1]: 1 for single items. */
  readonly purity: number
  /** The same with the sides changed: 1 for one cluster of everything. */
  readonly inversePurity: number
  /** Pairs of items that are together. */
  readonly pairs: CountedScore
  readonly goldClusters: number
  readonly foundClusters: number
}

interface Cell {
  readonly gold: number
  readonly found: number
  size: number
}

/** Numbers 0, 1, … for labels in order of appearance; `1` and `'1'` are two labels. */
function numberLabels(labels: readonly ClusterLabel[]): { ids: number[]; sizes: number[] } {
  const numbers = new Map<ClusterLabel, number>()
  const sizes: number[] = []
  const ids = labels.map((label) => {
    const id = numbers.get(label) ?? numbers.size
    numbers.set(label, id)
    sizes[id] = (sizes[id] ?? 0) + 1
    return id
  })
  return { ids, sizes }
}

/** The cells of the contingency table that are not empty, in order of appearance. */
function countCells(gold: readonly number[], found: readonly number[]): Cell[] {
  const cells = new Map<number, Cell>()
  const width = found.length + 1
  for (let i = 0; i < gold.length; i++) {
    const key = gold[i]! * width + found[i]!
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, { gold: gold[i]!, found: found[i]!, size: 1 })
    else cell.size++
  }
  return [...cells.values()]
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}

const pairsIn = (size: number): number => (size * (size - 1)) / 2

/** Hubert & Arabie, Comparing partitions (1985): (index - expected) / (maximum - expected). */
function adjustedRandOf(hits: number, found: number, gold: number, all: number): number {
  if (hits === found && hits === gold) return 1
  const expected = (found / all) * gold
  return (hits - expected) / ((found + gold) / 2 - expected)
}

function largestPerCluster(cells: readonly Cell[], side: 'gold' | 'found'): number {
  const largest = new Map<number, number>()
  for (const cell of cells) {
    largest.set(cell[side], Math.max(cell.size, largest.get(cell[side]) ?? 0))
  }
  return sum([...largest.values()], (size) => size)
}

/**
 * Adjusted Rand index, B-cubed, purity and pair scores of the partition in which item i is in cluster
 * `found[i]`, against `gold[i]`. O(n). No items at all: adjusted Rand 1, every other figure 0.
 *
 * Source: B-cubed as in Bagga & Baldwin (1998), every item with the same weight.
 *
 * @throws NutgrafError `invalid-input` for what is no list of labels, and when the lists differ in length.
 * @example
 * clusterScores(['a', 'a', 'b', 'b'], [0, 0, 1, 2]).adjustedRand // 0.5714…
 */
export function clusterScores(
  gold: readonly ClusterLabel[],
  found: readonly ClusterLabel[],
): ClusterScores {
  checkLists('clusterScores', 'labels', gold, found)
  checkAligned('clusterScores', gold, found)
  const n = gold.length
  const g = numberLabels(gold)
  const f = numberLabels(found)
  const cells = countCells(g.ids, f.ids)
  const share = (value: number): number => (n > 0 ? value / n : 0)
  const precision = share(sum(cells, (cell) => (cell.size * cell.size) / f.sizes[cell.found]!))
  const recall = share(sum(cells, (cell) => (cell.size * cell.size) / g.sizes[cell.gold]!))
  const pairs = scoreOf(
    sum(cells, (cell) => pairsIn(cell.size)),
    sum(f.sizes, pairsIn),
    sum(g.sizes, pairsIn),
  )
  return {
    adjustedRand: adjustedRandOf(pairs.hits, pairs.found, pairs.gold, pairsIn(n)),
    bCubed: { precision, recall, f1: n > 0 ? (2 * precision * recall) / (precision + recall) : 0 },
    purity: share(largestPerCluster(cells, 'found')),
    inversePurity: share(largestPerCluster(cells, 'gold')),
    pairs,
    goldClusters: g.sizes.length,
    foundClusters: f.sizes.length,
  }
}
