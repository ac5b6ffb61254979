/** Runs jobs one after the other and prints their tables: what `eval.ts` and `bench.ts` have in common. */
import { parseArgs } from 'node:util'
import { type MakeTables, renderTable } from './table.js'

export interface BenchArguments {
  readonly data: string
  /** The jobs to run, in the order of the list of all jobs. */
  readonly jobs: readonly string[]
}

/** Reads `--data DIR` (default `../shared/data`) and `--only job,job`; anything else exits 2 with one line. */
export function readArguments(allJobs: readonly string[]): BenchArguments {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: '../shared/data' },
        only: { type: 'string', default: allJobs.join(',') },
      },
    })
    const only = values.only.split(',')
    const unknown = only.filter((name) => !allJobs.includes(name))
    if (unknown.length > 0) {
      throw new Error(`no job ${unknown.join(', ')}; there are ${allJobs.join(', ')}`)
    }
    return { data: values.data, jobs: allJobs.filter((job) => only.includes(job)) }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

/**
 * Imports each `<folder>/<job>.ts` and prints its tables on standard output, its seconds on standard error.
 * A job that throws prints why and the others still run; the process then ends with 1.
 */
export async function runJobs(folder: URL, { data, jobs }: BenchArguments): Promise<void> {
  const failed: string[] = []
  for (const job of jobs) {
    const start = performance.now()
    try {
      const module = (await import(new URL(`${job}.ts`, folder).href)) as { tables: MakeTables }
      for (const table of await module.tables(data)) console.log(renderTable(table))
    } catch (error) {
      failed.push(job)
      console.error(`${job} failed:`, error)
    }
    console.error(`${job}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  if (failed.length > 0) {
    console.error(`failed: ${failed.join(', ')}`)
    process.exitCode = 1
  }
}
