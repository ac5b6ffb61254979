import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairText } from '../../src/text/index.js'
import { builtinTopics, createTagger, type TopicTag, tagTopics } from '../../src/topics/index.js'
import type { Article } from '../../src/types.js'

const SEEDS = new URL('../../seeds/', import.meta.url)
const seeds = readdirSync(SEEDS)
  .sort()
  .map((name) => ({
    name: name.slice(0, 3),
    text: repairText(readFileSync(new URL(name, SEEDS), 'utf8')),
  }))

const topicsOf = (tags: readonly TopicTag[]): string[] => tags.map(({ topic }) => topic).sort()

/** What every tag must keep: the sum, the order, spans in bounds that hold a word. */
function checkTags(article: Omit<Article, 'id'>, tags: readonly TopicTag[]): void {
  for (const { score, threshold, evidence } of tags) {
    const sum = evidence.reduce((total, { amount }) => total + amount, 0)
    expect(score).toBeCloseTo(sum, 9)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(threshold).toBeGreaterThan(0)
    evidence.forEach(({ amount, spans, titleSpans = [] }, i) => {
      if (i > 0) expect(amount).toBeLessThanOrEqual(evidence[i - 1]!.amount)
      expect(spans.length + titleSpans.length).toBeGreaterThan(0)
      for (const { start, end } of spans)
        expect(article.text.slice(start, end)).toMatch(/^\S.*\S$|^\S$/s)
      for (const { start, end } of titleSpans) {
        expect(article.title!.slice(start, end)).toMatch(/^\S.*\S$|^\S$/s)
      }
    })
  }
}

describe('built-in topics', () => {
  it.each([
    ['000', ['infrastructure', 'ukraine']],
    ['001', ['nato', 'ukraine']],
    ['002', ['iran', 'nato', 'ukraine']],
    ['003', ['nato', 'ukraine']],
    ['004', ['infrastructure', 'ukraine']],
  ])('tag seed %s with %j', (name, expected) => {
    const { text } = seeds.find((seed) => seed.name === name)!
    const tags = tagTopics(text)
    expect(topicsOf(tags)).toEqual(expected)
    checkTags({ text }, tags)
  })

  // Written for this test; each names a word of a topic and is not about it.
  it.each([
    [
      'the spelling alphabet',
      'Pilots learn the NATO phonetic alphabet: Alfa, Bravo, Charlie. Sailors spell with the NATO phonetic alphabet too.',
    ],
    [
      'the cartridge',
      'The rifle fires 7.62 NATO rounds. A box of 5.56 NATO ammunition costs more this year.',
    ],
    [
      'the theatre owners',
      'The National Association of Theatre Owners (NATO) said box office takings rose. NATO members own 35,000 screens.',
    ],
    [
      'another Stoltenberg',
      'Finance Minister Gerhard Stoltenberg said taxes would fall. Stoltenberg met bankers in Bonn.',
    ],
    [
      'a scandal of the eighties',
      'The film tells the Iran-Contra affair from the view of a clerk. Iran-Contra made the colonel famous.',
    ],
    ['a surname', 'Parisa Tabriz leads a team of browser engineers. She grew up in Chicago.'],
    [
      'a football club',
      'Shakhtar Donetsk lost to the visitors. The striker scored twice against Shakhtar Donetsk.',
    ],
    [
      'a city in Texas',
      'Odessa, Texas, opened its season. The team from Odessa, Texas, won by ten points.',
    ],
    [
      'software',
      'Our data pipeline runs on cloud infrastructure. The software infrastructure is open source.',
    ],
    [
      'a bridge loan',
      'The bank gave a bridge loan to bridge the gap until the sale, which is in the pipeline.',
    ],
    ['a defender', 'Wayne Bridge could miss the season. Bridge hurt his ankle at Stamford Bridge.'],
    [
      'a music award',
      'Four singers lead the Soul Train shortlist. The Soul Train awards are held in March.',
    ],
    [
      'a medical blackout',
      'She has had seizures and a blackout on the bus. Doctors blame a tumour for the seizures.',
    ],
    [
      'a fashion show',
      'Models walked the runway in red. The fashion show sent forty looks down the runway.',
    ],
    [
      'a crime on a train',
      'A man was stabbed on a train near Delhi. The train stopped and railway police came; the man left the train.',
    ],
    ['a town by the sea', 'The band grew up in a port. They left the port for London at twenty.'],
    ['a citizen abroad', 'A Ukrainian national was held. The Ukrainian national had no ticket.'],
    ['a board game', 'Poker and bridge are played online. Bridge attracts older players.'],
  ])('are not taken in by %s', (_, text) => {
    expect(topicsOf(tagTopics(text))).toEqual([])
  })

  it.each([
    ['spellings of a name', 'Zelenskiy spoke in Kiev.', ['ukraine']],
    ['a title alone', { title: 'IRAN SAYS TALKS GO ON', text: 'Officials met again.' }, ['iran']],
    ['lower-case Nato', 'Nato leaders meet. The Nato summit is in Wales.', ['nato']],
    [
      'possessives and hyphens',
      'Ukraine’s allies met. NATO-led troops stayed; anti-NATO marches went on.',
      ['nato', 'ukraine'],
    ],
    [
      'a port at work',
      'Work at the port was halted on Monday. Tonnage at the port had risen, and its berths were full.',
      ['infrastructure'],
    ],
    [
      'a name given twice, far from title and lead',
      'Some words come first. More words come second. NATO is watching. Talks with NATO go on.',
      ['nato'],
    ],
    ['a power cut', 'A blackout hit the city. The power grid failed at noon.', ['infrastructure']],
  ])('know %s', (_, article, expected) => {
    expect(topicsOf(tagTopics(article))).toEqual(expected)
  })
})

