// How much longer a fresh Node process lives when it imports nutgraf. Fails above the budget.
// Alternates bare and importing processes and compares the fastest of each, which is what the code costs
// when the machine does nothing else.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BUDGET_MS = 60
const ROUNDS = 15
const entry = new URL('../dist/index.js', import.meta.url).href

function run(code) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - start) / 1e6
}

let bare = Number.POSITIVE_INFINITY
let importing = Number.POSITIVE_INFINITY
for (let round = 0; round < ROUNDS; round++) {
  bare = Math.min(bare, run(''))
  importing = Math.min(importing, run(`await import(${JSON.stringify(entry)})`))
}
const cost = importing - bare
console.log(
  `import 'nutgraf': ${cost.toFixed(1)} ms over bare node (${bare.toFixed(1)} ms), budget ${BUDGET_MS} ms, ` +
    `fastest of ${ROUNDS}, Node ${process.version}`,
)
process.exit(cost <= BUDGET_MS ? 0 : 1)
