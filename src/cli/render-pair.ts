/** Two articles side by side for people. */
import type { PairReport, Relation } from '../dedupe/index.js'
import type { Article } from '../types.js'
import { headlineOf } from './headline.js'
import type { Layout } from './layout.js'

const VERDICTS: Readonly<Record<Relation, string>> = {
  exact: 'the same words',
  near: 'near copies of one another',
  contains: 'the first contains the second',
  contained: 'the first is contained in the second',
  template: 'the same form with other facts: no copies',
  overlap: 'shared passages only: no copies',
  none: 'nothing in common',
}

export function renderPair(report: PairReport, a: Article, b: Article, layout: Layout): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  const lines = [
    layout.bold(`${report.relation}: ${VERDICTS[report.relation]}`),
    '',
    layout.wrap(`${a.id}  ${headlineOf(a)}`, '   ', '1  '),
    layout.wrap(`${b.id}  ${headlineOf(b)}`, '   ', '2  '),
    '',
    `common phrases of all (Jaccard)       ${percent(report.jaccard)}`,
    `common phrases of the shorter text    ${percent(report.containment)}`,
  ]
  if (report.passages.length > 0) lines.push('', layout.bold('Shared passages'))
  for (const passage of report.passages) {
    const places = `${passage.words} words, 1: ${passage.a.start}–${passage.a.end}, 2: ${passage.b.start}–${passage.b.end}`
    lines.push(
      layout.dim(`  ${places}`),
      layout.wrap(a.text.slice(passage.a.start, passage.a.end), '    '),
    )
  }
  return lines.join('\n')
}
