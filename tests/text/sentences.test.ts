import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAnalyze, isQuotable, splitSentences } from '../../src/text/index.js'

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end))
}

/** Each case is the sentences that their text, joined by spaces, must give back. */
const CASES: readonly [string, readonly string[]][] = [
  ['initials in a name', ['President Donald J. Trump met Dmitri S. Peskov.', 'They spoke.']],
  ['two initials', ['J. K. Rowling and J.R.R. Tolkien wrote.', 'People read.']],
  ['a pronoun that looks like an initial', ['We are a team, you and I.', 'Did you see it?']],
  [
    'a disease that ends in a letter',
    ['He was diagnosed with hepatitis A.', 'The diocese says so.'],
  ],
  ['titles', ['Mr. Lee met Gen. Roy and Sen. Ann Fox.', 'Dr. No came.']],
  [
    'a title word that is a plain word',
    ['It was the state of the art.', 'He said no.', 'The end.'],
  ],
  ['numbers after abbreviations', ['It is on p. 55 in vol. 2 of No. 10.', 'Turn to it.']],
  ['dotted acronyms inside', ['Russian-U.S. relations and U.S. arms matter to the U.S. Senate.']],
  ['a dotted acronym at the end', ['They live in the U.S.', 'He lives in the U.K.', 'It rains.']],
  ['clock times', ['He came at 5 p.m. Monday.', 'She left at 6 p.m.', 'Mr. Lee stayed.']],
  ['companies', ['Shearson Lehman Brothers Inc. said so.', 'It sold Smith & Co.', 'They gained.']],
  ['decimals and money', ['It rose 2.5 percent to $4.50.', 'It fell.']],
  ['months', ['It was on Jan. 20 and on Sept. 11, 2001.', 'He said so.']],
  ['a closing quotation', ['He said they “will make peace.”', 'This suggests more.']],
  [
    'speech that goes on after a quoted question',
    ['“Is it so?” he asked.', '"Why?" Mr. Lee asked.'],
  ],
  ['speech after an exclamation', ['"Stop!" Smith shouted.', 'Nobody did.']],
  ['several sentences in a quotation', ['He added, “Maybe we can.', 'Maybe we can’t.”']],
  ['straight quotes set apart by spaces', ["' It was tough. '", 'He left.']],
  ['a name with a mark in it', ['She works at Yahoo! in accounting.', 'She likes it.']],
  [
    'an ellipsis in a sentence',
    ['It is the ideology ... or integrity of it.', 'He said ... nothing.'],
  ],
  ['an ellipsis at the end', ['I never meant that....', 'She left.']],
  ['brackets', ['He teaches (he did before, too.) at school.', '(It was over.)', 'He left.']],
  ['references', ['It ended in 1989.[1][2]', 'Then it began.']],
  ['web and mail addresses', ['Write to a.b@example.com or see www.example.com.', 'Do it.']],
  ['informal lower case', ['we can go somewhere nice.', 'it is close.']],
  ['marks in a row', ['What?!', 'No!!!', 'Really...?', 'Yes.']],
  ['a list in one line', ['1. The first item', '2. The second item', '3. The third']],
  ['bullets in one line', ['• One thing', '• Another thing']],
  [
    'a stop that stands for a line break',
    ['Cassell and . Edwards said their client came.', 'She left.'],
  ],
]

describe('splitSentences', () => {
  it.each(CASES)('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  it('splits where the space after a full stop is lost, but not in a name or address', () => {
    expect(split('They met on social media.The union agreed.')).toEqual([
      'They met on social media.',
      'The union agreed.',
    ])
    expect(split('He likes Node.js and e.on and Jane.Doe@example.com.')).toHaveLength(1)
  })

  it('splits at a blank line and not at a line break', () => {
    expect(split('From the agency\ncomes this\n\nA story')).toEqual([
      'From the agency\ncomes this',
      'A story',
    ])
  })

  it('splits nothing in an empty text, and keeps a text without marks whole', () => {
    expect(split('')).toEqual([])
    expect(split(' \n ')).toEqual([])
    expect(split('no marks here')).toEqual(['no marks here'])
  })

  it('gives back the text without its white space, in order, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let at = 0
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { seed: 11 },
    )
  })
})

describe('isQuotable on the seeds', () => {
  const folder = new URL('../../seeds/', import.meta.url)
  const seeds = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))

  it('takes whole sentences only: no heading, row, link, boilerplate or question', () => {
    for (const text of seeds) {
      const analyzed = defaultAnalyze(text)
      for (const sentence of analyzed.sentences) {
        if (!isQuotable(analyzed, sentence)) continue
        const surface = text.slice(sentence.start, sentence.end)
        expect(surface).toMatch(/^["“]?\p{Lu}/u)
        expect(surface).toMatch(/[.!]["”]?$/)
        expect(surface).not.toMatch(/\||appeared first|required fields|^Conclusion|^Video:/i)
      }
    }
  })

  it('finds as many as a reader counts', () => {
    const counts = seeds.map((text) => {
      const analyzed = defaultAnalyze(text)
      return analyzed.sentences.filter((sentence) => isQuotable(analyzed, sentence)).length
    })
    expect(counts).toEqual([22, 113, 25, 13, 15])
  })
})

describe('isQuotable', () => {
  const quotable = (text: string): string[] => {
    const analyzed = defaultAnalyze(text)
    return analyzed.sentences
      .filter((sentence) => isQuotable(analyzed, sentence))
      .map(({ start, end }) => text.slice(start, end))
  }

  it('leaves out lead-ins and fragments that were cut off', () => {
    expect(quotable('They agreed. Here is what they said:\n- “We did.”')).toEqual([
      'They agreed.',
      '“We did.”',
    ])
    expect(quotable('They agreed on Monday. The other side of the')).toEqual([
      'They agreed on Monday.',
    ])
  })

  it('takes items that are whole sentences only, without their bullets', () => {
    expect(
      quotable('Text here.\n- A whole sentence.\n- no sentence\n2. Another whole one.'),
    ).toEqual(['Text here.', 'A whole sentence.', 'Another whole one.'])
  })
})
