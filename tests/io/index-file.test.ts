import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openIndexFile } from '../../src/io/index-file.js'

const TEXT =
  'The river rose two metres overnight and flooded the old town, the mayor said on Monday, and some ' +
  'four hundred people left their homes while engineers looked at the bridge and its foundations.'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-index-'))
  path = join(folder, 'news.index')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('openIndexFile', () => {
  it('starts empty, keeps what was saved, and finds it in the next run', async () => {
    const first = await openIndexFile(path)
    expect(first.isNew).toBe(true)
    first.index.add({ id: 'a', text: TEXT })
    await first.save()
    await first.close()
    const second = await openIndexFile(path)
    expect(second.isNew).toBe(false)
    expect(second.index.query(TEXT)[0]).toMatchObject({ id: 'a', relation: 'exact' })
    await second.close()
    expect(readdirSync(folder)).toEqual(['news.index'])
  })

  it('refuses a file that is open', async () => {
    const first = await openIndexFile(path)
    await expect(openIndexFile(path)).rejects.toMatchObject({ code: 'index-locked' })
    await first.close()
    const again = await openIndexFile(path)
    await again.close()
  })

  it('lets one of many win', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => openIndexFile(path)))
    const won = tries.filter((result) => result.status === 'fulfilled')
    expect(won).toHaveLength(1)
    await won[0]!.value.close()
  })

  it('takes over the lock of a process that has died, not that of a living or foreign one', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    writeFileSync(`${path}.lock`, JSON.stringify({ process: dead, host: hostname() }))
    const file = await openIndexFile(path)
    await file.close()
    for (const owner of [
      { process: process.pid, host: hostname() },
      { process: dead, host: 'elsewhere' },
    ]) {
      writeFileSync(`${path}.lock`, JSON.stringify(owner))
      await expect(openIndexFile(path)).rejects.toMatchObject({ code: 'index-locked' })
    }
  })

  it('leaves a file alone that is no index, and its lock is gone', async () => {
    writeFileSync(path, 'something else entirely')
    await expect(openIndexFile(path)).rejects.toMatchObject({ code: 'invalid-index' })
    expect(readFileSync(path, 'utf8')).toBe('something else entirely')
    expect(existsSync(`${path}.lock`)).toBe(false)
  })
})
