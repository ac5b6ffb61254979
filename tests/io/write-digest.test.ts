import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Digest, digest } from '../../src/digest/index.js'
import { escapeHtml, safeUrl } from '../../src/io/write/digest-html/escape.js'
import { escapeMarkdown } from '../../src/io/write/digest-markdown.js'
import {
  renderDigestHtml,
  renderDigestMarkdown,
  renderDigestText,
} from '../../src/io/write/index.js'
import { dayInWords } from '../../src/io/write/words.js'
import { wrap } from '../../src/io/write/wrap.js'
import type { Article } from '../../src/types.js'
import { columnsOf } from '../../src/util/columns.js'

const HEAP: readonly Article[] = [
  {
    id: 'a',
    title: 'Ferry runs aground off Paros',
    text: 'A ferry with 80 people aboard ran aground near the island of Paros on Sunday. The coast guard took all passengers off the ferry. Nobody was hurt, the harbour master said.',
    source: 'Harbour News',
    url: 'https://example.org/ferry?a=1&b=2',
    publishedAt: '2026-03-08',
  },
  {
    id: 'b',
    title: 'Paros: ferry aground',
    text: 'Passengers were taken off a ferry that ran aground at Paros. The coast guard said nobody was hurt on the ferry.',
    source: 'Island Post',
    publishedAt: '2026-03-09',
  },
  {
    id: 'c',
    text: 'NATO ministers met in Brussels on Monday to talk about Ukraine. The secretary general of NATO said that air defence for Ukraine came first.',
  },
]
const RESULT = digest(HEAP)

/** The rendering alone is pinned: what the features find in these articles is theirs to change. */
const PINNED: Digest = {
  ...RESULT,
  stories: RESULT.stories.map((story) => {
    const reports = story.articles.map(({ article }) => article)
    const sentences = reports.map(({ id, text }) => {
      const end = text.indexOf('.') + 1
      return {
        text: text.slice(0, end),
        article: id,
        index: 0,
        start: 0,
        end,
        score: 1,
        reasons: [],
      }
    })
    const found = { article: reports[0]!.id, articles: [reports[0]!.id], score: 1, spans: [] }
    return {
      ...story,
      topics: [{ ...found, topic: 'sea', label: 'Sea', threshold: 0.5, evidence: [] }],
      keywords: ['ferry', 'coast guard', 'Paros', 'harbour', 'island', 'passengers', 'Sunday'].map(
        (text) => ({ ...found, text, term: text }),
      ),
      names: [{ ...found, text: 'Paros', kind: 'place' as const, count: 3, variants: ['Paros'] }],
      summary: { text: '', sentences, truncated: false },
    }
  }),
}

/** Every place where an article could smuggle something in. */
const EVIL = `<script>alert(1)</script><img src=x onerror="alert(2)">'"&\u0000\u001b[31m`
const HOSTILE: readonly Article[] = [
  {
    id: `"><script>alert(3)</script>`,
    title: `Ferry ${EVIL}`,
    text: `The ferry ${EVIL} ran aground near Paros on Sunday, the coast guard said. Ukraine's <b>NATO</b> port was closed.`,
    source: `S${EVIL}`,
    url: 'javascript:alert(4)',
    publishedAt: `2026-03-08" onload="alert(5)`,
  },
]

describe('renderDigestText', () => {
  it('reads well at 80 columns', () => {
    expect(renderDigestText(PINNED)).toMatchInlineSnapshot(`
      "3 articles · 2 stories

      Ferry runs aground off Paros
        2 reports · 2 sources · 8–9 Mar 2026

        A ferry with 80 people aboard ran aground near the island of Paros on Sunday.
        [Harbour News] Passengers were taken off a ferry that ran aground at Paros.
        [Island Post]

        Topics    Sea
        Keywords  ferry, coast guard, Paros, harbour, island, passengers, Sunday
        Names     Paros
        - Ferry runs aground off Paros (Harbour News, 8 Mar 2026)
        - Paros: ferry aground (Island Post, 9 Mar 2026)

      NATO ministers met in Brussels on Monday to talk about Ukraine.
        1 report · c

        NATO ministers met in Brussels on Monday to talk about Ukraine.

        Topics    Sea
        Keywords  ferry, coast guard, Paros, harbour, island, passengers, Sunday
        Names     Paros
      "
    `)
  })

  it.each([20, 40, 80, 120])('has no line longer than %d columns', (width) => {
    for (const line of renderDigestText(RESULT, { width }).split('\n')) {
      expect(columnsOf(line)).toBeLessThanOrEqual(width)
    }
  })

  it('colours only when asked, and lets no article do so', () => {
    expect(renderDigestText(digest(HOSTILE))).not.toContain('\u001b')
    expect(renderDigestText(RESULT, { color: true })).toContain('\u001b[1mFerry runs aground')
  })
})

describe('wrap', () => {
  it('keeps every word, in order, within the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/)),
        fc.integer({ min: 5, max: 60 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width, '  ')
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        },
      ),
    )
  })

  it('counts wide characters twice', () => {
    expect(wrap('会谈很重要', 6)).toEqual(['会谈很', '重要'])
  })
})

