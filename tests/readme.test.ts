/**
 * README is code: every `ts` block runs, every `sh` block of `nutgraf` commands runs, and where a `text` block
 * follows, it holds exactly what was printed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

interface Example {
  readonly line: number
  readonly language: string
  readonly code: string
  readonly output: string | undefined
}

function readExamples(markdown: string): readonly Example[] {
  const blocks = [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: markdown.slice(0, match.index).split('\n').length,
    language: match[1]!,
    code: match[2]!,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return blocks.flatMap(({ line, language, code, end }, i) => {
    if (language !== 'ts' && language !== 'sh') return []
    const next = blocks[i + 1]
    const follows = next?.language === 'text' && markdown.slice(end, next.start).trim() === ''
    return [{ line, language, code, output: follows ? next.code : undefined }]
  })
}

// Inside the repository, so that `nutgraf` resolves by the paths of tsconfig.json.
const folder = mkdtempSync(join('tests', '.readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runProgram(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

const examples = readExamples(readFileSync('README.md', 'utf8'))

describe('README', () => {
  test('leads with the two commands', () => {
    expect(examples[0]?.code).toContain('npm ci && npm start')
    expect(examples[0]?.code).toContain('npm cit')
  })

  const programs = examples.filter(({ language }) => language === 'ts')
  test.each(programs)('the program in line $line prints what stands under it', (example) => {
    const file = join(folder, `line-${example.line}.ts`)
    writeFileSync(file, example.code)
    const printed = runProgram([file])
    if (example.output !== undefined) expect(printed).toBe(example.output)
  })

  const commands = examples
    .filter(({ language, code }) => language === 'sh' && code.startsWith('nutgraf '))
    .filter(({ output }) => output !== undefined)
  test.each(commands)('the command in line $line prints what stands under it', (example) => {
    const printed = example.code
      .trim()
      .split('\n')
      .map((command) => runProgram(['src/cli/main.ts', ...command.split(/\s+/).slice(1)]))
    expect(printed.join('')).toBe(example.output)
  })
})
