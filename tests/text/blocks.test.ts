import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../src/text/index.js'

/** Kind and text of each block, white space evened out. */
function read(text: string): [string, string][] {
  return readBlocks(text).map(({ kind, start, end }) => [
    kind,
    text.slice(start, end).replace(/\s+/g, ' '),
  ])
}

const PROSE = 'The bank raised its rates on Monday. Markets fell at once.'

describe('readBlocks', () => {
  it('reads a headline, by-line, date line and paragraphs', () => {
    const text = `Bank raises rates\n\nBy Ann Lee and Bob de Vries\nPUBLISHED: 14:11 EST, 25 October 2013 | UPDATED: 15:36 EST\n\n${PROSE}`
    expect(read(text).map(([kind]) => kind)).toEqual(['title', 'byline', 'byline', 'paragraph'])
  })

  it('reads a title that stands there twice, and the section label between', () => {
    const text = `Talks expected “next week”\n\nNews\n\nTalks expected "next week"\n\n${PROSE}`
    expect(read(text).map(([kind]) => kind)).toEqual(['title', 'boilerplate', 'title', 'paragraph'])
  })

  it('does not take a first paragraph for a title', () => {
    expect(read(`${PROSE}\n\n${PROSE}`).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph'])
    expect(read('Short lead.\n\nMore of it.').map(([kind]) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  it.each([
    'By Alex Ward',
    'By Daily Mail Reporter',
    'By David Martosko, U.s. Political Editor',
    'BY JANE DOE',
    'Written by Maria García-López',
    'PUBLISHED:',
    '| UPDATED:',
    '14:11 EST, 25 October 2013',
    'Last updated at 3:13 PM on 14th September 2011',
    'Saturday, January 8, 2005',
    '2024-03-18',
    '18.03.2024, 14:30',
    'Follow @@someone',
  ])('reads %j as a by-line', (line) => {
    expect(read(`${line}\n\n${PROSE}`)[0]?.[0]).toBe('byline')
  })

  it.each([
    'By Monday the bank had raised its rates.',
    'From here on it went wrong.',
    'May 9 was the day.',
  ])('does not read %j as a by-line', (line) => {
    expect(read(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]?.[0]).toBe('paragraph')
  })

  it.each([
    'Similar Posts',
    'Related articles:',
    'Leave a Reply',
    'Your email address will not be published. Required fields are marked *',
    'The post Rates rise: what now? appeared first on Some News.',
    'Share this',
    'Facebook Twitter WhatsApp',
    'Share on Facebook',
    'Subscribe to our newsletter',
    'Sign up for our daily briefing',
    'Scroll down for video',
    'Read more: Why rates rise',
    'Click here to read the full story',
    'Copyright 2024 Some News. All rights reserved.',
    'Advertisement',
    'Back to top',
    '12 comments',
    '***',
  ])('reads %j as boilerplate', (line) => {
    expect(read(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]?.[0]).toBe('boilerplate')
  })

  it.each([
    'Share prices fell on Monday.',
    'Read the letter again, he said, and you will see.',
    'Terms of the deal were not disclosed.',
    'Follow the money, she told the court, and it leads to him.',
    'Related companies made a loss of $3m.',
    'Video of the attack was posted on Monday.',
    'Top officials met on Monday.',
  ])('does not read %j as boilerplate', (line) => {
    expect(read(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]?.[0]).toBe('paragraph')
  })

  it('makes boilerplate of the list under a heading that announces links, and no more', () => {
    const text = `${PROSE}\n\nSource Links\n- One story\n- Another story\nA third\n\nWhat comes next\n${PROSE}`
    expect(read(text).map(([kind]) => kind)).toEqual([
      'paragraph',
      'boilerplate',
      'boilerplate',
      'boilerplate',
      'boilerplate',
      'heading',
      'paragraph',
    ])
  })

  it('makes boilerplate of a word left after the text, but not of a longer list', () => {
    expect(read(`${PROSE}\n.\nupstairs`).map(([kind]) => kind)).toEqual([
      'paragraph',
      'boilerplate',
      'boilerplate',
    ])
    const team = read(`${PROSE}\nAnn Lee\nBob Roy\nCem Ay\nDana Fox`)
    expect(team.slice(1).map(([kind]) => kind)).toEqual([
      'heading',
      'heading',
      'heading',
      'heading',
    ])
  })

  it.each([
    '- One thing.',
    '• One thing',
    '* one',
    '1. One thing.',
    '2) Two',
    '(3) Three',
    '12. Twelve',
  ])('reads %j as an item', (line) => {
    expect(read(`${PROSE}\n${line}`)[1]?.[0]).toBe('item')
  })

  it('reads rows of a table', () => {
    const text = `${PROSE}\nCountry | Target |\n---|---|\nGermany | 2% |\n\nCity\tPeople\tArea`
    expect(
      read(text)
        .slice(1)
        .map(([kind]) => kind),
    ).toEqual(['table', 'table', 'table', 'table'])
  })

  it('reads "Title | Site" as a title', () => {
    expect(read(`Rates rise | Some News\n\n${PROSE}`)[0]?.[0]).toBe('title')
  })

  it('reads questions of a list, but leaves a statement that quotes one', () => {
    const text = `${PROSE}\nFAQ\nWhat does it mean?\nMr Lee asked the court: “Did you say that he was there?”`
    expect(
      read(text)
        .slice(1)
        .map(([kind]) => kind),
    ).toEqual(['heading', 'question', 'paragraph'])
  })

  it('reads lines without a sentence mark between paragraphs as headings: cross-headings and captions', () => {
    const long =
      'Jailed: The trader, who conned investors out of millions, was ordered to pay the sum of one pound'
    const text = `${PROSE}\n${long}\n${PROSE}\nWhat Comes Next: Hard Times!\n${PROSE}`
    expect(read(text).map(([kind]) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('reads long lines as paragraphs when the text has no sentence marks at all', () => {
    const line =
      'and so the minister went on to say that the talks would continue for as long as it took to reach a deal'
    expect(read(`1 ${line}\n2 ${line}\n3 ${line}`).map(([kind]) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  it('joins hard-wrapped lines, with an indent or a blank line between paragraphs', () => {
    const indented =
      'Showers continued throughout the week in\nthe Bahia cocoa zone, alleviating the drought since early\nJanuary and improving prospects for the coming crop,\nthe firm said.\n    The dry period means the crop will be late this year.\n    Arrivals for the week ended February 22 were 155,221 bags\nof 60 kilos.'
    expect(read(indented).map(([kind, text]) => [kind, text.slice(0, 12)])).toEqual([
      ['paragraph', 'Showers cont'],
      ['paragraph', 'The dry peri'],
      ['paragraph', 'Arrivals for'],
    ])
    const spaced =
      'The minister said on Monday that the talks would go on\nfor as long as it took to reach a deal that both sides\ncould accept.\n\nThe other side did not answer at once, and it was not\nclear whether it would.'
    expect(read(spaced)).toHaveLength(2)
  })

  it('joins a paragraph that lost a link or name in its middle', () => {
    const text = `${PROSE}\n\nIn the men's race over the long distance Ireland's\n\ncontinued his excellent form. He won again.`
    expect(read(text)).toHaveLength(2)
  })

  it.each([
    [
      'By . Associated Press . PUBLISHED: . 14:11 EST, 25 October 2013 . | . UPDATED: . 15:36 EST, 25 October 2013 . ',
      'byline',
    ],
    ['By . Daily Mail Reporter . ', 'byline'],
    ['By . John Hall . and Ted Thornhill . ', 'byline'],
    ['(CNN)', 'byline'],
    ['(CNN) -- ', 'byline'],
    ['LONDON, England (CNN) -- ', 'byline'],
    ['Kabul, Afghanistan (CNN) -- ', 'byline'],
    ['WASHINGTON (Reuters) — ', 'byline'],
    ['WASHINGTON — ', 'byline'],
    ['London (CNN)', 'byline'],
    ['(The Hollywood Reporter)', 'byline'],
    ['New Delhi, Aug 2 (PTI) ', 'byline'],
    [
      'By. Ann Lee. PUBLISHED:. 13:37 EST, 15 February 2013. |. UPDATED:. 13:21 EST, 16 May 2013. ',
      'byline',
    ],
    ['By. Daily Mail Reporter. and Ap. ', 'byline'],
    ['3 February 2016 Last updated at 08:07 GMT ', 'byline'],
    ['March 10, 2015 . ', 'byline'],
  ])('takes %j off the start of a text on one line', (opening, kind) => {
    const found = read(opening + PROSE)
    expect(found).toEqual([
      [kind, opening.trim()],
      ['paragraph', PROSE],
    ])
  })

  it.each([
    'World Health Organization (WHO) Director Lee spoke of the outbreak in the capital on Monday.',
    'March 10, 2015 was the day on which the bank closed its last branch in the north.',
    'By Monday Ann Lee had left the town.',
  ])('leaves the opening of a sentence where it is: %j', (sentence) => {
    expect(read(`${sentence} ${PROSE}`)).toEqual([['paragraph', `${sentence} ${PROSE}`]])
  })

  it('reads a glued line of fragments, and a page of one-letter lines, in linear time', () => {
    // Searching each fragment from its start again would take minutes.
    const fragments = 'Ab. ab, . '.repeat(30_000)
    expect(readBlocks(fragments)).toEqual([
      { kind: 'paragraph', start: 0, end: fragments.length - 1 },
    ])
    const captions = 'It ended. The town hall in May . '.repeat(5_000)
    expect(readBlocks(captions)).toHaveLength(10_000)
    expect(readBlocks('a\n'.repeat(100_000))).toHaveLength(100_000)
  })

  it('takes captions out of a text that was glued with " . "', () => {
    const text = `${PROSE} David Lee and his wife in Portugal last year . The couple went home. It rained there all week . They left early.`
    expect(read(text).map(([kind]) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('leaves tokenised text, with a space before every stop, in one piece', () => {
    const text = 'The bank raised its rates . Markets fell at once . Nobody knew why .'
    expect(read(text)).toEqual([['paragraph', text]])
  })

  it('puts every character that is not white space into exactly one block', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'By Ann Lee',
            'Title',
            'A. B.',
            '- x',
            'a|b|',
            '?',
            ' . ',
            '\n',
            '\n\n',
            PROSE,
            '(CNN)',
            '1.',
          ),
        ),
        (parts) => {
          const text = parts.join(' ')
          const blocks = readBlocks(text)
          let rest = ''
          let at = 0
          for (const { start, end } of blocks) {
            expect(start).toBeGreaterThanOrEqual(at)
            rest += text.slice(at, start)
            at = end
          }
          expect((rest + text.slice(at)).trim()).toBe('')
        },
      ),
      { seed: 7 },
    )
  })
})
