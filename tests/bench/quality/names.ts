/**
 * Names against hand-checked ones: 100 wikinews articles, drawn by hash, halved before any was read. The rules were
 * made with the first half ("tuned") in sight; the held-back half was judged once they stood.
 *
 * `labels/names.jsonl` has each name that was returned then and a verdict: `right`; `span`, no name or not all of it;
 * `kind`, a person that is a company; `fold`, one that belongs to another name of the list. A name that the file does
 * not have counts as unjudged, so a change of the rules shows how far the figures still hold.
 *
 * `labels/names-recall.jsonl` has the people, organisations and places that 44 of the articles name, each once, in a
 * form that stands in the text: written down while reading the whole texts, without a look at what is found. Products,
 * events, laws and demonyms are left out.
 */
import { readFileSync } from 'node:fs'
import { defaultAnalyze } from '../../../src/text/index.js'
import type { Analyze } from '../../../src/types.js'
import { extractNames, loadWinkAnalyzer } from '../../../src/wink/index.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables } from '../table.js'

type Verdict = 'right' | 'span' | 'kind' | 'fold'

interface Labels {
  readonly id: string
  readonly half: string
  readonly names: readonly (readonly [text: string, kind: string, verdict: Verdict])[]
}

/** What an article names. */
interface Named {
  readonly id: string
  readonly half: string
  readonly names: readonly string[]
}

const SET = 'wikinews-2019-2020'

function readLabels<T>(name: string): readonly T[] {
  const file = new URL(`../labels/${name}`, import.meta.url)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

export const tables: MakeTables = async (folder) => {
  if (!hasSet(folder, SET)) return []
  const texts = new Map(
    readSet<{ id: string; text: string }>(folder, SET).map((r) => [r.id, r.text]),
  )
  const labels = readLabels<Labels>('names.jsonl')
  const named = readLabels<Named>('names-recall.jsonl')
  const analyzers: readonly (readonly [string, Analyze])[] = [
    ['winkNLP', await loadWinkAnalyzer()],
    ['light', defaultAnalyze],
  ]
  const rows = analyzers.flatMap(([reader, analyze]) =>
    ['tuned', 'held back'].map((half) => [
      reader,
      half,
      ...measure(
        labels.filter((label) => label.half === half),
        texts,
        analyze,
      ),
    ]),
  )
  const recalls = analyzers.flatMap(([reader, analyze]) =>
    ['tuned', 'held back'].map((half) => [
      reader,
      half,
      ...measureRecall(
        named.filter((each) => each.half === half),
        texts,
        analyze,
      ),
    ]),
  )
  return [
    {
      title: `People, organisations and places named by ${named.length} articles read in full (${SET})`,
      columns: ['analyzer', 'half', 'articles', 'names', 'found', 'recall'],
      rows: recalls,
      notes: [
        'A name is found when one of the forms given back is the one listed, "the" and full stops aside.',
      ],
    },
    {
      title: 'Names in 100 hand-checked articles (wikinews-2019-2020)',
      columns: [
        'analyzer',
        'half',
        'articles',
        'judged',
        'right',
        'name and extent right',
        'kind right, where given',
        'unjudged',
      ],
      rows,
      notes: [
        'Judged from the list of names with their variants and the words around one mention, by one reader. A name that the labels do not have is left out of the shares and counted as unjudged.',
      ],
    },
  ]
}

const formOf = (name: string): string =>
  name.toLowerCase().replace(/^the /, '').replaceAll('.', '').replaceAll('’', "'")

/** The share of listed names that are found; those that are not go to standard error when `NAMES_MISSED` is set. */
function measureRecall(
  named: readonly Named[],
  texts: ReadonlyMap<string, string>,
  analyze: Analyze,
): readonly (string | number)[] {
  let listed = 0
  let found = 0
  for (const { id, names } of named) {
    const forms = new Set(
      extractNames(texts.get(id) ?? '', { analyze }).flatMap(({ text, variants }) =>
        [text, ...variants].map(formOf),
      ),
    )
    const missed = names.filter((name) => !forms.has(formOf(name)))
    listed += names.length
    found += names.length - missed.length
    if (process.env.NAMES_MISSED !== undefined) console.error(id, missed)
  }
  return [named.length, listed, found, listed === 0 ? '-' : (found / listed).toFixed(3)]
}

function measure(
  labels: readonly Labels[],
  texts: ReadonlyMap<string, string>,
  analyze: Analyze,
): readonly (string | number)[] {
  const counts = { right: 0, span: 0, kind: 0, fold: 0 }
  let unjudged = 0
  let kinds = 0
  let rightKinds = 0
  for (const { id, names } of labels) {
    const verdicts = new Map(names.map(([text, kind, verdict]) => [`${text}\0${kind}`, verdict]))
    for (const { text, kind } of extractNames(texts.get(id) ?? '', { analyze })) {
      const verdict = verdicts.get(`${text}\0${kind}`)
      if (verdict === undefined) {
        unjudged++
        continue
      }
      counts[verdict]++
      if (kind === 'name') continue
      kinds++
      if (verdict === 'right' || verdict === 'fold') rightKinds++
    }
  }
  const judged = counts.right + counts.span + counts.kind + counts.fold
  const share = (part: number, whole: number): string =>
    whole === 0 ? '-' : (part / whole).toFixed(3)
  return [
    labels.length,
    judged,
    share(counts.right, judged),
    share(judged - counts.span, judged),
    share(rightKinds, kinds),
    unjudged,
  ]
}