describe('createTagger', () => {
  it('gives a topic of one’s own from a few words', () => {
    const tag = createTagger({ ...builtinTopics, space: ['NASA', 'rocket', 'orbit'] })
    expect(topicsOf(tag('A NASA rocket reached orbit.'))).toEqual(['space'])
  })

  it('takes a capital in a term as a condition, and lower case as none', () => {
    const tag = createTagger({ who: ['WHO'], country: ['Turkey'], grid: ['power plant'] })
    expect(topicsOf(tag('who knows who it was'))).toEqual([])
    expect(topicsOf(tag('The WHO met.'))).toEqual(['who'])
    expect(topicsOf(tag('We ate turkey.'))).toEqual([])
    expect(topicsOf(tag('Talks in Turkey went on.'))).toEqual(['country'])
    expect(topicsOf(tag('Power Plants are shut.'))).toEqual(['grid'])
  })

  it('is safe with terms and topics that objects inherit', () => {
    const tag = createTagger(JSON.parse('{"constructor": ["constructor", "__proto__"]}'))
    expect(topicsOf(tag('The constructor calls the constructor.'))).toEqual(['constructor'])
    expect(tag('Nothing here.')).toEqual([])
  })

  it('counts two names in one sentence as one mention, in two sentences as two', () => {
    const tag = createTagger({ t: ['alpha', 'beta'] })
    const filler = 'Some words come first. More words come second. '
    expect(topicsOf(tag(`${filler}The alpha met the beta.`))).toEqual([])
    expect(topicsOf(tag(`${filler}The alpha came. The beta left.`))).toEqual(['t'])
  })

  it('shows each term as the article writes it most, and as the topic does', () => {
    const tag = createTagger({ t: ['nato', 'power plant'] })
    const article = {
      title: 'NATO and a power\nplant',
      text: 'Nato spoke of power plants. NATO met. The power plants stood still. Power plants again.',
    }
    const [{ evidence } = { evidence: [] }] = tag(article)
    expect(Object.fromEntries(evidence.map(({ term, text }) => [term, text]))).toEqual({
      nato: 'NATO',
      'power plant': 'power plants',
    })
  })

  it('counts weak terms as strong ones beside a word of the context', () => {
    const tag = createTagger({ t: { weak: ['port'], context: ['cargo'] } })
    const filler = 'Some words come first. More words come second. '
    const bare = `${filler}The port is old. The port is big. The port is near.`
    expect(topicsOf(tag(bare))).toEqual([])
    const meant = `${filler}The port takes cargo. Cargo left the port. The port has cargo.`
    const tags = tag(meant)
    expect(topicsOf(tags)).toEqual(['t'])
    expect(tags[0]!.evidence.map(({ term }) => term)).toEqual(['port'])
    checkTags({ text: meant }, tags)
    expect(tag(`${filler}Cargo came. Cargo went. Cargo stayed.`)).toEqual([])
  })

  it('learns terms from examples', () => {
    const examples = [
      'The glacier lost ice. The moraine and the glacier shrank; meltwater rose.',
      'A glacier advanced over its moraine. Meltwater from the glacier froze on the moraine.',
    ]
    const tag = createTagger({ ice: { examples, threshold: 1 } })
    expect(
      topicsOf(tag('Meltwater runs down. The glacier is near. Stones lie on the moraine.')),
    ).toEqual(['ice'])
  })

  it('explains topics that an article lacks', () => {
    const [report] = createTagger({ iran: ['Iran'] }).explain(
      'Some words come first. More words come second. Iran was named once.',
    )
    expect(report).toMatchObject({ topic: 'iran', present: false, threshold: 0.5 })
    expect(report!.missing).toBeCloseTo(0.5 - report!.score, 9)
    checkTags({ text: 'Some words come first. More words come second. Iran was named once.' }, [
      report!,
    ])
  })

  it('asks more of a text of which few sentences speak of a topic with focus', () => {
    const about = 'The dike broke. The dike was old. Nobody had looked at the dike.'
    const passing = `The dike broke. The dike was old. ${'The mayor met the choir and the band. '.repeat(20)}`
    const score = (text: string, focus: number): number =>
      createTagger({ dikes: { strong: ['dike'], focus } }).explain(text)[0]!.score
    expect(score(about, 0.5)).toBe(score(about, 0))
    // Two of 22 sentences where half of them should: log2(11 / 2) halvings, a quarter more for each.
    const raw = score(passing, 0) / (1 - score(passing, 0))
    const needed = 1 + 0.25 * Math.log2((0.5 * 22) / 2)
    expect(score(passing, 0.5)).toBeCloseTo(raw / (raw + needed))
  })

  it('weighs what speaks against a topic by its place, as what speaks for it', () => {
    const tag = createTagger({
      dikes: { strong: ['dike'], negative: [{ term: 'van', weight: 0.3 }] },
    })
    const against = (text: string): number =>
      tag
        .explain(text)[0]!
        .evidence.reduce((sum, { term, amount }) => sum + (term === 'van' ? amount : 0), 0)
    const lead = against('A van hit the dike. The dike held. The dike is old.')
    const body = against('The dike held. The dike is old. A van hit the dike.')
    expect(lead).toBeLessThan(body)
    expect(body).toBeLessThan(0)
  })

  it('reads a term that holds a word against it as a whole', () => {
    const tag = createTagger({ dikes: { strong: ['dike road'], negative: ['road'] } })
    const [report] = tag.explain('The dike road is closed. The dike road will open in May.')
    expect(report!.evidence.map(({ term }) => term)).toEqual(['dike road'])
  })

  it('counts a labelled list item as the lead, and no code of a company', () => {
    const tag = createTagger({ dams: ['dam'] })
    const text =
      'One comes first.\n\nTwo comes next.\n\nHere are the points:\n\n- Dam safety: the wall is old.\n- The park is new.'
    expect(topicsOf(tag(text))).toEqual(['dams'])
    expect(tag.explain('Damson Oil <DAM> sold a dam.')[0]!.evidence[0]!.spans).toHaveLength(1)
  })

  it('does not take the colon of a time for that of a label', () => {
    const tag = createTagger({ dams: ['dam'] })
    const opening = 'One comes first.\n\nTwo comes next.\n\nHere are the points:\n\n'
    const text = `${opening}- 10:30 a.m. visit to the dam at the lake.\n- The park is new.`
    expect(tag(text)).toEqual([])
  })

  it('replaces every threshold by minScore', () => {
    const text = 'Some words come first. More words come second. Iran was named once.'
    expect(topicsOf(createTagger({ iran: ['Iran'] }, { minScore: 0.3 })(text))).toEqual(['iran'])
    expect(createTagger({ iran: ['Iran'] }, { minScore: 0.9 })('Iran. Iran.')).toEqual([])
  })

  it.each([
    [[], 'topics must be an object of topics'],
    [{ a: {} }, 'topics.a must be given strong or weak terms, or examples'],
    [{ a: { weak: [3] } }, 'topics.a.weak[0] must be a word or phrase, got 3'],
    [{ a: { weak: ['x'], context: [3] } }, 'topics.a.context[0] must be'],
    [{ a: { stong: ['x'] } }, 'topics.a.stong must be one of label'],
    [
      { a: { strong: [{ term: 'x', weight: -1 }] } },
      'topics.a.strong[0].weight must be a number above 0',
    ],
    [{ a: { strong: { x: 0 } } }, 'topics.a.strong["x"] must be a number above 0'],
    [{ a: { strong: ['!'] } }, 'topics.a.strong[0] must be a word or phrase'],
    [{ a: { strong: ['x'], focus: 2 } }, 'topics.a.focus must be a number from 0 to 1'],
    [{ a: { strong: ['x'], mediaTopics: ['20000'] } }, 'topics.a.mediaTopics[0] must be a code'],
    [{ 'b c': 7 }, 'topics["b c"] must be a list of terms'],
  ])('names the place in %j', (topics, message) => {
    expect(() => createTagger(topics as never)).toThrow(
      expect.objectContaining({
        code: 'invalid-topics',
        message: expect.stringContaining(message),
      }),
    )
  })

  it('rejects options that it does not have', () => {
    expect(() => createTagger({ a: ['x'] }, { minscore: 1 } as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  })

  it('keeps its invariants on any text, and gives the same result twice', () => {
    const tag = createTagger(builtinTopics)
    const piece = fc.oneof(
      fc.constantFrom(
        'Ukraine',
        'Iran-Contra',
        'NATO',
        'power plant',
        'port',
        'cargo',
        'in the pipeline',
        '. ',
        '\n\n',
        '😀',
        '\u0000',
        '\ud800',
        'constructor',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.option(fc.string(), { nil: undefined }),
        (pieces, title) => {
          const article = { text: pieces.join(' '), ...(title !== undefined && { title }) }
          const tags = tag(article)
          checkTags(article, tags)
          expect(tag(article)).toEqual(tags)
          expect(tag.explain(article)).toHaveLength(4)
        },
      ),
    )
  })
})
