import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/util/dates.js'

describe('parseDate', () => {
  it.each([
    ['2026-03-17', '2026-03-17T00:00:00.000Z'],
    ['2026-03-17T09:30:00Z', '2026-03-17T09:30:00.000Z'],
    ['2026-03-17T09:30:00+01:00', '2026-03-17T08:30:00.000Z'],
    ['2026-03-17 09:30:15.25-0500', '2026-03-17T14:30:15.250Z'],
    ['2026-03-17T09:30', '2026-03-17T09:30:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('reads %s', (iso, expected) => {
    expect(new Date(parseDate(iso)!).toISOString()).toBe(expected)
  })

  it.each([
    undefined,
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '17.03.2026',
    '2026-03-17T25:00',
  ])('gives undefined for %j', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})