describe('renderDigestMarkdown', () => {
  it('has a heading, quotes with sources and a list of articles for each story', () => {
    expect(renderDigestMarkdown(PINNED)).toMatchInlineSnapshot(`
      "# Digest

      3 articles · 2 stories

      ## Ferry runs aground off Paros

      2 reports · 2 sources · 8–9 Mar 2026

      > A ferry with 80 people aboard ran aground near the island of Paros on Sunday. — [Harbour News](<https://example.org/ferry?a=1&b=2>)
      >
      > Passengers were taken off a ferry that ran aground at Paros. — Island Post

      **Topics:** Sea  
      **Keywords:** ferry, coast guard, Paros, harbour, island, passengers, Sunday  
      **Names:** Paros

      - [Ferry runs aground off Paros](<https://example.org/ferry?a=1&b=2>) (Harbour News, 8 Mar 2026)
      - Paros: ferry aground (Island Post, 9 Mar 2026)

      ## NATO ministers met in Brussels on Monday to talk about Ukraine.

      1 report

      > NATO ministers met in Brussels on Monday to talk about Ukraine. — c

      **Topics:** Sea  
      **Keywords:** ferry, coast guard, Paros, harbour, island, passengers, Sunday  
      **Names:** Paros

      - NATO ministers met in Brussels on Monday to talk about Ukraine. (c)
      "
    `)
  })

  it('escapes what Markdown and HTML would read', () => {
    expect(escapeMarkdown('# *a* <b> [x](y) `c` | 1. d')).toBe(
      '\\# \\*a\\* \\<b\\> \\[x\\](y) \\`c\\` \\| 1. d',
    )
    expect(escapeMarkdown('1. first')).toBe('1\\. first')
    const rendered = renderDigestMarkdown(digest(HOSTILE))
    expect(rendered).not.toMatch(/(?<!\\)<(script|img|b)/)
    expect(rendered).not.toContain('javascript:')
  })
})

describe('renderDigestHtml', () => {
  const page = renderDigestHtml(RESULT)

  it('is one page that refers to nothing outside but the articles', () => {
    expect(page.startsWith('<!doctype html>')).toBe(true)
    expect(page).not.toMatch(/<link|<iframe|@import|url\(|src=/)
    const addresses = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!)
    expect(addresses.filter((href) => !href.startsWith('#'))).toEqual([
      'https://example.org/ferry?a=1&amp;b=2',
    ])
  })

  it('parts paragraphs that stand a line each, and leaves wrapped lines together', () => {
    const long =
      'The ferry ran aground near Paros on Friday, and all of the 80 people aboard were rescued within an hour by '
    const each = `${long}fishermen.\n${long}the navy.`
    const wrapped = 'The ferry ran aground\nnear Paros on Friday.\nAll were rescued.'
    expect(renderDigestHtml(digest([each]))).toMatch(/fishermen\.(?:<\/mark>)?\n\n/)
    expect(renderDigestHtml(digest([wrapped]))).toMatch(/ran aground(?:<[^>]*>)?\n(?:<[^>]*>)?near/)
  })

  it('names its own script and style by their hashes, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!
    const hash = (text: string): string =>
      `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`
    const script = /<script>([\s\S]*)<\/script>/.exec(page)![1]!
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!
    expect(policy).toBe(
      `default-src &#39;none&#39;; script-src ${hash(script)}; style-src ${hash(style)}; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    )
    expect(page).not.toMatch(/\son\w+=|\sstyle=/)
  })

  it('points every link within the page at something that is there', () => {
    const anchors = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(anchors).toContain(target)
    for (const [, target] of page.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g)) {
      expect(anchors).toContain(target)
    }
    expect(anchors.size).toBe([...page.matchAll(/ id="([^"]*)"/g)].length)
  })

  it('keeps the full text of each report, marked where it is quoted', () => {
    for (const { article } of RESULT.stories.flatMap(({ articles }) => articles)) {
      const bare = page.replace(/<\/?(mark|span)[^>]*>/g, '')
      expect(bare).toContain(escapeHtml(article.text))
    }
    const quotes = RESULT.stories.flatMap(({ summary }) => summary.sentences)
    expect([...page.matchAll(/<mark /g)]).toHaveLength(quotes.length)
  })

  it('escapes articles everywhere', () => {
    const hostile = renderDigestHtml(digest(HOSTILE, { repair: false }), { title: EVIL })
    const tags = [...hostile.matchAll(/<(\w+)/g)].map(([, tag]) => tag)
    expect(tags.filter((tag) => tag === 'script')).toHaveLength(1)
    expect(tags).not.toContain('img')
    expect(tags).not.toContain('b')
    expect(hostile).not.toContain('javascript:')
    expect(hostile).not.toContain('\u0000')
    expect(hostile.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonload=/)
  })

  it('takes an empty digest', () => {
    const empty: Digest = { stories: [], articleCount: 0, copyCount: 0 }
    expect(renderDigestHtml(empty)).toContain('No articles')
    expect(renderDigestText(empty)).toBe('0 articles · 0 stories\n')
    expect(renderDigestMarkdown(empty)).toBe('# Digest\n\n0 articles · 0 stories\n')
  })
})

describe('escapeHtml', () => {
  it('leaves no character that could end text or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'\u0000]/)
      }),
    )
  })
})

it.each([
  ['https://example.org/a', true],
  ['HTTP://example.org', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  [' https://example.org', false],
  ['https://exa mple.org', false],
  [undefined, false],
] as const)('safeUrl takes %j: %j', (url, isSafe) => {
  expect(safeUrl(url)).toBe(isSafe ? url : undefined)
})

it.each([
  ['2026-03-08', '8 Mar 2026'],
  ['2026-12-31T23:30:00-05:00', '31 Dec 2026'],
  ['2026-02-30', '2026-02-30'],
  ['last week', 'last week'],
])('dayInWords says %j as %j', (iso, words) => {
  expect(dayInWords(iso)).toBe(words)
})
