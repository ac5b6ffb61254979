/** A table of figures as Markdown, so that what a command prints can stand in README as it is. */

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Lines under the table: what was left out, where a peer's figure comes from. */
  readonly notes?: readonly string[]
}

/** What each `quality/<job>.ts` and `speed/<job>.ts` exports as `tables`: an empty list when its data is missing. */
export type MakeTables = (dataFolder: string) => readonly Table[] | Promise<readonly Table[]>

export function renderTable({ title, columns, rows, notes = [] }: Table): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [
    `### ${title}`,
    '',
    line(columns),
    line(columns.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...rows.map(line),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n')
}
