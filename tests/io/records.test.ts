import { describe, expect, test } from 'vitest'
import { chunks, failure, folderOf, readAll, readFiles } from './files.js'

describe('JSONL', () => {
  test('each line is an article, other fields stay on it, blank lines are no articles', async () => {
    const lines = '{"id":"a","text":"One.","section":"World"}\r\n\n{"id":"b","text":"Two."}'
    expect(await readFiles({ 'x.jsonl': lines })).toEqual([
      { id: 'a', text: 'One.', section: 'World' },
      { id: 'b', text: 'Two.' },
    ])
  })

  test('a missing id is the position among all articles read', async () => {
    const articles = await readFiles({
      'a.jsonl': '{"text":"x"}\n{"text":"y","id":"own"}\n',
      'b.ndjson': '{"text":"z"}\n',
    })
    expect(articles.map(({ id }) => id)).toEqual(['0', 'own', '2'])
  })

  test('distinctIds names both places of an id that comes twice', async () => {
    const files = { 'a.jsonl': '{"id":"x","text":"1"}\n', 'b.jsonl': '\n{"id":"x","text":"2"}\n' }
    expect(await readFiles(files)).toHaveLength(2)
    expect(await failure(readFiles(files, { distinctIds: true }))).toEqual({
      code: 'duplicate-id',
      message: 'b.jsonl:2: the id "x" stands at a.jsonl:1 already',
    })
    expect(await readFiles(files, { distinctIds: true, skipBad: true })).toHaveLength(1)
  })

  test('numbers as ids become strings, null and empty fields count as absent', async () => {
    const line =
      '{"id":7,"text":"x","title":null,"url":"","publishedAt":"Wed, 01 Jan 2025 10:00:00 GMT"}'
    expect(await readFiles({ 'x.jsonl': line })).toEqual([
      { id: '7', text: 'x', publishedAt: '2025-01-01T10:00:00Z' },
    ])
  })

  test.each([
    ['no JSON', 'not json', 'x.jsonl:2: is not JSON'],
    ['a cut line', '{"text":"x', 'x.jsonl:2: is not JSON'],
    ['no object', '[1]', 'x.jsonl:2: must be an object with a "text", got a list'],
    ['no text', '{"id":"a"}', 'x.jsonl:2: has no "text"; name its field with --map text=FIELD'],
    ['text elsewhere', '{"body":"x"}', '--map text=body'],
    ['text of a wrong kind', '{"text":["x"]}', 'x.jsonl:2: "text" must be a string, got a list'],
    ['title of a wrong kind', '{"text":"x","title":1}', 'x.jsonl:2: "title" must be a string'],
    ['id of a wrong kind', '{"text":"x","id":{}}', 'x.jsonl:2: "id" must be a string'],
  ])('%s is an error with file and line', async (_, line, message) => {
    const error = await failure(readFiles({ 'x.jsonl': `{"text":"fine"}\n${line}\n` }))
    expect(error.code).toBe('invalid-input')
    expect(error.message).toContain(message)
  })

  test('skipBad skips bad lines, tells each, and reads on', async () => {
    const errors: string[] = []
    const articles = await readFiles(
      { 'x.jsonl': 'bad\n{"id":"a","text":"x"}\n{}\n{"id":"b","text":"y"}\n' },
      { skipBad: true, onBad: ({ message }) => errors.push(message) },
    )
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(errors.map((error) => error.split(': ')[0])).toEqual(['x.jsonl:1', 'x.jsonl:3'])
  })

  test('fields named constructor and __proto__ are fields like any other', async () => {
    const [article] = await readFiles({
      'x.jsonl': '{"id":"constructor","text":"x","__proto__":{"polluted":1},"toString":"s"}',
    })
    expect(JSON.stringify(article)).toBe(
      '{"id":"constructor","text":"x","__proto__":{"polluted":1},"toString":"s"}',
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('map reads fields from other names and paths', async () => {
    const line = '{"guid":"g1","body":{"plain":"Hello."},"head":"T","kept":true}'
    const map = { id: 'guid', text: 'body.plain', title: 'head' }
    expect(await readFiles({ 'x.jsonl': line }, { map })).toEqual([
      { id: 'g1', text: 'Hello.', title: 'T', body: { plain: 'Hello.' }, kept: true },
    ])
  })

  test('lines that arrive in pieces are put together, characters cut in two as well', async () => {
    const bytes = Buffer.from('{"id":"é","text":"Zoë 😀"}\n{"id":"2","text":"x"}\n')
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect(await readAll(['-'], { stdin: chunks(...pieces) })).toEqual([
      { id: 'é', text: 'Zoë 😀' },
      { id: '2', text: 'x' },
    ])
  })

  test('nothing is read before it is asked for', async () => {
    async function* endless(): AsyncGenerator<string> {
      for (;;) yield '{"text":"again"}\n'
    }
    const { readArticles } = await import('../../src/io/index.js')
    let count = 0
    for await (const _ of readArticles(['-'], { stdin: endless(), kind: 'jsonl' })) {
      if (++count === 3) break
    }
    expect(count).toBe(3)
  })
})

describe('JSON', () => {
  test.each([
    ['a list', '[{"id":"a","text":"x"}]'],
    ['one object', '{\n"id":"a","text":"x"}'],
    ['an object of articles', '{"articles":[{"id":"a","text":"x"}]}'],
  ])('%s', async (_, json) => {
    expect(await readFiles({ 'x.json': json })).toEqual([{ id: 'a', text: 'x' }])
  })

  test('a mistake is named with its line, a bad article with its position', async () => {
    expect((await failure(readFiles({ 'x.json': '[\n{"text":"x"},\n]' }))).message).toMatch(
      /^x\.json:3: is not JSON/,
    )
    expect((await failure(readFiles({ 'x.json': '[{"text":"x"},{}]' }))).message).toContain(
      'x.json: article 1: has no "text"',
    )
  })
})

describe('CSV', () => {
  test('names on the first line, quotes, line breaks in fields', async () => {
    const csv = 'id,text,section\na,"Said ""no"",\nthen left.",World\nb,Two,\n'
    expect(await readFiles({ 'x.csv': csv })).toEqual([
      { id: 'a', text: 'Said "no",\nthen left.', section: 'World' },
      { id: 'b', text: 'Two', section: '' },
    ])
  })

  test.each([
    ['semicolons', 'id;text\na;One, two\n'],
    ['tabs', 'id\ttext\na\tOne, two\n'],
    ['a byte order mark', '\uFEFFid,text\na,"One, two"\n'],
  ])('%s', async (_, csv) => {
    expect(await readFiles({ 'x.csv': csv })).toEqual([{ id: 'a', text: 'One, two' }])
  })

  test('a record of another length is an error with its line, or skipped', async () => {
    const csv = 'id,text\na,one\nb\nc,three\n'
    const error = await failure(readFiles({ 'x.csv': csv }))
    expect(error.message).toMatch(/^x\.csv:3: Invalid Record Length/)
    const bad: string[] = []
    const articles = await readFiles(
      { 'x.csv': csv },
      { skipBad: true, onBad: ({ message }) => bad.push(message) },
    )
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(bad).toHaveLength(1)
  })

  test('a field of records without text names the one to map', async () => {
    expect((await failure(readFiles({ 'x.csv': 'id,body\na,one\n' }))).message).toContain(
      '--map text=body',
    )
  })
})

describe('standard input without a name is told by its content', () => {
  test.each([
    ['a plain text', 'Rain fell. [sic]', { id: '0', text: 'Rain fell. [sic]' }],
    ['JSONL', '{"id":"a","text":"x"}\n', { id: 'a', text: 'x' }],
    ['JSON over several lines', '{\n  "id": "a",\n  "text": "x"\n}\n', { id: 'a', text: 'x' }],
    ['a JSON list', '[{"id":"a","text":"x"}]', { id: 'a', text: 'x' }],
    [
      'a text that begins with a brace',
      '[Editor’s note] Rain.',
      { id: '0', text: '[Editor’s note] Rain.' },
    ],
  ])('%s', async (_, input, expected) => {
    expect(await readAll(['-'], { stdin: chunks(input) })).toEqual([expected])
  })

  test('a page and a feed', async () => {
    const page = '<!doctype html><title>T</title><p>Rain fell on the city all night.</p>'
    expect((await readAll(['-'], { stdin: chunks(page) }))[0]?.text).toContain('Rain fell')
    const feed =
      '<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>T</title><guid>1</guid></item></channel></rss>'
    expect(await readAll(['-'], { stdin: chunks(feed) })).toEqual([
      { id: '1', text: 'T', title: 'T', source: 'F' },
    ])
  })

  test('the same paths twice are read once', async () => {
    const folder = folderOf({ 'a.txt': 'x' })
    expect(await readAll(['a.txt', './a.txt', '.'], { cwd: folder })).toHaveLength(1)
  })
})
