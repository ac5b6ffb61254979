// What a fresh Node process spends on importing nutgraf. Fails above the budget. Alternates bare and importing
// processes and compares the least of each, once in elapsed and once in processor time. A busy machine makes
// elapsed time too long, a second core that compiles ahead makes processor time too long: the lesser is nearer.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BUDGET_MS = 60
const FEWEST_ROUNDS = 15
// On a shared machine a quiet moment may be long in coming.
const MOST_ROUNDS = 150
const entry = new URL('../dist/index.js', import.meta.url).href
const report = 'const { user, system } = process.cpuUsage(); console.log(user + system)'

/** Milliseconds: elapsed, and of processor time. */
function run(code) {
  const start = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${code}; ${report}`],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return [Number(process.hrtime.bigint() - start) / 1e6, Number(stdout) / 1000]
}

const least = (a, b) => a.map((value, i) => Math.min(value, b[i]))
let bare = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
let importing = bare
let costs = importing
let rounds = 0
while (rounds < FEWEST_ROUNDS || (Math.min(...costs) > BUDGET_MS && rounds < MOST_ROUNDS)) {
  bare = least(bare, run(''))
  importing = least(importing, run(`await import(${JSON.stringify(entry)})`))
  costs = importing.map((value, i) => value - bare[i])
  rounds++
}
const [elapsed, processor] = costs
console.log(
  `import 'nutgraf': ${elapsed.toFixed(1)} ms elapsed and ${processor.toFixed(1)} ms of processor time over bare ` +
    `node (${bare[0].toFixed(1)} ms), budget ${BUDGET_MS} ms, least of ${rounds}, Node ${process.version}`,
)
process.exit(Math.min(...costs) <= BUDGET_MS ? 0 : 1)
