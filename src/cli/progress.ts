/** One line on standard error that is rewritten in place, on a terminal only. */
import type { CliIo } from './io.js'

export interface Progress {
  show(text: string): void
  /** Wipes the line, so that what follows starts clean. */
  clear(): void
}

export function createProgress(io: CliIo, quiet: boolean): Progress {
  let shown = false
  const on = io.stderrIsTty && !quiet
  return {
    show(text) {
      if (!on) return
      shown = true
      io.stderr.write(`\r\u001b[2K${text}`)
    },
    clear() {
      if (shown) io.stderr.write('\r\u001b[2K')
      shown = false
    },
  }
}
