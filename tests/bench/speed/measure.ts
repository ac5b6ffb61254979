/**
 * Times contenders in turns, A/B/A/B, so that what slows the machine down slows all of them. Every speed table
 * is made with this, so that their columns mean the same.
 */
import type { Table } from '../table.js'

export interface Contender {
  readonly name: string
  /** The work that is timed, set-up excluded. Its result must be used by `count`, so that nothing is optimised away. */
  readonly run: () => unknown
  /** How many results a run gave. */
  readonly count: (result: never) => number
  /** What `count` must give: a fast wrong answer fails before anything is timed. */
  readonly expected: number
}

export interface Measured {
  readonly name: string
  /** Milliseconds of the fastest run: the least disturbed one. */
  readonly min: number
  readonly median: number
  readonly count: number
}

export interface MeasureOptions {
  /** Timed runs of each contender. Default 7; fewer once a contender has used `budgetMillis`, but at least 3. */
  readonly rounds?: number
  /** Default 10,000 ms for each contender. */
  readonly budgetMillis?: number
}

/**
 * Minimum and median time of each contender, in the order given. The run whose count is checked is the warm-up,
 * followed by a second one; then each round times every contender once, starting with another one each time.
 *
 * @throws Error when a contender's count is not the expected one.
 */
export async function measure(
  contenders: readonly Contender[],
  { rounds = 7, budgetMillis = 10_000 }: MeasureOptions = {},
): Promise<readonly Measured[]> {
  for (const { name, run, count, expected } of contenders) {
    const got = count((await run()) as never)
    if (got !== expected) throw new Error(`${name} gave ${got} results instead of ${expected}`)
    await run()
  }
  const times = contenders.map((): number[] => [])
  const spent = contenders.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const at = (round + turn) % contenders.length
      if (round >= 3 && spent[at]! > budgetMillis) continue
      const start = performance.now()
      const result = contenders[at]!.run()
      // Awaited only when there is something to wait for: synchronous work is timed without a detour.
      if (result instanceof Promise) await result
      const elapsed = performance.now() - start
      times[at]!.push(elapsed)
      spent[at]! += elapsed
    }
  }
  return contenders.map(({ name, expected }, i) => {
    const sorted = times[i]!.sort((a, b) => a - b)
    return { name, min: sorted[0]!, median: sorted[sorted.length >> 1]!, count: expected }
  })
}

export interface SpeedTableOptions {
  readonly title: string
  /** How many units of work one run does, and what they are: `{ amount: 1000, unit: 'articles' }`. */
  readonly work: { readonly amount: number; readonly unit: string }
  readonly notes?: readonly string[]
}

/**
 * The table of one comparison. The first contender is ours; `ratio` is a contender's time over ours, so 3.0
 * means that we are three times as fast.
 */
export function speedTable(
  measured: readonly Measured[],
  { title, work, notes }: SpeedTableOptions,
): Table {
  const ours = measured[0]!
  return {
    title: `${title} (${work.amount.toLocaleString('en')} ${work.unit})`,
    columns: ['', 'ms, min', 'ms, median', `${work.unit}/s`, 'results', 'ratio'],
    rows: measured.map(({ name, min, median, count }) => [
      name,
      millis(min),
      millis(median),
      Math.round((1000 * work.amount) / min).toLocaleString('en'),
      count.toLocaleString('en'),
      (min / ours.min).toFixed(2),
    ]),
    ...(notes === undefined ? {} : { notes }),
  }
}

function millis(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)
}
