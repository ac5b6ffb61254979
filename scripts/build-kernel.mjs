/**
 * Compiles assembly/ to WebAssembly and writes it as src/dedupe/kernel/kernel-code.ts. Run after a change of assembly/:
 *
 *   node scripts/build-kernel.mjs
 */
import { writeFileSync } from 'node:fs'
import { main } from 'assemblyscript/asc'

const FLAGS = ['-O3', '--converge', '--runtime', 'stub', '--noAssert', '--enable', 'simd']

/** The module as base64. @throws Error with what the compiler says. */
export async function compileKernel() {
  let code
  const files = { 'kernel.wasm': (bytes) => (code = Buffer.from(bytes)) }
  const { error, stderr } = await main(
    ['assembly/index.ts', ...FLAGS, '--initialMemory', '1', '--outFile', 'kernel.wasm'],
    { writeFile: (name, contents) => files[name]?.(contents) },
  )
  if (error || !code) throw new Error(`assembly/ does not compile: ${stderr.toString()}`)
  return code.toString('base64')
}

if (process.argv[1] === import.meta.filename) {
  const code = await compileKernel()
  writeFileSync(
    'src/dedupe/kernel/kernel-code.ts',
    `/** Compiled from assembly/ by scripts/build-kernel.mjs. */\nexport const KERNEL_CODE =\n  '${code}'\n`,
  )
  console.log(`${Buffer.from(code, 'base64').length} bytes`)
}
