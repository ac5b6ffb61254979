/** The loops in WebAssembly give what those in JavaScript give, bit for bit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileKernel } from '../../scripts/build-kernel.mjs'
import { createCorpus } from '../../src/dedupe/corpus/corpus.js'
import { createFolder } from '../../src/dedupe/folding/fold.js'
import { foldArticle } from '../../src/dedupe/folding/fold-article.js'
import { createArticleFolder } from '../../src/dedupe/folding/fold-articles.js'
import { createDeduper, type DedupeOptions, dedupe } from '../../src/dedupe/index.js'
import { createKernel, withoutKernel } from '../../src/dedupe/kernel/kernel.js'
import { KERNEL_CODE } from '../../src/dedupe/kernel/kernel-code.js'
import { placeWords } from '../../src/dedupe/kernel/place-words.js'
import { findCandidates } from '../../src/dedupe/lanes/candidates.js'
import { createFingerprinter } from '../../src/dedupe/lanes/fingerprints.js'
import { makeText, makeWords } from './make-text.js'

it('is there, and is what its source compiles to', async () => {
  expect(createKernel()).toBeDefined()
  expect(withoutKernel(createKernel)).toBeUndefined()
  expect(await compileKernel()).toBe(KERNEL_CODE)
}, 60_000)

describe('folding', () => {
  const accents = ['fold', 'keep'] as const
  const inKernel = accents.map(createFolder)
  const plain = withoutKernel(() => accents.map(createFolder))
  const expectSame = (text: string): void => {
    accents.forEach((_, i) => {
      const { words, count } = inKernel[i]!(text)
      const found = words.slice(0, count)
      for (const withSpans of [false, true]) {
        const expected = plain[i]!(text, withSpans)
        expect(found).toEqual(expected.words.slice(0, expected.count))
      }
    })
  }

  it.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['a word of 16 and one of 17 letters', 'abcdefghijklmnop abcdefghijklmnopq'],
    ['a word across blocks', `${' '.repeat(60)}blocks ${'x'.repeat(130)} end`],
    ['a number across blocks', `${' '.repeat(62)}12,500.75 ${' '.repeat(51)}3.5,`],
    [
      'a hyphen at the end of a block',
      `${' '.repeat(59)}head-\nline ${' '.repeat(52)}rail-\r\nway`,
    ],
    ['a wide letter across blocks', `${' '.repeat(60)}caf\u00e9s ${'\u201cx\u201d '.repeat(40)}`],
    ['quotes in and around words', "\"don't\" '' `rock 'n' roll'."],
    ['a hyphen, a return and quotes at the end', "the end-\r'"],
    ['control characters', 'a\u0000b\u007fc\u001fd'],
    [
      'entities and ampersands',
      'AT&amp;T &lt;IBM&gt; &#233;t&#233; &nonsense; S&P & co; Q&A &longestof12;',
    ],
    [
      'entities of markup in all places of a block',
      Array.from(
        { length: 70 },
        (_, i) => `${'x'.repeat(i)}&lt;b&gt;&amp;c\u00c2&lt; 5&amp;.3`,
      ).join(' '),
    ],
    ['mojibake', 'Lord\u00e2\u20ac\u2122s caf\u00c3\u00a9 \u00c2 now, \u00c3 propos \u00c2'],
    ['other scripts', 'Киев, العربية ٢٠٢٦, 北京, がカ, 가각, नमस्ते, ไทย โ x'],
    ['ligatures and signs of many letters', 'o\ufb03ce ㍿ ½ \u2010 ẞ ŉ'],
    ['halves of surrogate pairs', 'half \ud800 a pair \udc00\ud83d\ude00 \ufffd'],
    ['the longest text for the kernel', 'word '.repeat(13_107)],
    ['a longer one', 'word, '.repeat(13_107)],
    ['a long one that is not ASCII', 'Київ '.repeat(13_107)],
  ])('%s', (_, text) => {
    expectSame(text)
    // Once more, now that the letters are known.
    expectSame(text)
  })

  it('any text, above all what joins and parts words', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'aZ09\'".,-&;\n\r ', '-\n', '-\r\n', '&lt;', '&gt;', '&amp;', 'a&lt;b'),
      fc.constantFrom(...'éÂÃâ’“—\u00a0\u00ad\u0301Кі٣ب北'),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    )
    const text = fc.array(unit, { maxLength: 300 }).map((units) => units.join(''))
    fc.assert(fc.property(text, expectSame), { numRuns: 500 })
  })
})

it('folds articles together as it does one by one', () => {
  const texts = ['', 'Short.', 'Київ сьогодні', 'x&eacute;y', '北京'.repeat(9), makeText(1, 40)]
  const long = makeText(2, 2000)
  const articles = Array.from({ length: 150 }, (_, i) => ({
    id: `${i}`,
    text: i % 47 === 11 ? long : `${texts[i % texts.length]!} ${i % 5 === 0 ? makeText(i, 20) : i}`,
    ...(i % 3 === 0 && { title: `A title ${i}` }),
  }))
  const corpora = [createCorpus(), createCorpus(), createCorpus()]
  const [together, oneByOne, plain] = corpora
  const folder = createArticleFolder('fold', together!)
  folder.addAll(articles.slice(0, 100))
  for (const article of articles.slice(100)) folder.add(article)
  folder.flush()
  const fold = createFolder('fold')
  for (const article of articles) {
    const { words, count } = foldArticle(fold, article)
    oneByOne!.add(words, count)
  }
  withoutKernel(() => createArticleFolder('fold', plain!)).addAll(articles)
  const contents = corpora.map((corpus) =>
    articles.map((_, d) => {
      const [start, count] = [corpus.offset(d), corpus.length(d)]
      return [corpus.hash(d), ...corpus.chunk(d).subarray(start, start + count)]
    }),
  )
  expect(contents[0]).toEqual(contents[1])
  expect(contents[2]).toEqual(contents[1])
})

it('makes the same keys of a document', () => {
  const both = [createFingerprinter(), withoutKernel(createFingerprinter)]
  const word = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer())
  fc.assert(
    fc.property(fc.array(word, { maxLength: 400 }), fc.nat(3), (list, start) => {
      const words = Int32Array.from(list)
      const [inKernel, plain] = both.map((fingerprint) => {
        const keys = fingerprint(
          words,
          Math.min(start, words.length),
          Math.max(0, words.length - start),
        )
        return [keys.bandKeys.slice(0, keys.bandCount), keys.copyKeys.slice(0, keys.copyCount)]
      })
      expect(inKernel).toEqual(plain)
    }),
    { numRuns: 300 },
  )
})

describe('a corpus', () => {
  /** Articles that share passages, templates and boilerplate, in three scripts, among others that share nothing. */
  const articles = Array.from({ length: 420 }, (_, i) => {
    const story = makeWords(i % 5 === 0 ? i : i % 40, 30 + (i % 7) * 20)
    if (i % 3 === 1) story.splice(i % 20, 2, `${i},500.5`)
    const cut = i % 11 === 0 ? story.slice(0, story.length >> 1) : story
    const common = i % 4 === 0 ? makeText(9000 + (i % 8), 25) : ''
    const text = `${cut.join(' ')}. ${common} ${i % 17 === 0 ? 'the '.repeat(200) : ''}`
    return { id: `a${i}`, source: `s${i % 3}`, text: inScript(text, i % 13) }
  })

  it.each<[string, DedupeOptions]>([
    ['by default', {}],
    ['without boilerplate and templates', { boilerplate: false, template: false }],
    ['strict and without pairs', { preset: 'strict', pairs: false }],
    ['loose, with the least cap', { preset: 'loose', postingCap: 64 }],
    ['with long shingles', { shingleSize: 16 }],
  ])('gives the same result %s', (_, options) => {
    const inKernel = dedupe(articles, options)
    expect(inKernel).toEqual(withoutKernel(() => dedupe(articles, options)))
    expect(inKernel.kept.length).toBeLessThan(300)
  })

  it('gives the result of all when more is added', () => {
    const deduper = createDeduper()
    for (const article of articles.slice(0, 300)) deduper.add(article)
    const some = deduper.finish()
    expect(deduper.finish()).toEqual(some)
    for (const article of articles.slice(300)) deduper.add(article)
    const { kept, ...rest } = dedupe(articles)
    expect(deduper.finish()).toEqual({ ...rest, kept: kept.map(({ id }) => id) })
  })

  it('gives the same candidates, also where the window forbids some', () => {
    const corpus = createCorpus()
    const fold = createFolder('fold')
    for (const { text } of articles) {
      const { words, count } = fold(text)
      corpus.add(words, count)
    }
    expect(placeWords(corpus)).toBeDefined()
    const documents = Int32Array.from({ length: corpus.size }, (_, i) => i).reverse()
    const find = () => {
      const { first, second, ...rest } = findCandidates(
        corpus,
        documents,
        64,
        (a, b) => (a ^ b) % 5 > 0,
      )
      const pairs = Array.from(first.view(), (a, i) => a * corpus.size + second.view()[i]!)
      return { ...rest, pairs: pairs.sort((a, b) => a - b) }
    }
    expect(find()).toEqual(withoutKernel(find))
    expect(find().cappedKeys).toBeGreaterThan(0)
  })
})

/** The same text in Arabic or Chinese letters, some of the time. */
function inScript(text: string, which: number): string {
  const first = which === 1 ? 0x627 : which === 2 ? 0x4e00 : 0
  if (first === 0) return text
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(first + letter.charCodeAt(0) - 97))
}
