import { describe, expect, it } from 'vitest'
import { namedDays, nearestDays } from '../../src/stories/named-days.js'

describe('namedDays', () => {
  it.each([
    ['the call of February 12 lasted an hour', [43]],
    ['on the 22nd of June, and again on 3 July', [173, 184]],
    ['Sept. 9 and Dec. 31', [252, 365]],
    ['on March 18, 2014, then on February 12', [43, 77]],
    ['a treaty of March 18, 2014', []],
    ['you may 5 times; March on', []],
    ['June 99', []],
    ['', []],
  ])('%j names the days %j', (text, days) => {
    expect(namedDays(text)).toEqual(days)
  })
})

describe('nearestDays', () => {
  it.each([
    [[43], [43, 200], 0],
    [[43, 77], [173], 96],
    [[360], [5], 10],
    [[10, 300], [100, 290], 10],
  ])('%j and %j are %d days apart', (a, b, days) => {
    expect(nearestDays(a, b)).toBe(days)
    expect(nearestDays(b, a)).toBe(days)
  })
})
