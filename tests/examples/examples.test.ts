import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

function runExample(file: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `examples/${file}`, ...args],
    { encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe('the examples run as their first lines say', () => {
  test('dedupe.ts keeps the report and folds its copies, not the other story', () => {
    const output = runExample('dedupe.ts')
    expect(output.match(/^kept /gm)).toHaveLength(2)
    expect(output).toContain('kept other')
  })

  test('tag-own-topics.ts finds the own topic and the built-in ones', () => {
    const labels = runExample('tag-own-topics.ts')
      .match(/^\S.*(?= \d)/gm)
      ?.map((line) => line.replace(/ \d.*/, ''))
    expect(labels?.sort()).toEqual(['Floods', 'Infrastructure', 'Ukraine'])
  })

  test('summarize-file.ts keeps to the words it is given', () => {
    const output = runExample('summarize-file.ts', 'seeds/004_2ba8793c7132712c.txt', '40')
    const words = output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^\[\d+-\d+\] \S+ {2}/, ''))
      .join(' ')
      .split(/\s+/)
    expect(words.length).toBeGreaterThan(8)
    expect(words.length).toBeLessThanOrEqual(40)
  })

  test('digest-seeds.ts shows every seed under one story', () => {
    const output = runExample('digest-seeds.ts')
    for (const seed of ['000', '001', '002', '003', '004']) expect(output).toContain(`${seed}_`)
  })
})
