/** `nutgraf eval`: results against gold. */
import type { Command } from '../command.js'
import { TASKS, type TaskName } from '../eval-tasks.js'
import { misuse } from '../parse-options.js'
import { readRecords } from '../read-records.js'
import { createRecordWriter } from '../records.js'

export const evalCommand: Command = {
  name: 'eval',
  summary: 'score results against gold',
  paths: '[results…]',
  description:
    'Scores what nutgraf (or another tool) printed as JSONL against gold records with the same ids. Gold has, by task: "summary" (a text or a list of them); "topics" (a list); "cluster" or "story"; for pairs {"a", "b"} lines or clusters. Results that gold does not know are left out and counted.',
  options: [
    { name: 'task', kind: 'choice', choices: Object.keys(TASKS), about: 'what is scored' },
    { name: 'gold', kind: 'text', placeholder: 'FILE', about: 'gold records, JSONL' },
  ],
  examples: [
    { line: 'eval results.jsonl --task summary --gold gold.jsonl', about: 'ROUGE of summaries' },
    {
      line: 'eval tags.jsonl --task tags --gold gold.jsonl --format text',
      about: 'F1 of tags, by topic',
    },
  ],
  async run({ paths, values, io, format, output, resolve, note }) {
    const task = values.text('task') as TaskName | undefined
    const goldFile = values.text('gold')
    if (task === undefined)
      throw misuse(`--task is needed: one of ${Object.keys(TASKS).join(', ')}`)
    if (goldFile === undefined) throw misuse('--gold is needed: the file of gold records')
    const inputs = paths.length === 0 && !io.stdinIsTty ? ['-'] : paths
    if (inputs.length === 0) throw misuse('name the file of results, or - for standard input')
    const gold = await readRecords([goldFile], io, resolve)
    const found = await readRecords(inputs, io, resolve)
    const scores = TASKS[task](gold, found, note)
    const writer = createRecordWriter<typeof scores>(output, format, {
      json: ({ count, rows }) => ({
        task,
        count,
        ...Object.fromEntries(rows.map(({ name, figures }) => [name, figures])),
      }),
      text: ({ count, rows }) =>
        [
          `${count} scored`,
          ...rows.map(({ name, figures }) => `${name.padEnd(widest(rows))}  ${line(figures)}`),
        ].join('\n'),
      markdown: ({ rows }) =>
        [
          '| score | |',
          '| --- | --- |',
          ...rows.map(({ name, figures }) => `| ${name} | ${line(figures)} |`),
        ].join('\n'),
    })
    await writer.write(scores)
    await writer.end()
  },
}

function widest(rows: readonly { readonly name: string }[]): number {
  return Math.max(...rows.map(({ name }) => name.length))
}

function line(figures: number | Readonly<Record<string, number>>): string {
  if (typeof figures === 'number') return figures.toFixed(4)
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(4)}`)
    .join('  ')
}
