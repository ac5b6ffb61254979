import { describe, expect, test } from 'vitest'
import { failure, readFiles } from './files.js'

const sentence =
  'The port authority said on Monday that the bridge would open again in May, two years after the storm. '
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>Paragraph ${i + 1}. ${sentence.repeat(3)}</p>`).join(
    '\n',
  )

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>
    <header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
    <article>${body}</article>
    <aside><h3>More stories</h3><ul><li><a href="/1">Ten tips</a></li><li><a href="/2">Quiz</a></li></ul></aside>
    <footer>© Example</footer><script>alert("no")</script></body></html>`
}

const only = async (html: string) => (await readFiles({ 'x.html': html }))[0]!

describe('web pages', () => {
  test('the main text without navigation, scripts and asides', async () => {
    const { text, id } = await only(
      page('<title>Bridge opens</title>', `<h1>Bridge opens</h1>${paragraphs(4)}`),
    )
    expect(id).toBe('x.html')
    expect(text.match(/Paragraph \d/g)).toHaveLength(4)
    for (const noise of ['Home', 'Ten tips', 'alert', '©']) expect(text).not.toContain(noise)
  })

  test('headings, lists and tables stand as blocks', async () => {
    const body = `<h1>T</h1>${paragraphs(2)}<h2>What is next</h2>
      <ul><li>First <b>thing</b></li><li><p>Second thing</p></li><li>Third<ul><li>Nested</li></ul></li><li> </li></ul>
      <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>1,200</td></tr></table>${paragraphs(2)}`
    const { text } = await only(page('<title>T</title>', body))
    expect(text).toContain(
      '\n\nWhat is next\n\n- First thing\n- Second thing\n- Third\n- Nested\n\nYear | Ships\n2024 | 1,200\n\n',
    )
  })

  test('one <br> wraps, two end the paragraph, white space collapses', async () => {
    const body = `<div>${sentence.repeat(4)}<br><br>Second   part\n of it, ${sentence.repeat(4)}<br>wrapped.</div>`
    const { text } = await only(page('<title>T</title>', body))
    expect(text).toMatch(/storm\.\n\nSecond part of it, /)
    expect(text).toMatch(/\nwrapped\.$/)
  })

  test('title, address, source, date and by-line from JSON-LD first', async () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': 'NewsArticle',
          headline: 'Bridge &amp; port open',
          datePublished: '2026-05-04T09:30:00+02:00',
          author: [{ '@type': 'Person', name: 'Ada Lee' }, { name: 'Bo Ek' }],
          publisher: { name: 'The Example' },
        },
      ],
    }
    const head = `<title>Bridge | Example</title><meta property="og:title" content="Other">
      <link rel="canonical" href="https://example.org/bridge">
      <script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${JSON.stringify(linked)}</script>`
    expect(await only(page(head, paragraphs(4)))).toMatchObject({
      title: 'Bridge & port open',
      url: 'https://example.org/bridge',
      source: 'The Example',
      publishedAt: '2026-05-04T09:30:00+02:00',
      byline: 'Ada Lee, Bo Ek',
    })
  })

  test('the same from meta tags, then from elements', async () => {
    const head = `<title>Bridge | Example</title><meta property="og:title" content="Bridge opens">
      <meta property="og:site_name" content="The Example"><meta name="author" content="Ada Lee">
      <meta property="article:published_time" content="2026-05-04"><meta property="og:url" content="https://example.org/b">`
    expect(await only(page(head, paragraphs(4)))).toMatchObject({
      title: 'Bridge opens',
      url: 'https://example.org/b',
      source: 'The Example',
      publishedAt: '2026-05-04',
      byline: 'Ada Lee',
    })
    const bare = await only(
      page(
        '<title>Site</title>',
        `<h1>Bridge opens</h1><time datetime="2026-05-04T07:00Z">May</time>${paragraphs(4)}`,
      ),
    )
    expect(bare).toMatchObject({ title: 'Bridge opens', publishedAt: '2026-05-04T07:00Z' })
    expect(bare.url).toBeUndefined()
  })

  test('what stands before the title, the title, the author’s line, pagers and labels are no text', async () => {
    const head = '<title>Harbour bridge opens</title><meta name="author" content="Ada Lee">'
    const body = `<div>Home<span>News</span>Harbour bridge opens</div><div>By Ada Lee, Monday</div>${paragraphs(2)}
      <div>Hide caption</div><p>1</p><p>2</p><div>Hide caption</div><h2 class="section-header">What is next</h2>
      <p>Ada Lee saw the bridge open on Monday.</p><div>Hide caption</div>${paragraphs(2)}`
    const { text } = await only(page(head, body))
    expect(text).toMatch(/^Paragraph 1/)
    expect(text).not.toMatch(/Hide caption|^\d$/m)
    expect(text).toContain('\n\nWhat is next\n\nAda Lee saw the bridge open on Monday.\n\n')
  })

  test('captions, time stamps, players, pleas and lists of links are no text; the same words in prose are', async () => {
    const body = `<h1>Harbour bridge opens</h1><div class="info-item time">Today, 17:40</div>
      <div>Submitted on Mon, 2026-05-04 13:49</div>
      <div class="imageCaption">The bridge at night.</div>${paragraphs(2)}
      <p>It opened on <span class="date">Monday</span>, a sign with the word <b class="caption">caption</b> said.</p>
      <div class="video-resource"><span>Video</span><span>01:40 - Source: Example</span></div>
      <p><strong>Related</strong><br><a href="/1">Storm closes port</a><br><a href="/2">Port reopens</a></p>
      <p>The mayor told <a href="/3">the port authority</a> and <a href="/4">the railway</a> that both had been right.</p>
      ${paragraphs(2)}<div class="report"><strong>A mistake?</strong><p>Select the text and press <span>Ctrl+Enter</span>.</p>
      <p>Or tell the editor.</p></div><p>ada@example.org<br>(END)</p><p>© 2026 Example. All rights reserved.</p>
      <p>Facebook https://example.org/fb</p><p>More photos:</p>`
    const { text } = await only(page('<title>Harbour bridge opens</title>', body))
    expect(text).toMatch(/^Paragraph 1/)
    expect(text).toMatch(/Paragraph 2\..*storm\.$/)
    expect(text).toContain('It opened on Monday, a sign with the word caption said.')
    expect(text).toContain('The mayor told the port authority and the railway that both')
    expect(text).not.toMatch(
      /17:40|2026|night|Video|Related|mistake|editor|ada@|END|photos|Facebook/,
    )
  })

  test('an element named after what it holds stays when it is long or holds headings and paragraphs', async () => {
    const body = `<div class="date caption video">${paragraphs(4)}</div>`
    const { text } = await only(page('<title>T</title>', body))
    expect(text.match(/Paragraph \d/g)).toHaveLength(4)
  })

  test('a page too short to have a main part gives all its text; an empty one gives none', async () => {
    expect((await only('<p>Rain fell.</p>')).text).toBe('Rain fell.')
    expect((await only('')).text).toBe('')
    expect((await only('<html></html>')).text).toBe('')
  })
})

