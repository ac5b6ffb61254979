import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARTICLES, createNewsroom, type Newsroom } from './newsroom.js'
import { nutgraf, records } from './terminal.js'

let newsroom: Newsroom
let cwd = ''
beforeAll(async () => {
  newsroom = await createNewsroom()
  cwd = newsroom.cwd
})
afterAll(() => newsroom.remove())

const keysOf = (record: object): readonly string[] => Object.keys(record)

describe('summarize', () => {
  test('JSONL: id, summary, sentences with their places; then the other fields of the record', async () => {
    const [first, , third] = await records(['summarize', 'articles.jsonl', '--sentences', '1'], {
      cwd,
    })
    expect(keysOf(first!)).toEqual(['id', 'summary', 'sentences', 'section'])
    const [sentence] = first!.sentences
    expect(keysOf(sentence!)).toEqual(['text', 'start', 'end', 'score'])
    expect(ARTICLES[0]?.text.slice(sentence!.start, sentence!.end)).toBe(sentence!.text)
    expect(keysOf(third!)).toEqual(['id', 'summary', 'sentences'])
  })

  test('a result keeps its name where an input field has the same one', async () => {
    const stdin =
      '{"id":"a","text":"Rain fell all night on the city.","summary":"gold","score":1}\n'
    expect(await records(['summarize', '-'], { stdin })).toMatchObject([
      { id: 'a', summary: 'Rain fell all night on the city.', score: 1 },
    ])
  })

  test.each([
    ['--words', 40, (text: string) => text.split(/\s+/).length],
    ['--chars', 200, (text: string) => text.length],
  ])('%s is a hard limit', async (flag, limit, measure) => {
    for (const { summary } of await records(['summarize', 'news', flag, String(limit)], { cwd })) {
      expect(measure(summary)).toBeGreaterThan(0)
      expect(measure(summary)).toBeLessThanOrEqual(limit)
    }
  })

  test('a query that nothing answers gives an empty summary that says so', async () => {
    const [record] = await records(['summarize', 'articles.jsonl', '--query', 'zeppelin'], { cwd })
    expect(record).toMatchObject({ summary: '', sentences: [], note: expect.any(String) })
  })

  test('--explain adds the reasons, and they add up', async () => {
    const [record] = await records(['summarize', 'articles.jsonl', '--explain'], { cwd })
    for (const { score, reasons } of record!.sentences) {
      expect(reasons.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 9)
    }
  })

  test('--together names the article of each sentence and leaves copies out', async () => {
    const [record] = await records(['summarize', 'articles.jsonl', '--together'], { cwd })
    expect(record!.articles).toEqual(['a1', 'a2', 'b1'])
    for (const { article } of record!.sentences) {
      expect(['a1', 'a2', 'b1']).toContain(article)
    }
    expect(record!.copies).toHaveLength(1)
  })

  test('spans refer to the repaired text, with --raw to the given one', async () => {
    const stdin = '{"id":"a","text":"Rain &amp; wind came over the city at night."}\n'
    const [repaired] = await records(['summarize', '-'], { stdin })
    expect(repaired!.summary).toBe('Rain & wind came over the city at night.')
    const [raw] = await records(['summarize', '-', '--raw'], { stdin })
    expect(raw!.summary).toBe('Rain &amp; wind came over the city at night.')
  })
})

