/** Help, computed from the tables of the commands. */
import type { Command } from './command.js'
import { createLayout, type Layout } from './layout.js'
import { ANALYZE_OPTIONS, COMMON_OPTIONS, type Option, READ_OPTIONS } from './option-table.js'
import { placeholderOf } from './parse-options.js'

/** `nutgraf --help` */
export function renderMainHelp(
  commands: readonly Pick<Command, 'name' | 'summary'>[],
  columns: number | undefined,
): string {
  const layout = createLayout(columns, false)
  return `nutgraf: folds copies of news articles, tags topics, groups stories, quotes summaries.

Usage: nutgraf <command> [paths…] [options]

Paths are files, folders or - for standard input:
  .txt .md .html .json .jsonl .csv .tsv .xml (feeds), also with .gz behind

Commands:
${definitions(
  commands.map(({ name, summary }) => [name, summary]),
  layout,
)}

nutgraf <command> --help shows its options. --version prints the version.
Nothing is sent or fetched: all work is done on this machine.
`
}

/** `nutgraf <command> --help` */
export function renderCommandHelp(command: Command, columns: number | undefined): string {
  const layout = createLayout(columns, false)
  const shared = new Set<Option>([...READ_OPTIONS, ...ANALYZE_OPTIONS, ...COMMON_OPTIONS])
  const own = command.options.filter((option) => !shared.has(option))
  const common = [...command.options.filter((option) => shared.has(option)), ...COMMON_OPTIONS]
  const section = (title: string, options: readonly Option[]): string =>
    options.length === 0 ? '' : `\n${title}:\n${definitions(options.map(rowOf), layout)}\n`
  const examples = command.examples
    .map(
      ({ line, about }) =>
        `  ${layout.wrap(`# ${about}`, '  # ', '').trimStart()}\n  nutgraf ${line}`,
    )
    .join('\n')
  return `Usage: nutgraf ${command.name} ${command.paths} [options]

${layout.wrap(command.description)}
${section('Options', own)}${section('Common options', common)}
Examples:
${examples}
`
}

function rowOf(option: Option): readonly [string, string] {
  if (option.kind === 'flag') return [`--${option.name}`, option.about]
  const choices = option.kind === 'choice' ? placeholderOf(option) : undefined
  // A long list of choices stands with the explanation, not in the column of names.
  if (choices !== undefined && choices.length > 24) {
    return [`--${option.name} NAME`, `${choices.replaceAll('|', ', ')}: ${option.about}`]
  }
  return [`--${option.name} ${placeholderOf(option)}`, option.about]
}

/** Names in a column and their explanations wrapped beside it. */
function definitions(rows: readonly (readonly [string, string])[], layout: Layout): string {
  const widest = Math.max(...rows.map(([name]) => name.length))
  const column = Math.min(widest, 26) + 4
  const indent = ' '.repeat(column)
  return rows
    .map(([name, about]) => {
      const head = `  ${name}`
      return head.length + 2 > column
        ? `${head}\n${layout.wrap(about, indent)}`
        : layout.wrap(about, indent, head.padEnd(column))
    })
    .join('\n')
}