test('a feed that is cut off is read as far as it goes, and a note says so', async () => {
  const notes: string[] = []
  const cut =
    '<rss version="2.0"><channel><title>F</title><item><title>Rain fell</title></item><item>'
  const articles = await readFiles({ 'x.xml': cut }, { onNote: (note) => notes.push(note) })
  expect(articles.map(({ title }) => title)).toEqual(['Rain fell'])
  expect(notes).toEqual(['x.xml: the feed is cut off: what stood at its end may be missing'])
})

const item = '<p>Rain &amp; wind.</p><script>x()</script><ul><li>One</li><li>Two</li></ul>'

describe('feeds', () => {
  test('RSS 2.0: full content before summary, markup to text, dates to ISO', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>The Example</title><link>https://example.org</link>
      <item><title>Storm &amp;amp; rain</title><link>https://example.org/1</link><guid isPermaLink="false">g1</guid>
        <description>Short.</description><content:encoded><![CDATA[${item}]]></content:encoded>
        <pubDate>Wed, 01 Jan 2025 10:00:00 +0100</pubDate><dc:creator>Ada Lee</dc:creator></item>
      <item><title>Only a headline</title><link>https://example.org/2</link></item>
      </channel></rss>`
    expect(await readFiles({ 'x.xml': rss })).toEqual([
      {
        id: 'g1',
        text: 'Rain & wind.\n\n- One\n- Two',
        title: 'Storm & rain',
        url: 'https://example.org/1',
        source: 'The Example',
        publishedAt: '2025-01-01T09:00:00Z',
        byline: 'Ada Lee',
      },
      {
        id: 'https://example.org/2',
        text: 'Only a headline',
        title: 'Only a headline',
        url: 'https://example.org/2',
        source: 'The Example',
      },
    ])
  })

  test('Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title><entry><id>urn:1</id><title>Storm</title>
      <updated>2025-01-02T00:00:00Z</updated><published>2025-01-01T00:00:00Z</published><link href="https://example.org/1"/>
      <summary>Short.</summary><content type="html">&lt;p&gt;Long.&lt;/p&gt;</content><author><name>Ada Lee</name></author></entry></feed>`
    expect(await readFiles({ 'x.atom': atom })).toEqual([
      {
        id: 'urn:1',
        text: 'Long.',
        title: 'Storm',
        url: 'https://example.org/1',
        source: 'The Example',
        publishedAt: '2025-01-01T00:00:00Z',
        byline: 'Ada Lee',
      },
    ])
  })

  test('RDF', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>The Example</title><link>https://example.org</link><description>d</description></channel>
      <item rdf:about="https://example.org/1"><title>Storm</title><link>https://example.org/1</link><description>Rain.</description><dc:date>2025-01-01</dc:date></item></rdf:RDF>`
    expect(await readFiles({ 'x.rdf': rdf })).toMatchObject([
      { id: 'https://example.org/1', text: 'Rain.', title: 'Storm', publishedAt: '2025-01-01' },
    ])
  })

  test('JSON Feed, with HTML and with plain text', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Example',
      items: [
        {
          id: '1',
          title: 'Storm',
          content_html: item,
          date_published: '2025-01-01',
          url: 'https://example.org/1',
        },
        { id: '2', content_text: 'a < b & c' },
      ],
    }
    expect(await readFiles({ 'x.json': JSON.stringify(feed) })).toMatchObject([
      { id: '1', text: 'Rain & wind.\n\n- One\n- Two', title: 'Storm', publishedAt: '2025-01-01' },
      { id: '2', text: 'a < b & c' },
    ])
  })

  test('XML that is no feed is an error', async () => {
    const error = await failure(readFiles({ 'x.xml': '<note><to>you</to></note>' }))
    expect(error).toEqual({
      code: 'invalid-input',
      message: 'x.xml: is no RSS, Atom, RDF or JSON feed',
    })
  })
})

describe('Markdown', () => {
  test('front matter becomes fields, marks go, wrapped lines join, structure stays', async () => {
    const markdown = `---
title: "Bridge opens"
date: 2026-05-04
tags: [a, b]
---
# Bridge *opens*

The **harbour** bridge [will open](https://example.org)
again in \`May\`, they_said_so.

> Quoted line
> goes on.

* one
+ two
  continued
3. three

| Year | Ships |
| ---- | ----- |
| 2024 | 1,200 |

\`\`\`js
code()
\`\`\`
Setext heading
--------------
![photo](x.png) After 2 * 3 * 4.
`
    expect((await readFiles({ 'x.md': markdown }))[0]).toEqual({
      id: 'x.md',
      title: 'Bridge opens',
      publishedAt: '2026-05-04',
      text: `Bridge opens

The harbour bridge will open again in May, they_said_so.

Quoted line goes on.

- one
- two continued
3. three

Year | Ships
2024 | 1,200

Setext heading

After 2 * 3 * 4.`,
    })
  })
})
