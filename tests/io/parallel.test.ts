import { describe, expect, it } from 'vitest'
import { createDeduper } from '../../src/dedupe/index.js'
import { dedupeParallel } from '../../src/io/index.js'
import type { DedupeProgress } from '../../src/io/parallel/options.js'
import { createPool } from '../../src/io/parallel/pool.js'
import { makeSyndication } from '../bench/speed/make-syndication.js'
import { makeText } from '../dedupe/make-text.js'

/** Several batches of copies, cut and embedded ones, with the notices of their sites, most dated; and some short texts. */
const ARTICLES = [
  ...Array.from(makeSyndication(300), (article, i) =>
    i % 5 === 0 ? article : { ...article, publishedAt: `2026-01-${10 + (i % 20)}` },
  ),
  { id: 'short', title: 'Rain', text: 'More soon.' },
  { id: 'short-again', title: 'Rain', text: 'More soon.' },
  { id: 'other-title', title: 'Wind', text: 'More soon.' },
  { id: 'empty', text: '' },
  { id: 'half', text: `\ud83d ${makeText(1, 50)} \ude00` },
  { id: 'dated', text: makeText(2, 40), publishedAt: '2026-01-02', source: 'wire' },
]

function dedupeInOneGo(options = {}) {
  const deduper = createDeduper(options)
  for (const article of ARTICLES) deduper.add(article)
  return deduper.finish()
}

describe('dedupeParallel', () => {
  it.each([0, 1, 2, 3])('gives what createDeduper gives, with %i workers', async (workers) => {
    expect(await dedupeParallel(ARTICLES, { workers })).toEqual(dedupeInOneGo())
  })

  it('takes options and a rule for the representative as dedupe does, with workers', async () => {
    const representative = (a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1)
    const options = { preset: 'loose', pairs: false, windowDays: 3, representative } as const
    const found = await dedupeParallel(ARTICLES, { ...options, workers: 2 })
    expect(found).toEqual(dedupeInOneGo(options))
  })

  it('tells how far it is, stage after stage, each up to its end', async () => {
    const seen: DedupeProgress[] = []
    await dedupeParallel(ARTICLES, { workers: 2, onProgress: (progress) => seen.push(progress) })
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
      'read',
      'sketch',
      'boilerplate',
      'compare',
    ])
    const last = new Map(seen.map((progress) => [progress.stage, progress]))
    expect(last.get('read')?.done).toBe(ARTICLES.length)
    for (const stage of ['sketch', 'boilerplate', 'compare'] as const) {
      expect(last.get(stage)?.done, stage).toBe(last.get(stage)?.total)
    }
  })

  it.each([0, 2])('ends with aborted when its signal says so, with %i workers', async (workers) => {
    const controller = new AbortController()
    const found = dedupeParallel(ARTICLES, {
      workers,
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage === 'sketch') controller.abort(new Error('enough'))
      },
    })
    await expect(found).rejects.toMatchObject({ code: 'aborted', cause: new Error('enough') })
    const late = dedupeParallel(ARTICLES, { workers, signal: AbortSignal.abort() })
    await expect(late).rejects.toMatchObject({ code: 'aborted' })
  })

  it('passes on what the source of the articles throws, and refuses an id that comes twice', async () => {
    async function* broken() {
      yield* ARTICLES
      throw new Error('the line went dead')
    }
    await expect(dedupeParallel(broken(), { workers: 2 })).rejects.toThrow('the line went dead')
    const twice = dedupeParallel([...ARTICLES, ARTICLES[0]!], { workers: 2 })
    await expect(twice).rejects.toMatchObject({ code: 'duplicate-id' })
  })

  it.each([
    [{ workers: -1 }],
    [{ workers: 1.5 }],
    [{ workers: 65 }],
    [{ onProgress: 'yes' }],
    [{ signal: {} }],
    [{ wrkers: 2 }],
    [null],
  ])('refuses the options %j', async (options) => {
    await expect(dedupeParallel([], options as never)).rejects.toMatchObject({
      code: 'invalid-option',
    })
  })
})

describe('a pool', () => {
  it('says clearly that a thread failed, and why', async () => {
    const pool = createPool(1)
    const task = { accents: 'fold', texts: [undefined], titles: [undefined] }
    const failed = pool.run('fold', task as never)
    await expect(failed).rejects.toMatchObject({
      code: 'worker-failed',
      message: expect.stringContaining('a worker thread failed: Cannot read properties'),
    })
    await pool.close()
  })
})
