// What a fresh Node process spends on importing nutgraf. Fails above the budget. Alternates bare and importing
// processes and compares the least processor time of each: unlike elapsed time, it does not grow when the
// machine is busy with something else.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BUDGET_MS = 60
const ROUNDS = 15
const entry = new URL('../dist/index.js', import.meta.url).href
const report = 'const { user, system } = process.cpuUsage(); console.log(user + system)'

/** Milliseconds of processor time, user and system. */
function run(code) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${code}; ${report}`],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return Number(stdout) / 1000
}

let bare = Number.POSITIVE_INFINITY
let importing = Number.POSITIVE_INFINITY
for (let round = 0; round < ROUNDS; round++) {
  bare = Math.min(bare, run(''))
  importing = Math.min(importing, run(`await import(${JSON.stringify(entry)})`))
}
const cost = importing - bare
console.log(
  `import 'nutgraf': ${cost.toFixed(1)} ms over bare node (${bare.toFixed(1)} ms) of processor time, ` +
    `budget ${BUDGET_MS} ms, least of ${ROUNDS}, Node ${process.version}`,
)
process.exit(cost <= BUDGET_MS ? 0 : 1)
