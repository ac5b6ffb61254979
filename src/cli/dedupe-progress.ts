/** How far `nutgraf dedupe` is: one line on a terminal, a line for every tenth where `--progress` asks for it. */
import type { DedupeProgress } from '../io/parallel/index.js'
import type { CommandContext } from './command.js'

const SAYS: Readonly<Record<DedupeProgress['stage'], string>> = {
  read: 'articles read',
  sketch: 'looking for shared passages',
  boilerplate: 'learning boilerplate',
  compare: 'comparing',
}

/** In a log, a line for so many articles read. */
const READ_STEP = 100_000

export function createDedupeProgress(context: CommandContext): (progress: DedupeProgress) => void {
  const { values, io, note, progress: show } = context
  let last = ''
  return ({ stage, done, total }) => {
    const percent = total === undefined ? undefined : Math.floor((100 * done) / Math.max(1, total))
    if (io.stderrIsTty) return show(describe(stage, done, percent))
    if (!values.flag('progress')) return
    const step =
      percent === undefined
        ? describe(stage, Math.floor(done / READ_STEP) * READ_STEP, undefined)
        : describe(stage, done, Math.floor(percent / 10) * 10)
    if (step !== last && (percent !== undefined || done >= READ_STEP)) note(step)
    last = step
  }
}

function describe(
  stage: DedupeProgress['stage'],
  done: number,
  percent: number | undefined,
): string {
  return percent === undefined ? `${done} ${SAYS[stage]}` : `${SAYS[stage]}: ${percent} %`
}
