import { describe, expect, it } from 'vitest'
import { createTagger, type LabelledArticle, trainTopics } from '../../src/topics/index.js'

const WORDS = {
  weather: ['rain', 'storm', 'flood', 'wind', 'snow', 'cloud', 'thunder', 'frost'],
  markets: ['shares', 'bonds', 'profit', 'dividend', 'stocks', 'trader', 'investor', 'index'],
  football: ['goal', 'striker', 'match', 'league', 'referee', 'penalty', 'coach', 'keeper'],
} as const
type Topic = keyof typeof WORDS

/** Articles that mix the words of their topics with words of none, by a fixed rule. */
function makeArticles(perTopic: number): LabelledArticle[] {
  const articles: LabelledArticle[] = []
  for (const [t, topic] of (Object.keys(WORDS) as Topic[]).entries()) {
    for (let i = 0; i < perTopic; i++) {
      const own = WORDS[topic]
      const picked = [0, 1, 2].map((k) => own[(i * 3 + k * (t + 1)) % own.length]!)
      articles.push({
        title: `Report ${i}`,
        text: `On Monday the ${picked[0]} and the ${picked[1]} came. People spoke of ${picked[2]} in town ${i}.`,
        labels: [topic],
      })
    }
  }
  return articles
}

const found = (tags: readonly { topic: string }[]): string[] => tags.map(({ topic }) => topic)

describe('trainTopics', () => {
  it.each([
    [4, 'centroid'],
    [30, 'linear'],
  ])('from %i articles a topic uses a %s and tags unseen articles', (perTopic, method) => {
    const model = trainTopics(makeArticles(perTopic))
    expect(model.topics.map((topic) => topic.method)).toEqual([method, method, method])
    const tag = createTagger(model)
    expect(found(tag('A storm brought rain and wind and a flood.'))).toEqual(['weather'])
    expect(found(tag('The striker scored a goal in the league match.'))).toEqual(['football'])
    expect(found(tag('Nothing of the kind.'))).toEqual([])
  })

  it('gives evidence that sums to the score, with spans on the words', () => {
    const tag = createTagger(trainTopics(makeArticles(30)))
    const article = {
      title: 'Rain and shares',
      text: 'The storm brought rain. Shares of a trader rose.',
    }
    for (const { score, threshold, evidence, present } of tag.explain(article)) {
      expect(evidence.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 9)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(present).toBe(score >= threshold && evidence.length > 0)
      for (const { term, spans, titleSpans = [] } of evidence) {
        for (const { start, end } of spans) {
          expect(article.text.slice(start, end).toLowerCase()).toContain(term.slice(0, 3))
        }
        for (const { start, end } of titleSpans) {
          expect(article.title.slice(start, end).toLowerCase()).toContain(term.slice(0, 3))
        }
      }
    }
  })

  it('keeps scores finite when words of the title count for nothing or little', () => {
    for (const titleWeight of [0, 0.1]) {
      const tag = createTagger(trainTopics(makeArticles(30), { titleWeight }))
      const [first] = tag({ title: 'Thunder', text: 'A storm brought rain and wind.' })
      expect(first!.topic).toBe('weather')
      expect(Number.isFinite(first!.score)).toBe(true)
    }
  })

  it('gives the same model twice, and one that survives JSON', () => {
    const model = trainTopics(makeArticles(25))
    expect(trainTopics(makeArticles(25))).toEqual(model)
    const reread = JSON.parse(JSON.stringify(model))
    const text = 'Rain, wind and a storm hit the league match.'
    expect(createTagger(reread).explain(text)).toEqual(createTagger(model).explain(text))
  })

  it('takes terms, examples, labels and codes of topics along', () => {
    const model = trainTopics(makeArticles(4), {
      topics: {
        weather: { label: 'Weather', strong: ['hail'] },
        space: {
          strong: ['rocket', 'orbit'],
          examples: ['The rocket reached orbit.'],
          mediaTopics: ['medtop:20000735'],
        },
      },
    })
    const tag = createTagger(model)
    expect(tag('A rocket in orbit.')).toMatchObject([
      { topic: 'space', mediaTopics: ['medtop:20000735'] },
    ])
    expect(tag('Rain, wind, hail and a storm.')).toMatchObject([
      { topic: 'weather', label: 'Weather' },
    ])
  })

  it('is safe with labels and words that objects inherit', () => {
    const model = trainTopics([
      { text: 'constructor constructor toString', labels: ['constructor'] },
      { text: 'rain and wind', labels: ['__proto__'] },
      { text: 'goal', labels: [] },
    ])
    expect(model.topics.map(({ topic }) => topic)).toEqual(['__proto__', 'constructor'])
    expect(found(createTagger(model)('The constructor of toString.'))).toEqual(['constructor'])
  })

  it.each([
    ['no labels at all', () => trainTopics([{ text: 'a', labels: [] }]), 'invalid-input'],
    [
      'labels that are no list',
      () => trainTopics([{ text: 'a', labels: 'x' } as never]),
      'invalid-article',
    ],
    [
      'an id twice',
      () =>
        trainTopics([
          { id: '1', text: 'a', labels: ['x'] },
          { id: '1', text: 'b', labels: [] },
        ]),
      'duplicate-id',
    ],
    [
      'an unknown option',
      () => trainTopics(makeArticles(1), { fold: 2 } as never),
      'invalid-option',
    ],
    ['one fold', () => trainTopics(makeArticles(1), { folds: 1 }), 'invalid-option'],
    [
      'a model of another format',
      () => createTagger({ format: 'other' } as never),
      'invalid-model',
    ],
    [
      'a model of another version',
      () => createTagger({ ...trainTopics(makeArticles(1)), version: 2 } as never),
      'invalid-model',
    ],
    [
      'a broken model',
      () => createTagger({ ...trainTopics(makeArticles(1)), topics: [{ topic: 'x' }] } as never),
      'invalid-model',
    ],
    [
      'a model with a weight beyond its range',
      () => {
        const model = trainTopics(makeArticles(4))
        const [first, ...others] = model.topics
        const topics = [{ ...first!, weights: first!.weights.map(() => 200) }, ...others]
        return createTagger({ ...model, topics })
      },
      'invalid-model',
    ],
  ])('rejects %s', (_, run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }))
  })
})