describe('tag', () => {
  test('the built-in topics of the seeds, each tag with evidence that adds up to its score', async () => {
    const tagged = await records(['tag', 'news'], { cwd })
    expect(tagged.map(({ id }) => id.slice(5, 8))).toEqual(['000', '001', '002', '003', '004'])
    for (const { tags } of tagged) {
      for (const tag of tags) {
        expect(keysOf(tag)).toEqual(expect.arrayContaining(['topic', 'label', 'score', 'evidence']))
        expect(tag.evidence.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(tag.score, 9)
      }
    }
    expect(tagged[0]!.tags.map(({ topic }) => topic)).toContain('ukraine')
  })

  test.each([
    ['JSON', 'own.json', '{"food": ["harvest", "wheat"]}'],
    ['YAML', 'own.yaml', 'food:\n  strong:\n    - harvest\n    - wheat\n'],
  ])('own topics from %s', async (_, name, content) => {
    writeFileSync(join(cwd, name), content)
    const tagged = await records(['tag', 'articles.jsonl', '--topics', name], { cwd })
    expect(tagged.map(({ tags }) => tags.map(({ topic }) => topic))).toEqual([[], [], ['food']])
  })

  test.each([
    ['t.json', '{\n"food": [1]}', 't.json: topics.food'],
    ['t.json', '{\n"food": [}', 't.json:2: is not JSON'],
    ['t.yaml', 'food:\n  - a\n - b\n', 't.yaml:3: is not YAML'],
    ['t.yaml', '- a\n', 't.yaml: topics must be an object of topics, got a list'],
  ])('a wrong file of topics is named with the place: %s %j', async (name, content, message) => {
    writeFileSync(join(cwd, name), content)
    const { code, stderr } = await nutgraf(['tag', 'articles.jsonl', '--topics', name], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  test('--explain reports absent topics with what was missing', async () => {
    const [record] = await records(['tag', 'articles.jsonl', '--explain'], { cwd })
    const tags = record!.tags
    expect(tags.map(({ topic }) => topic)).toEqual(['ukraine', 'iran', 'nato', 'infrastructure'])
    expect(tags.find(({ topic }) => topic === 'iran')).toMatchObject({
      present: false,
      missing: 0.5,
    })
  })
})

describe('keywords', () => {
  test('JSONL: id and keywords of text and score, at most as many as asked', async () => {
    const [record] = await records(['keywords', 'articles.jsonl', '--limit', '3'], { cwd })
    expect(keysOf(record!)).toEqual(['id', 'keywords', 'section'])
    expect(record!.keywords).toHaveLength(3)
    expect(keysOf(record!.keywords[0]!)).toEqual(['text', 'score'])
  })
})

describe('dedupe', () => {
  test('JSONL: a line for every article in input order', async () => {
    const lines = await records(['dedupe', 'articles.jsonl'], { cwd })
    expect(lines.map(({ id, cluster }) => [id, cluster])).toEqual([
      ['a1', 0],
      ['a2', 0],
      ['b1', 1],
    ])
    expect(keysOf(lines[2]!)).toEqual(['id', 'cluster', 'representative', 'relation', 'similarity'])
    expect(lines[0]!.representative).toBe(lines[1]!.representative)
    expect(lines[0]!.section).toBe('City')
  })

  test('--kept prints the kept articles as they were read', async () => {
    const kept = await records(['dedupe', 'articles.jsonl', '--kept', '--prefer', 'earliest'], {
      cwd,
    })
    expect(kept).toEqual([ARTICLES[1], ARTICLES[2]])
  })

  test('--explain compares two articles and quotes what they share', async () => {
    const [report] = await records(['dedupe', 'articles.jsonl', '--explain', 'a1', 'a2'], { cwd })
    expect(report).toMatchObject({
      a: 'a1',
      b: 'a2',
      relation: expect.stringMatching(/near|contain/),
    })
    for (const { a, text } of report!.passages) {
      expect(ARTICLES[0]?.text.slice(a.start, a.end)).toBe(text)
    }
  })

  test('--index: later runs know what earlier ones saw, by text and by id', async () => {
    const run = (...args: string[]) =>
      records(['dedupe', ...args, '--index', 'seen.index'], { cwd })
    const first = await run('articles.jsonl')
    expect(first.map(({ id, cluster, representative }) => [id, cluster, representative])).toEqual([
      ['a1', 0, 'a1'],
      ['a2', 0, 'a1'],
      ['b1', 1, 'b1'],
    ])
    expect(keysOf(first[2]!)).toEqual(['id', 'cluster', 'representative', 'relation', 'similarity'])
    expect(await run('articles.jsonl', '--kept')).toEqual([])
    const text = ARTICLES[2]!.text
    writeFileSync(
      join(cwd, 'more.jsonl'),
      `${JSON.stringify({ id: 'c1', text })}\n${JSON.stringify({ id: 'd1', text: 'The opera names its conductor, a young woman from the north, on Monday.' })}\n`,
    )
    expect((await run('more.jsonl', '--no-add'))[0]).toMatchObject({
      representative: 'b1',
      relation: 'exact',
    })
    expect((await run('more.jsonl', '--kept')).map(({ id }) => id)).toEqual(['d1'])
    expect((await run('more.jsonl', '--kept')).map(({ id }) => id)).toEqual([])
  })

  test('--index: an id that comes with another text, a damaged file and a failed run leave it as it was', async () => {
    const path = join(cwd, 'kept.index')
    const args = ['dedupe', '-', '--index', 'kept.index']
    expect((await nutgraf(args, { cwd, stdin: JSON.stringify(ARTICLES[0]) })).code).toBe(0)
    const before = readFileSync(path)
    const reused = await nutgraf(args, {
      cwd,
      stdin: '{"id":"a1","text":"Something else altogether."}',
    })
    expect(reused.stderr).toContain('the id "a1" is in kept.index with another text')
    expect((await nutgraf(args, { cwd, stdin: '{"id":"x","text":"y"}\nbad' })).code).toBe(2)
    expect(readFileSync(path).equals(before)).toBe(true)
    writeFileSync(path, before.subarray(0, before.length - 5))
    const damaged = await nutgraf(args, { cwd, stdin: JSON.stringify(ARTICLES[0]) })
    expect(damaged).toMatchObject({ code: 2, stderr: expect.stringContaining('kept.index: ') })
    expect((await nutgraf(['dedupe', 'news', '--no-add'], { cwd })).stderr).toContain(
      '--no-add needs --index',
    )
  })

  test('--kept reads files twice and holds a pipe; both print the same, also what was skipped', async () => {
    const lines = [...ARTICLES.map((article) => JSON.stringify(article)), 'bad']
    writeFileSync(join(cwd, 'with-bad.jsonl'), lines.join('\n'))
    const args = ['--kept', '--skip-bad', '--from', 'jsonl']
    const twice = await nutgraf(['dedupe', 'with-bad.jsonl', ...args], { cwd })
    const held = await nutgraf(['dedupe', '-', ...args], { cwd, stdin: lines.join('\n') })
    expect(held.stdout).toBe(twice.stdout)
    expect(twice.stderr.match(/skipped/g)).toHaveLength(2)
    expect(twice.stderr).toContain('1 bad record skipped')
  })

  test('--workers changes nothing but the time; --progress tells the stages where there is no terminal', async () => {
    const alone = await nutgraf(['dedupe', 'articles.jsonl', '--workers', '0'], { cwd })
    const args = ['dedupe', 'articles.jsonl', '--workers', '2', '--progress']
    const threaded = await nutgraf(args, { cwd })
    expect(alone.stderr).toBe('')
    expect(threaded.stdout).toBe(alone.stdout)
    expect(threaded.stderr).toContain('nutgraf: looking for shared passages: 100 %\n')
    expect(threaded.stderr).toContain('nutgraf: comparing: 100 %\n')
    const quiet = await nutgraf([...args, '--quiet'], { cwd })
    expect(quiet).toEqual({ ...threaded, stderr: '' })
    const misused = await nutgraf(['dedupe', 'articles.jsonl', '--workers', 'all'], { cwd })
    expect(misused.stderr).toContain('--workers must be a whole number from 0 to 64')
  })

  test('an id that two articles share is an error', async () => {
    const stdin = '{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n'
    const { code, stderr } = await nutgraf(['dedupe', '-'], { stdin })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('-:2: the id "a" stands at -:1 already'),
    })
  })
})

describe('train', () => {
  test('writes a model that tag takes, and a line for each topic', async () => {
    const topics = await records(['train', 'labelled.jsonl', '--out', 'model.json'], { cwd })
    expect(topics.map(({ topic, positives }) => [topic, positives])).toEqual([
      ['bridges', 12],
      ['food', 12],
    ])
    const tagged = await records(['tag', 'articles.jsonl', '--model', 'model.json'], { cwd })
    expect(tagged.map(({ tags }) => tags.map(({ topic }) => topic))).toEqual([
      ['bridges'],
      ['bridges'],
      ['food'],
    ])
  })

  test.each([
    [['train', 'labelled.jsonl'], '--out is needed'],
    [['train', 'articles.jsonl', '--out', 'x.json'], 'the article "a1" has no "labels"'],
    [
      ['tag', 'articles.jsonl', '--model', 'topics.json'],
      'topics.json: is no model; nutgraf train writes one',
    ],
  ])('%j', async (argv, message) => {
    const { code, stderr } = await nutgraf(argv, { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})

describe('digest', () => {
  test('JSONL: a line a story, every article in one of them, copies with what they are of', async () => {
    const stories = await records(['digest', 'articles.jsonl'], { cwd })
    expect(stories).toHaveLength(2)
    for (const story of stories) {
      expect(keysOf(story)).toEqual(
        expect.arrayContaining([
          'story',
          'title',
          'articles',
          'topics',
          'keywords',
          'names',
          'summary',
        ]),
      )
    }
    const members = stories.flatMap(
      ({ articles }) => articles as { id: string; relation: string }[],
    )
    expect(members.map(({ id }) => id).sort()).toEqual(['a1', 'a2', 'b1'])
    expect(members.filter(({ relation }) => relation !== 'report')).toHaveLength(1)
  })

  test('names are shown for English text, with either analyzer', async () => {
    const names = async (...args: string[]) =>
      (await records(['digest', 'news', ...args], { cwd })).flatMap(
        (story) => story.names as object[],
      )
    expect((await names()).length).toBeGreaterThan(5)
    expect((await names('--nlp', 'light')).length).toBeGreaterThan(5)
    expect((await names('--lang', 'auto')).length).toBeGreaterThan(5)
    expect(await names('--lang', 'de')).toEqual([])
    const { stderr } = await nutgraf(['digest', 'news', '--lang', 'de'], { cwd })
    expect(stderr).toBe(
      'nutgraf: the built-in topics and the names are English: with --lang de a story has none\n',
    )
  })

  test('--html writes a page of its own, text stays text', async () => {
    const stdin = JSON.stringify({
      id: 'x',
      title: '<script>alert(1)</script>',
      text: 'Rain fell all night on the city.',
    })
    const { code, stdout } = await nutgraf(
      ['digest', '-', '--html', 'page.html', '--format', 'text'],
      { cwd, stdin },
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('1 article') })
    const page = readFileSync(join(cwd, 'page.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).not.toContain('<script>alert')
  })
})

describe('languages', () => {
  test.each([
    [
      'fr',
      'Le président a été élu hier à Paris, après un long débat. Les syndicats ont appelé à la grève pour jeudi.',
    ],
    [
      'ru',
      'Президент подписал указ о назначении нового министра. Об этом сообщила пресс-служба правительства в понедельник.',
    ],
    [
      'zh',
      '香港行政长官就其大宅的违章建筑问题到立法会接受质询，并向香港民众道歉。议员们普遍要求他辞职下台。',
    ],
  ])('--lang auto reads %s as --lang %s does', async (lang, stdin) => {
    const options = ['keywords', '-', '--format', 'json']
    const [named, detected] = [
      await nutgraf([...options, '--lang', lang], { stdin }),
      await nutgraf([...options, '--lang', 'auto'], { stdin }),
    ]
    expect(detected).toEqual(named)
    expect(JSON.parse(named.stdout)[0].keywords.length).toBeGreaterThan(2)
  })

  test('a language without rules of its own is noted once', async () => {
    const greek = 'Ο πρόεδρος υπέγραψε σήμερα το διάταγμα για τον διορισμό του νέου υπουργού.'
    const stdin = `${JSON.stringify({ text: greek })}\n${JSON.stringify({ text: greek })}\n`
    const { code, stderr } = await nutgraf(['summarize', '-', '--lang', 'auto'], { stdin })
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'nutgraf: a text in the language "ell", which has no rules of its own, is read as English\n',
    })
  })
})

describe('stories', () => {
  test('JSONL: id and story for every article', async () => {
    const lines = await records(['stories', 'articles.jsonl'], { cwd })
    expect(lines.map(({ id, story }) => [id, story])).toEqual([
      ['a1', 'a1'],
      ['a2', 'a1'],
      ['b1', 'b1'],
    ])
  })
})

describe('eval', () => {
  test.each([
    ['summary', 'results.jsonl', ['task', 'count', 'rouge1', 'rouge2', 'rougeL', 'rougeLsum']],
    [
      'tags',
      'tags.jsonl',
      ['task', 'count', 'micro', 'macro', 'exact match', 'topic bridges', 'topic food'],
    ],
  ])('--task %s', async (task, results, keys) => {
    const [scores] = await records(['eval', results, '--task', task, '--gold', 'gold.jsonl'], {
      cwd,
    })
    expect(keysOf(scores!)).toEqual(keys)
    expect(scores!.count).toBe(3)
  })

  test('clusters and pairs of what dedupe prints', async () => {
    const { stdout } = await nutgraf(['dedupe', 'articles.jsonl'], { cwd })
    const world = { cwd, stdin: stdout }
    const [clusters] = await records(
      ['eval', '-', '--task', 'clusters', '--gold', 'gold.jsonl'],
      world,
    )
    expect(clusters).toMatchObject({ adjustedRand: 1 })
    writeFileSync(join(cwd, 'pairs.jsonl'), '{"a":"a2","b":"a1"}\n')
    const [pairs] = await records(['eval', '-', '--task', 'pairs', '--gold', 'pairs.jsonl'], {
      cwd,
      stdin: stdout,
    })
    expect(pairs).toMatchObject({ count: 1, pairs: { precision: 1, recall: 1, f1: 1 } })
  })

  test('results that are missing count as empty, results without gold are left out, both are told', async () => {
    const stdin = '{"id":"a1","tags":["bridges"]}\n{"id":"zz","tags":["food"]}\n'
    const { stdout, stderr } = await nutgraf(
      ['eval', '-', '--task', 'tags', '--gold', 'gold.jsonl'],
      { cwd, stdin },
    )
    expect(JSON.parse(stdout)).toMatchObject({ count: 3, micro: { precision: 1, recall: 1 / 3 } })
    expect(stderr).toBe(
      'nutgraf: 2 of 3 gold records have no result; they count as empty\nnutgraf: 1 results have no gold record; they are left out\n',
    )
  })

  test.each([
    ['{"id":"a1"}', '-:1: has no "tags" or "topics"'],
    ['{"tags":[]}', '-:1: has no "id"'],
    ['[]', '-:1: must be an object'],
    ['{', '-:1: is not JSON'],
    ['{"id":"a","tags":[]}\n{"id":"a","tags":[]}', '-:2: the id "a" stands at -:1 already'],
  ])('a bad result is named with its line: %s', async (stdin, message) => {
    const { code, stderr } = await nutgraf(
      ['eval', '-', '--task', 'tags', '--gold', 'gold.jsonl'],
      { cwd, stdin },
    )
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})

describe('formats', () => {
  const commands = [
    ['summarize'],
    ['tag'],
    ['keywords'],
    ['dedupe'],
    ['stories'],
    ['summarize', '--together'],
  ]

  test.each(commands)(
    '%s: json is one list of the records that jsonl prints',
    async (...command) => {
      const jsonl = await records([...command, 'articles.jsonl'], { cwd })
      const { stdout } = await nutgraf([...command, 'articles.jsonl', '--format', 'json'], { cwd })
      expect(JSON.parse(stdout)).toEqual(jsonl)
    },
  )

  test.each(commands)(
    '%s: text on a terminal keeps to its width and shows every headline',
    async (...command) => {
      for (const columns of [80, 40]) {
        const { stdout } = await nutgraf([...command, 'articles.jsonl'], {
          cwd,
          tty: true,
          columns,
        })
        for (const line of stdout.split('\n'))
          expect(line.length, line).toBeLessThanOrEqual(columns)
      }
      const { stdout } = await nutgraf([...command, 'articles.jsonl', '--format', 'markdown'], {
        cwd,
      })
      expect(stdout).toMatch(/^(?:##? |\d)/)
    },
  )

  test('an empty list of articles is empty output in every format', async () => {
    for (const format of ['text', 'jsonl', 'markdown']) {
      expect(
        (await nutgraf(['summarize', '-', '--from', 'jsonl', '--format', format], { stdin: '' }))
          .stdout,
      ).toBe('')
    }
    expect(
      (await nutgraf(['summarize', '-', '--from', 'jsonl', '--format', 'json'], { stdin: '' }))
        .stdout,
    ).toBe('[]\n')
  })

  test('a headline cannot move the cursor or start Markdown', async () => {
    const stdin = JSON.stringify({
      id: 'a',
      title: '\u001b[2J# *big* <b>',
      text: 'Rain fell all night on the city.',
    })
    const text = await nutgraf(['summarize', '-', '--format', 'text'], { stdin })
    expect(text.stdout).not.toContain('\u001b')
    const markdown = await nutgraf(['summarize', '-', '--format', 'markdown'], { stdin })
    expect(markdown.stdout).toContain('\\*big\\* \\<b\\>')
  })
})

describe('input options', () => {
  test('--map, --from and --encoding', async () => {
    const stdin = '{"guid":"g","body":"Rain fell all night on the city."}\n'
    expect(
      await records(['summarize', '-', '--map', 'id=guid,text=body'], { stdin }),
    ).toMatchObject([{ id: 'g' }])
    expect(
      await records(['summarize', '-', '--map', 'id=guid', '--map', 'text=body'], { stdin }),
    ).toMatchObject([{ id: 'g' }])
    const [text] = await records(['summarize', '-', '--from', 'text'], {
      stdin: '{"a": 1} is how it began that night.',
    })
    expect(text!.id).toBe('0')
  })

  test('--skip-bad skips and counts on standard error, even when quiet', async () => {
    const stdin = 'bad\n{"id":"a","text":"Rain fell all night on the city."}\n{}\n'
    const world = { stdin }
    const stopped = await nutgraf(['summarize', '-', '--from', 'jsonl'], world)
    expect(stopped.code).toBe(2)
    expect(stopped.stderr).toMatch(/^nutgraf: -:1: is not JSON/)
    const skipped = await nutgraf(['summarize', '-', '--from', 'jsonl', '--skip-bad', '--quiet'], {
      stdin,
    })
    expect(skipped.code).toBe(0)
    expect(skipped.stdout.split('\n')).toHaveLength(2)
    expect(skipped.stderr).toContain('skipped: -:3: has no "text"')
    expect(skipped.stderr).toMatch(/nutgraf: 2 bad records skipped\n$/)
  })

  test('what was done before a bad line is printed', async () => {
    const stdin = '{"id":"a","text":"Rain fell all night on the city."}\nbad\n'
    const { code, stdout } = await nutgraf(['summarize', '-'], { stdin })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a' })
  })

  test('notes about guesses are on standard error, unless quiet', async () => {
    writeFileSync(
      join(cwd, 'latin1.txt'),
      Buffer.from('Le président a été élu hier à Paris, après un long débat.', 'latin1'),
    )
    expect((await nutgraf(['summarize', 'latin1.txt'], { cwd })).stderr).toContain(
      'read as windows-1252',
    )
    expect((await nutgraf(['summarize', 'latin1.txt', '--quiet'], { cwd })).stderr).toBe('')
  })

  test('standard input is read without being named when it is a pipe', async () => {
    expect(
      await records(['summarize'], { stdin: 'Rain fell all night on the city.' }),
    ).toHaveLength(1)
  })

  test('--output takes its format from the name and prints nothing', async () => {
    const run = await nutgraf(['summarize', 'articles.jsonl', '--output', 'out.md'], { cwd })
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(cwd, 'out.md'), 'utf8')).toMatch(/^## Harbour bridge to reopen\n/)
  })
})
