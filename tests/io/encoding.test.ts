import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chunks, failure, readAll, readFiles } from './files.js'

// Latin-1, windows-1251, Shift_JIS and GB18030 bytes, made with iconv and checked against it.
const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex')
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le')
const utf16be = (text: string): Buffer => utf16le(text).swap16()
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const FRENCH =
  'Le président a été élu à la majorité. Les députés français ont voté après le débat à l’Assemblée.'.replace(
    '’',
    "'",
  )
const RUSSIAN =
  'Президент подписал указ о назначении нового министра. Об этом сообщила пресс-служба правительства.'
// One byte a letter: А to я follow each other in windows-1251 from 0xC0.
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (c) =>
      c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0),
    ),
  )
const JAPANESE = '東京で会議が開かれた。'
const SHIFT_JIS = hex('938c8b9e82c589ef8b6382aa8a4a82a982ea82bd8142')
const CHINESE = '北京举行会议。'
const GB18030 = hex('b1b1bea9bed9d0d0bbe1d2e9a1a3')

describe('encodings of a text file', () => {
  test.each([
    ['UTF-8 with mark', Buffer.from(`\uFEFF${FRENCH}`), FRENCH],
    ['UTF-16 little-endian with mark', utf16le(`\uFEFF${FRENCH}`), FRENCH],
    ['UTF-16 big-endian with mark', utf16be(`\uFEFF${FRENCH}`), FRENCH],
    ['UTF-16 little-endian without mark', utf16le(FRENCH), FRENCH],
    ['UTF-16 big-endian without mark', utf16be(FRENCH), FRENCH],
    ['UTF-16 little-endian without mark, Russian', utf16le(RUSSIAN), RUSSIAN],
    [
      'UTF-16 little-endian without mark, Japanese',
      utf16le(JAPANESE.repeat(4)),
      JAPANESE.repeat(4),
    ],
    ['UTF-16 big-endian without mark, Chinese', utf16be(CHINESE.repeat(4)), CHINESE.repeat(4)],
    ['windows-1252', latin1(FRENCH), FRENCH],
    ['windows-1251', windows1251(RUSSIAN), RUSSIAN],
    ['GB18030', Buffer.concat(Array(8).fill(GB18030)), CHINESE.repeat(8)],
    ['Shift_JIS', Buffer.concat(Array(8).fill(SHIFT_JIS)), JAPANESE.repeat(8)],
  ])('%s', async (_, bytes, text) => {
    expect((await readFiles({ 'x.txt': bytes }))[0]?.text).toBe(text)
  })

  test('UTF-16 without mark on standard input, where no name says that it is text', async () => {
    const [article] = await readAll(['-'], { stdin: chunks(utf16le(FRENCH)) })
    expect(article?.text).toBe(FRENCH)
  })

  test('a guess is noted, a name given with `encoding` is taken at its word', async () => {
    const notes: string[] = []
    await readFiles({ 'x.txt': latin1(FRENCH) }, { onNote: (note) => notes.push(note) })
    expect(notes).toEqual([expect.stringMatching(/^x\.txt: not UTF-8, read as windows-1252/)])
    const [article] = await readFiles(
      { 'x.txt': hex('cff0e8e2e5f2') },
      { encoding: 'windows-1251' },
    )
    expect(article?.text).toBe('Привет')
    expect((await failure(readFiles({ 'x.txt': '' }, { encoding: 'klingon' }))).code).toBe(
      'invalid-option',
    )
  })

  test('bytes that stand for nothing are reported with line, column and count', async () => {
    const notes: string[] = []
    const bytes = Buffer.concat([Buffer.from('fine\nab'), hex('ff'), Buffer.from(' c'), hex('fe')])
    await readFiles({ 'x.txt': bytes }, { encoding: 'utf-8', onNote: (note) => notes.push(note) })
    expect(notes).toEqual(['x.txt:2:3: 2 places are, from here on, not utf-8'])
  })

  test('U+FFFD that a file spells itself is no loss', async () => {
    const notes: string[] = []
    await readFiles({ 'x.txt': 'a \uFFFD b' }, { onNote: (note) => notes.push(note) })
    expect(notes).toEqual([])
  })
})

describe('encodings of pages, feeds and records', () => {
  test('a page says it in a meta tag', async () => {
    const page = latin1(
      `<html><head><meta charset="iso-8859-1"><title>Été</title></head><body><p>${FRENCH}</p></body></html>`,
    )
    expect((await readFiles({ 'x.html': page }))[0]).toMatchObject({ title: 'Été', text: FRENCH })
  })

  test('a feed says it in its first line', async () => {
    const feed = latin1(
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>F</title><item><guid>1</guid><title>Été</title></item></channel></rss>',
    )
    expect((await readFiles({ 'x.xml': feed }))[0]).toMatchObject({ title: 'Été' })
  })

  test('CSV from a spreadsheet, JSONL in UTF-16', async () => {
    expect((await readFiles({ 'x.csv': latin1(`id;text\na;${FRENCH}\n`) }))[0]?.text).toBe(FRENCH)
    const jsonl = utf16le(`\uFEFF{"text":"${FRENCH}"}\n`)
    expect((await readFiles({ 'x.jsonl': jsonl }))[0]?.text).toBe(FRENCH)
  })

  test('a line of JSONL that is not UTF-8 among ones that are is named with the byte', async () => {
    const filler = '{"text":"fine, señor"}\n'.repeat(5000)
    const bytes = Buffer.concat([Buffer.from(filler), latin1('{"text":"é"}\n')])
    const error = await failure(readFiles({ 'x.jsonl': bytes }))
    expect(error.message).toContain('x.jsonl:5001: byte 0xE9 at 10 is not UTF-8')
  })
})

describe('gzip', () => {
  test('behind any name, and on standard input', async () => {
    const jsonl = gzipSync('{"id":"a","text":"x"}\n')
    expect(await readFiles({ 'x.jsonl.gz': jsonl })).toEqual([{ id: 'a', text: 'x' }])
    expect(await readFiles({ 'x.txt.gz': gzipSync('Rain.') })).toEqual([
      { id: 'x.txt.gz', text: 'Rain.' },
    ])
    expect(await readAll(['-'], { stdin: chunks(jsonl) })).toEqual([{ id: 'a', text: 'x' }])
  })

  test('damaged and cut data are errors that name the file', async () => {
    const whole = gzipSync('{"id":"a","text":"x"}\n'.repeat(1000))
    const cut = await failure(readFiles({ 'x.jsonl.gz': whole.subarray(0, whole.length - 20) }))
    expect(cut).toEqual({
      code: 'unreadable-input',
      message: 'x.jsonl.gz: the gzip data ends too early',
    })
    const damaged = Buffer.from(whole)
    damaged.fill(7, 12, 40)
    expect((await failure(readFiles({ 'x.jsonl.gz': damaged }))).message).toBe(
      'x.jsonl.gz: damaged gzip data',
    )
  })
})
