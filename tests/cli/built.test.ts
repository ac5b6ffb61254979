import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const COMMAND = 'dist/cli/main.js'

function nutgraf(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe.skipIf(!existsSync(COMMAND))('the built command', () => {
  test('begins with a shebang, answers, and exits as documented', () => {
    expect(readFileSync(COMMAND, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(nutgraf(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    expect(nutgraf(['summarise']).status).toBe(2)
    expect(nutgraf(['summarize', 'gone.txt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'nutgraf: gone.txt: no such file or folder\n',
    })
  })

  test('reads files, pages and standard input, whatever chunk a reader is in', () => {
    const piped = nutgraf(['summarize', '-'], 'Rain fell all night on the city by the sea.')
    expect(JSON.parse(piped.stdout)).toMatchObject({
      id: '0',
      summary: expect.stringMatching(/^Rain/),
    })
    const tagged = nutgraf(['tag', 'seeds']).stdout.trim().split('\n')
    expect(tagged).toHaveLength(5)
    const page = `<!doctype html><title>Rain</title><p>${'Rain fell on the city by the sea all night. '.repeat(20)}</p>`
    expect(JSON.parse(nutgraf(['keywords'], page).stdout).keywords.length).toBeGreaterThan(2)
    expect(JSON.parse(nutgraf(['keywords'], 'id,text\na,Rain fell on the city.\n').stdout).id).toBe(
      '0',
    )
    const latin1 = Buffer.from('Le président a été élu.', 'latin1')
    const { stdout } = spawnSync(process.execPath, [COMMAND, 'summarize', '--lang', 'auto'], {
      input: latin1,
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout).summary).toBe('Le président a été élu.')
  })

  test('stops cleanly when its reader goes, as under head, though its input has no end', async () => {
    const child = spawn(process.execPath, [COMMAND, 'summarize', '-', '--from', 'jsonl'])
    const line = `${JSON.stringify({ text: 'Rain fell all night on the city by the sea. '.repeat(20) })}\n`
    const feed = (): void => {
      while (child.stdin.writable && child.stdin.write(line.repeat(50)));
    }
    child.stdin.on('drain', feed).on('error', () => {})
    feed()
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
