import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/list.js'
import { createNewsroom, type Newsroom } from './newsroom.js'
import { nutgraf } from './terminal.js'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await createNewsroom()
})
afterAll(() => newsroom.remove())

const commands = await Promise.all(COMMANDS.map(({ load }) => load()))

/** Arguments as a shell would split them. */
const split = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)

describe.each(commands)('nutgraf $name --help', ({ name, options, examples, summary }) => {
  test('names every option, fits 80 columns, and is the same by any way of asking', async () => {
    const { code, stdout, stderr } = await nutgraf([name, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const option of options) expect(stdout).toContain(`--${option.name}`)
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect((await nutgraf(['help', name])).stdout).toBe(stdout)
    expect((await nutgraf([name, 'seeds', '-h'])).stdout).toBe(stdout)
  })

  test('its summary is the one in the list of commands', () => {
    expect(COMMANDS.find((entry) => entry.name === name)?.summary).toBe(summary)
  })

  test.each(examples)('its example runs: $line', async ({ line }) => {
    const { code, stdout, stderr } = await nutgraf(split(line), { cwd: newsroom.cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    if (!/--output|--out\b/.test(line)) expect(stdout).not.toBe('')
  })
})
