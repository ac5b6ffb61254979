/** Keywords against those that a crowd gave, F1 of the first ten. */
import { keywordScores, meanScore } from '../../../src/eval/index.js'
import { keywords } from '../../../src/topics/index.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables } from '../table.js'

interface Record {
  readonly id: string
  readonly text: string
  readonly keyphrases: readonly string[]
}

const SET = 'kpcrowd-500n'

export const tables: MakeTables = (folder) => {
  if (!hasSet(folder, SET)) return []
  const records = readSet<Record>(folder, SET)
  const row = (style: 'tags' | 'phrases'): (string | number)[] => {
    const { precision, recall, f1 } = meanScore(
      records.map(({ text, keyphrases }) =>
        keywordScores(
          keyphrases,
          keywords(text, { style }).map((keyword) => keyword.text),
        ),
      ),
    )
    return [`keywords, style ${style}`, ...[precision, recall, f1].map((x) => (100 * x).toFixed(1))]
  }
  return [
    {
      title: `Keywords of ${SET} (${records.length} articles), first 10`,
      columns: ['', 'precision', 'recall', 'F1@10'],
      rows: [
        row('tags'),
        row('phrases'),
        ['tf^.75 n-grams (published)', '', '', '18.0'],
        ['retext-keywords (published)', '', '', '16.9'],
        ['YAKE (published)', '', '', '16.4'],
      ],
      notes: [
        'About 48 gold keywords an article: a perfect list of ten reaches an F1 of about 34.',
      ],
    },
  ]
}
