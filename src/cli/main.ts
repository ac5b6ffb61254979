#!/usr/bin/env node
/** The `nutgraf` command. The only file that touches the process; everything else is `run`. */
import { run } from './run.js'

process.exitCode = await run(process.argv.slice(2), {
  // Opening standard input may keep the process alive, so only who reads it opens it.
  get stdin() {
    return process.stdin
  },
  stdinIsTty: process.stdin.isTTY === true,
  stdout: process.stdout,
  stdoutIsTty: process.stdout.isTTY === true,
  stderr: process.stderr,
  stderrIsTty: process.stderr.isTTY === true,
  columns: process.stdout.columns,
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  cwd: process.cwd(),
})
