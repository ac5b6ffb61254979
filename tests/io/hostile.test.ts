import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readArticles } from '../../src/io/index.js'
import { chunks, failure, folderOf, readAll, readFiles } from './files.js'

const MEGABYTE = 1024 * 1024

/** Counts what was taken, so that a test can show that reading stopped early. */
function metered(chunk: string, most: number) {
  const meter = { taken: 0 }
  async function* stream(): AsyncGenerator<string> {
    while (meter.taken < most) {
      meter.taken += chunk.length
      yield chunk
    }
  }
  return { meter, stream: stream() }
}

describe('input made to fill the memory is refused early, in one clear line', () => {
  test('a text larger than the limit: reading stops at the limit', async () => {
    const { meter, stream } = metered('x'.repeat(MEGABYTE), 1000 * MEGABYTE)
    const error = await failure(
      readAll(['-'], { stdin: stream, kind: 'text', limits: { articleBytes: 3 * MEGABYTE } }),
    )
    expect(error).toEqual({
      code: 'unreadable-input',
      message: '-: it is larger than 3 MB, the most that is read',
    })
    expect(meter.taken).toBe(4 * MEGABYTE)
  })

  test('a line of JSONL longer than the limit: named with its number, skipped if asked, the next one read', async () => {
    const input = `{"id":"a","text":"x"}\n{"text":"${'x'.repeat(5000)}"}\n{"id":"b","text":"y"}\n`
    const options = { kind: 'jsonl', limits: { articleBytes: 1000 } } as const
    const error = await failure(readAll(['-'], { ...options, stdin: chunks(input) }))
    expect(error.message).toBe('-:2: the line is larger than 1000 bytes, the most that is read')
    const articles = await readAll(['-'], { ...options, stdin: chunks(input), skipBad: true })
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('an endless line holds no more than the limit', async () => {
    const { meter, stream } = metered('x'.repeat(MEGABYTE), 300 * MEGABYTE)
    const before = process.memoryUsage().arrayBuffers
    const error = await failure(
      readAll(['-'], { stdin: stream, kind: 'jsonl', limits: { articleBytes: 2 * MEGABYTE } }),
    )
    expect(error.message).toContain('the line is larger than 2 MB')
    expect(meter.taken).toBe(300 * MEGABYTE)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * MEGABYTE)
  })

  test('a line of 10 MB within the limit is read', async () => {
    const [article] = await readFiles({ 'x.jsonl': `{"text":"${'word '.repeat(2 * MEGABYTE)}"}` })
    expect(article?.text).toHaveLength(10 * MEGABYTE)
  })

  test('a record of CSV longer than the limit', async () => {
    const csv = `id,text\na,"${'x'.repeat(5000)}"\n`
    const error = await failure(readFiles({ 'x.csv': csv }, { limits: { articleBytes: 1000 } }))
    expect(error.code).toBe('invalid-input')
    expect(error.message).toMatch(/^x\.csv:\d+: Max Record Size/)
  })

  test('a gzip bomb stops at the limit', async () => {
    // 50 MB of zeros in 50 kB; as text, as JSONL and as a page.
    const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE))
    const limits = { articleBytes: MEGABYTE, markupBytes: MEGABYTE }
    for (const name of ['x.txt.gz', 'x.html.gz', 'x.jsonl.gz']) {
      const error = await failure(readFiles({ [name]: bomb }, { limits }))
      expect(error.code).toBe('unreadable-input')
      expect(error.message).toContain('larger than 1 MB')
    }
  })

  test.each([
    ['opened and closed', (n: number) => `${'<div>'.repeat(n)}x${'</div>'.repeat(n)}`],
    ['opened only', (n: number) => `${'<b><span>'.repeat(n / 2)}x`],
    ['with attributes', (n: number) => `${'<div class="a>b">'.repeat(n)}x`],
  ])('100,000 nested tags, %s', async (_, nest) => {
    const error = await failure(readFiles({ 'x.html': `<html><body>${nest(100_000)}` }))
    expect(error.code).toBe('unreadable-input')
    expect(error.message).toContain('HTML elements nest more than 256 deep')
  })

  test('thousands of paragraphs and items that were never closed do not nest', async () => {
    const html = `<html><body>${'<p>Rain fell. '.repeat(5000)}<ul>${'<li>One'.repeat(1000)}</ul>`
    expect((await readFiles({ 'x.html': html }))[0]?.text).toContain('Rain fell.')
  })

  test('tags in scripts, comments and attributes, and tags left open, do not count', async () => {
    const noise = `<script>${"'<div>'".repeat(500)}</script><!-- ${'<div>'.repeat(500)} --><b title="${'<i>'.repeat(500)}">`
    const html = `<html><body>${noise}${'<div><span>Rain fell.</div>'.repeat(500)}`
    expect((await readFiles({ 'x.html': html }))[0]?.text).toContain('Rain fell.')
  })

  test('nested elements named as captions around thousands of empty ones are looked into briefly', async () => {
    const nested = `${'<div class="date">'.repeat(200)}${'<span></span>'.repeat(5000)}${'</div>'.repeat(200)}`
    const html = `<html><body>${nested}${'<p>Rain fell on the city by the sea all night.</p>'.repeat(20)}`
    expect((await readFiles({ 'x.html': html }))[0]?.text).toContain('Rain fell')
  })

  test('nesting just within the limit is read', async () => {
    const html = `<html><body>${'<div>'.repeat(150)}<p>Rain fell.</p>${'</div>'.repeat(150)}`
    expect((await readFiles({ 'x.html': html }))[0]?.text).toBe('Rain fell.')
  })

  test('entities that grow ten-fold nine times over', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    )
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${levels.join('')}]>
      <rss version="2.0"><channel><title>&l9;</title><item><title>&l9;</title></item></channel></rss>`
    expect(await failure(readFiles({ 'x.xml': bomb }))).toEqual({
      code: 'invalid-input',
      message: 'x.xml: declares XML entities of its own, which are not expanded',
    })
  })
})

describe('the limits as they are, at full size', () => {
  test('a text of 200 MB is refused after 32 MB', async () => {
    const { meter, stream } = metered('Rain fell all night. '.repeat(50_000), 200 * MEGABYTE)
    const error = await failure(readAll(['-'], { stdin: stream, kind: 'text' }))
    expect(error.message).toBe('-: it is larger than 32 MB, the most that is read')
    expect(meter.taken).toBeLessThan(34 * MEGABYTE)
  })

  test('a line of 50 MB is named, and left out when bad input is skipped', async () => {
    async function* lines(): AsyncGenerator<string> {
      yield '{"id":"a","text":"x"}\n{"id":"long","text":"'
      for (let i = 0; i < 50; i++) yield 'x'.repeat(MEGABYTE)
      yield '"}\n{"id":"b","text":"y"}\n'
    }
    const error = await failure(readAll(['-'], { stdin: lines(), kind: 'jsonl' }))
    expect(error.message).toBe('-:2: the line is larger than 32 MB, the most that is read')
    const articles = await readAll(['-'], { stdin: lines(), kind: 'jsonl', skipBad: true })
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('a gzip bomb of 1 GB in 1 MB', async () => {
    // Members of gzip that follow each other are one file.
    const bomb = Buffer.concat(Array(16).fill(gzipSync(Buffer.alloc(64 * MEGABYTE))))
    const before = process.memoryUsage().arrayBuffers
    for (const [name, limit] of [
      ['x.txt.gz', 32],
      ['x.html.gz', 16],
      ['x.json.gz', 128],
    ] as const) {
      const error = await failure(readFiles({ [name]: bomb }))
      expect(error.message).toBe(`${name}: it is larger than ${limit} MB, the most that is read`)
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * MEGABYTE)
  })
})

describe('files that are not what they seem', () => {
  test.each([
    ['a message', 'From: a@example.org\nSubject: News\nDate: Mon, 4 May 2026\n\nRain fell.\n'],
    ['a mailbox', 'From a@example.org Mon May  4 10:00:00 2026\nSubject: News\n\nRain fell.\n'],
  ])('%s of mail', async (_, mail) => {
    for (const name of ['x.eml', 'x.mbox']) {
      expect((await failure(readFiles({ [name]: mail }))).message).toContain(
        'is mail, whose parts may be encoded; export it as text, HTML or JSON first',
      )
    }
    expect(await readFiles({ 'x.eml': mail }, { kind: 'text' })).toEqual([
      { id: 'x.eml', text: mail },
    ])
  })

  test('a text that begins like a letter is no mail', async () => {
    const text = 'From: our correspondent\n\nRain fell all night.'
    expect(await readAll(['-'], { stdin: chunks(text) })).toEqual([{ id: '0', text }])
  })

  test.each([
    ['a PDF', '%PDF-1.7\n', 'is a PDF; turn it into text first'],
    ['a ZIP or office document', 'PK\u0003\u0004rest', 'is a ZIP archive'],
    ['zeros', '\0\0\0\0\u0001\u0002', 'is not text'],
  ])('%s', async (_, content, message) => {
    expect((await failure(readFiles({ 'x.txt': content }))).message).toContain(message)
    expect((await failure(readAll(['-'], { stdin: chunks(content) }))).message).toContain(message)
  })

  test('a file that vanishes between the listing and the reading', async () => {
    const cwd = folderOf({ 'n/a.txt': 'a', 'n/b.txt': 'b', 'n/c.txt': 'c' })
    const read = async (skipBad: boolean, seen: string[]): Promise<void> => {
      for await (const { id } of readArticles(['n/a.txt', 'n/b.txt', 'n/c.txt'], {
        cwd,
        skipBad,
      })) {
        seen.push(id)
        rmSync(join(cwd, 'n/b.txt'), { force: true })
      }
    }
    const seen: string[] = []
    const error = await failure(read(false, seen))
    expect(error.message).toBe('n/b.txt: no such file or folder')
    expect(seen).toEqual(['n/a.txt'])
    writeFileSync(join(cwd, 'n/b.txt'), 'b')
    const skipping: string[] = []
    await read(true, skipping)
    expect(skipping).toEqual(['n/a.txt', 'n/c.txt'])
  })

  test('an empty file of every kind', async () => {
    for (const name of ['x.jsonl', 'x.json', 'x.csv', 'x.xml']) {
      expect(await readFiles({ [name]: '' }), name).toEqual([])
    }
    expect(await readFiles({ 'x.txt': '' })).toEqual([{ id: 'x.txt', text: '' }])
  })
})
