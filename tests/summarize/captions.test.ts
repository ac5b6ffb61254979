import { describe, expect, it } from 'vitest'
import { leadRanker, summarize, topSelector } from '../../src/summarize/index.js'

const REPORT = [
  'The storm reached the coast on Monday night and tore the roof from the harbour office in Whitby.',
  'Two trawlers broke loose from the quay and drifted across the river mouth until the lifeboat came.',
  'The council expects that the repairs will cost more than two million pounds before the winter ends.',
]

const quoted = (line: string): boolean =>
  summarize([REPORT[0], line, REPORT[1], REPORT[2]].join('\n\n'), {
    budget: { sentences: 9 },
    rankers: leadRanker,
    selector: topSelector,
  }).text.includes(line)

describe('a line that stands by itself', () => {
  it.each([
    'Coastguards warned that the incident could easily have ended in tragedy',
    'The harbour master said that nobody had been aboard the two trawlers that night',
  ])('is quoted when it is a whole sentence: %s', (line) => {
    expect(quoted(line)).toBe(true)
  })

  it.each([
    ['too short', 'Repairs will cost two million'],
    ['labelled', 'Adrift: The two trawlers were towed back to the quay by the lifeboat'],
    [
      'pointing at a picture',
      'The two trawlers (left) were towed back to the quay by the lifeboat',
    ],
    ['pointing back', 'They were towed back to the quay by the lifeboat on Tuesday'],
    ['set as a title', 'Storm Has Torn Roof From Harbour Office In Whitby On The Coast'],
    ['without a finite verb', 'A quiet morning on the quay after the long night of the storm'],
    ['a question', 'What will the repairs of the harbour office in Whitby have cost in the end?'],
  ])('is not quoted when %s', (_, line) => {
    expect(quoted(line)).toBe(false)
  })

  it('is not what the next paragraph points back to', () => {
    const text = [
      REPORT[0],
      'Coastguards warned that the incident could easily have ended in tragedy',
      'It had been built in 1911 and had stood up to every storm since then.',
    ].join('\n\n')
    const { sentences } = summarize(text, { budget: { words: 40 } })
    const found = sentences.map(({ text }) => text)
    if (found.some((sentence) => sentence.startsWith('It had'))) expect(found).toContain(REPORT[0])
  })
})
