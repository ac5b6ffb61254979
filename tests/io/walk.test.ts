import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failure, folderOf, readAll } from './files.js'

const ids = async (paths: readonly string[], cwd: string, notes: string[] = []) =>
  (await readAll(paths, { cwd, onNote: (note) => notes.push(note) })).map(({ id }) => id)

describe('paths', () => {
  test('a folder is walked by name in code units, hidden files passed over, others noted', async () => {
    const cwd = folderOf({
      'n/b.txt': 'b',
      'n/B.txt': 'B',
      'n/a/z.md': 'z',
      'n/a/.hidden.txt': 'h',
      'n/node_modules/x.txt': 'x',
      'n/photo.png': 'p',
      'n/Makefile': 'm',
      'n/scan.png': 'p',
    })
    const notes: string[] = []
    expect(await ids(['n'], cwd, notes)).toEqual(['n/B.txt', 'n/a/z.md', 'n/b.txt'])
    expect(notes).toEqual(['n: files of other kinds left out: 1 no extension, 2 .png'])
  })

  test('the id of a file is its path as given, without ./ before it', async () => {
    const cwd = folderOf({ 'n/a.txt': 'a' })
    expect(await ids(['./n/'], cwd)).toEqual(['n/a.txt'])
    expect(await ids([join(cwd, 'n')], '/')).toEqual([join(cwd, 'n/a.txt')])
  })

  test.each([
    ['n/*.txt', ['n/a.txt', 'n/b.txt']],
    ['n/**/*.txt', ['n/a.txt', 'n/b.txt', 'n/deep/c.txt']],
    ['n/{a,x}.{txt,md}', ['n/a.txt', 'n/x.md']],
    ['n/[ab].txt', ['n/a.txt', 'n/b.txt']],
    ['n/[!a].txt', ['n/b.txt']],
    ['**/c.???', ['n/deep/c.txt']],
  ])('the pattern %s', async (pattern, expected) => {
    const cwd = folderOf({ 'n/a.txt': '', 'n/b.txt': '', 'n/x.md': '', 'n/deep/c.txt': '' })
    expect(await ids([pattern], cwd)).toEqual(expected)
  })

  test('a file whose name looks like a pattern is a file', async () => {
    const cwd = folderOf({ 'a[1].txt': 'x' })
    expect(await ids(['a[1].txt'], cwd)).toEqual(['a[1].txt'])
  })

  test('links are followed, but not in circles', async () => {
    const cwd = folderOf({ 'n/a.txt': 'a', 'other/b.txt': 'b' })
    mkdirSync(join(cwd, 'n/sub'))
    symlinkSync(join(cwd, 'n'), join(cwd, 'n/sub/up'))
    symlinkSync(join(cwd, 'other'), join(cwd, 'n/linked'))
    expect(await ids(['n'], cwd)).toEqual(['n/a.txt', 'n/linked/b.txt'])
  })

  test.each([
    ['a missing file', 'gone.txt', 'gone.txt: no such file or folder'],
    ['an empty folder', 'empty', 'empty: the folder holds no file that can be read'],
    ['a pattern that nothing matches', '*.nope', '*.nope: no file matches'],
    ['a file as a folder', 'a.txt/b', 'a.txt/b: a part of the path is not a folder'],
  ])('%s', async (_, path, message) => {
    const cwd = folderOf({ 'a.txt': 'x' })
    mkdirSync(join(cwd, 'empty'))
    const error = await failure(readAll([path], { cwd }))
    expect(error.code).toBe('unreadable-input')
    expect(error.message).toContain(message)
  })

  test('an address is not fetched: the error shows the pipe', async () => {
    const error = await failure(readAll(['https://example.org/a?b=1']))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain("curl -sL 'https://example.org/a?b=1' | nutgraf")
  })

  test('standard input that nobody handed in is an error', async () => {
    expect((await failure(readAll(['-']))).code).toBe('unreadable-input')
  })
})
