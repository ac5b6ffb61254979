import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/list.js'
import { nutgraf } from './terminal.js'

const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version

describe('the command without a command', () => {
  test('--version, --help and nothing', async () => {
    expect(await nutgraf(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    const help = await nutgraf(['--help'])
    expect(help.code).toBe(0)
    for (const { name, summary } of COMMANDS)
      expect(help.stdout).toContain(`${name.padEnd(9)}  ${summary}`)
    expect(await nutgraf(['help'])).toEqual(help)
    const nothing = await nutgraf([])
    expect(nothing).toEqual({ code: 2, stdout: '', stderr: help.stdout })
  })
})

describe('misuse is exit code 2 and one line on standard error', () => {
  test.each([
    [['summarise', 'seeds'], 'there is no command "summarise"; did you mean summarize?'],
    [['frobnicate'], 'there is no command "frobnicate"; the commands are summarize, tag'],
    [['tag', '--min-scor', '1'], 'there is no option --min-scor; did you mean --min-score?'],
    [['tag', '--xyzzy'], 'there is no option --xyzzy'],
    [['tag', '-q'], 'there is no option -q'],
    [['tag', 'seeds', '--min-score', '2'], '--min-score must be a number from 0 to 1, got "2"'],
    [['tag', 'seeds', '--min-score', '-1'], '--min-score must be a number from 0 to 1, got "-1"'],
    [['tag', 'seeds', '--min-score'], '--min-score needs a value: --min-score X'],
    [['tag', 'seeds', '--min-score', '--raw'], '--min-score needs a value: --min-score X'],
    [['tag', 'seeds', '--raw=yes'], '--raw takes no value, got "yes"'],
    [
      ['summarize', 'seeds', '--sentences', '2.5'],
      '--sentences must be a whole number at least 1, got "2.5"',
    ],
    [
      ['summarize', 'seeds', '--words', 'ten'],
      '--words must be a whole number at least 1, got "ten"',
    ],
    [
      ['summarize', 'seeds', '--words', '9', '--chars', '9'],
      'give one of --sentences, --words and --chars, got --words and --chars',
    ],
    [['summarize', 'seeds', '--ranker', 'lexrnk'], 'did you mean lexrank?'],
    [
      ['summarize', 'seeds', '--format', 'yaml'],
      '--format must be one of text, json, jsonl, markdown, got "yaml"',
    ],
    [['summarize', 'seeds', '--lang', 'xx'], '--lang must be one of en, de, fr, '],
    [['summarize', 'seeds', '--lang', 'de', '--nlp', 'wink'], '--nlp wink reads English only'],
    [['summarize', 'seeds', '--map', 'text'], '--map must be OURS=THEIRS pairs'],
    [['summarize', 'seeds', '--encoding', 'klingon'], 'encoding "klingon" is not known'],
    [['summarize', 'gone.txt'], 'gone.txt: no such file or folder'],
    [['summarize', 'https://example.org/a'], "curl -sL 'https://example.org/a' | nutgraf"],
    [['tag', 'seeds', '--topics', 'a', '--model', 'b'], 'give --topics or --model, not both'],
    [['tag', 'seeds', '--topics', 'gone.json'], 'gone.json: no such file or folder'],
    [['dedupe', 'seeds', '--explain', 'a'], '--explain needs two values: --explain ID ID'],
    [['dedupe', 'seeds', '--explain', 'a', 'b'], 'no article has the id "a"'],
    [['eval', 'x.jsonl', '--gold', 'y'], '--task is needed: one of summary, tags, clusters, pairs'],
    [['eval', 'x.jsonl', '--task', 'tags'], '--gold is needed'],
    [['summarize', 'seeds', '--output', 'no/such/folder/x.jsonl'], 'no such folder'],
    [['summarize', 'seeds', '--output', 'src'], 'it is a folder'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await nutgraf(argv)
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^nutgraf: [^\n]*\n$/)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('no paths at a terminal', async () => {
    const { code, stderr } = await nutgraf(['summarize'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'nutgraf: name files or folders, or - for standard input: nutgraf summarize news/\n',
    })
  })
})
