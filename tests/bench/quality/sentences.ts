/** How well sentences are split: hand-written rules, and boundaries in documents beside winkNLP and Intl.Segmenter. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { poolScores } from '../../../src/eval/score.js'
import { type SentenceScores, sentenceScores } from '../../../src/eval/sentences.js'
import { defaultAnalyze, splitSentences } from '../../../src/text/index.js'
import type { Span } from '../../../src/types.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables, Table } from '../table.js'

type Split = (text: string) => readonly Span[]

interface Rule {
  readonly id: string
  readonly text: string
  readonly sentences: readonly string[]
}

interface Document {
  readonly text: string
  readonly spans: readonly (readonly [number, number])[]
  readonly genre: string
}

/** The whole text layer: blocks first. A bullet or item number counts as part of its sentence, as in the gold. */
const analyzed: Split = (text) => {
  const { blocks, sentences } = defaultAnalyze(text)
  return sentences.map(({ start, end, block }, i) =>
    sentences[i - 1]?.block === block ? { start, end } : { start: blocks[block]!.start, end },
  )
}

function makeWink(): Split {
  const nlp = winkNLP(model, ['sbd'])
  return (text) => {
    const document = nlp.readDoc(text)
    const spans: Span[] = []
    let at = 0
    for (const words of document.sentences().out() as string[]) {
      // winkNLP gives no offsets: the characters that are not white space come in order.
      const start = skipSpace(text, at)
      at = start
      for (const character of words.replace(/\s+/g, '')) {
        at = skipSpace(text, at)
        if (text.startsWith(character, at)) at += character.length
      }
      spans.push({ start, end: at })
    }
    return spans
  }
}

function skipSpace(text: string, at: number): number {
  let to = at
  while (to < text.length && /\s/.test(text.charAt(to))) to++
  return to
}

function makeIntl(): Split {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return (text) =>
    [...segmenter.segment(text)].map(({ index, segment }) => ({
      start: index,
      end: index + segment.trimEnd().length,
    }))
}

const percent = (value: number): string => (100 * value).toFixed(1)

function ruleTable(folder: string): Table {
  const cases: [string, string][] = [
    ['golden rules', 'data.jsonl'],
    ['pragmatic_segmenter cases', 'pragmatic_english_spec.jsonl'],
  ]
  const splitters: [string, Split][] = [
    ['nutgraf', splitSentences],
    ['winkNLP', makeWink()],
    ['Intl.Segmenter', makeIntl()],
  ]
  const notes: string[] = []
  const rows = cases.map(([name, file]) => {
    const rules = readSet<Rule>(folder, 'sbd-golden-rules', file)
    const counts = splitters.map(([splitter, split]) => {
      const missed = rules.filter(({ text, sentences }) => {
        const found = split(text).map(({ start, end }) => text.slice(start, end))
        return fold(found) !== fold(sentences)
      })
      if (splitter === 'nutgraf') {
        notes.push(
          `nutgraf misses of the ${name}: ${missed.map(({ id }) => id).join(', ') || 'none'}.`,
        )
      }
      return `${rules.length - missed.length} of ${rules.length}`
    })
    return [name, ...counts]
  })
  return {
    title: 'Sentences: rules met',
    columns: ['set', ...splitters.map(([name]) => name)],
    rows,
    notes: [
      ...notes,
      'The further cases ask for cleaning too (deleted mark-up, joined letters), which splitting spans never does.',
    ],
  }
}

function fold(sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).join('\n')
}

function documentTable(folder: string): Table {
  const documents = readSet<Document>(folder, 'sbd-ud-ewt')
  const splitters: [string, Split][] = [
    ['nutgraf', analyzed],
    ['nutgraf splitSentences alone', splitSentences],
    ['winkNLP', makeWink()],
    ['Intl.Segmenter', makeIntl()],
  ]
  const genres = [...new Set(documents.map(({ genre }) => genre))].sort()
  const rows = splitters.map(([name, split]) => {
    const scores = documents.map(({ text, spans, genre }) => {
      const gold = spans.map(([start, end]) => ({ start, end }))
      return { genre, score: sentenceScores(text, gold, split(text)) }
    })
    const pool = (part: readonly { score: SentenceScores }[]) =>
      poolScores(part.map(({ score }) => score.boundaries))
    const all = pool(scores)
    return [
      name,
      percent(all.precision),
      percent(all.recall),
      percent(all.f1),
      ...genres.map((genre) => percent(pool(scores.filter((score) => score.genre === genre)).f1)),
    ]
  })
  return {
    title: `Sentences: boundaries of ${documents.length} documents of UD English-EWT (informal web text)`,
    columns: ['splitter', 'precision', 'recall', 'F1', ...genres],
    rows,
  }
}

export const tables: MakeTables = (folder) => [
  ...(hasSet(folder, 'sbd-golden-rules') ? [ruleTable(folder)] : []),
  ...(hasSet(folder, 'sbd-ud-ewt') ? [documentTable(folder)] : []),
]
