import { expect, test } from 'vitest'
import { toIsoDate } from '../../src/io/read/dates.js'
import { loadOptional } from '../../src/io/read/optional.js'
import { failure } from './files.js'

test('a missing optional package is asked for with the command that installs it', async () => {
  const missing = Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' })
  const error = await failure(
    loadOptional('reading HTML', ['@mozilla/readability', 'linkedom'], () =>
      Promise.reject(missing),
    ),
  )
  expect(error).toEqual({
    code: 'missing-dependency',
    message:
      'reading HTML needs @mozilla/readability and linkedom: npm install @mozilla/readability linkedom',
  })
})

test('any other failure of a package passes unchanged', async () => {
  const broken = new Error('broken')
  await expect(loadOptional('x', ['y'], () => Promise.reject(broken))).rejects.toBe(broken)
})

test.each([
  ['2026-03-17', '2026-03-17'],
  ['2026-03-17T09:30:00+01:00', '2026-03-17T09:30:00+01:00'],
  ['2013-12-30T14:42:01-0700', '2013-12-30T14:42:01-07:00'],
  ['20180619T055000+0900', '2018-06-19T05:50:00+09:00'],
  ['2026-03-17 09:30:00', '2026-03-17T09:30:00'],
  ['2026-03-17 09:30 UTC', '2026-03-17T09:30Z'],
  ['Wed, 01 Jan 2025 10:00:00 GMT', '2025-01-01T10:00:00Z'],
  ['Wed, 01 Jan 2025 10:00:00 -0500', '2025-01-01T15:00:00Z'],
  ['January 1, 2025', '2025-01-01T00:00:00Z'],
  ['01/02/03', '01/02/03'],
  ['jueves, 09 enero 2014', 'jueves, 09 enero 2014'],
  ['yesterday', 'yesterday'],
])('the date %s becomes %s', (written, iso) => {
  expect(toIsoDate(written)).toBe(iso)
})
