import { expect, test } from 'vitest'
import { opensDangling } from '../../src/summarize/index.js'

test.each([
  ['He denied it.', true],
  ['But the mayor disagreed.', true],
  ['“They left early,” she said.', true],
  ['In addition, rain is expected.', true],
  ['In conclusion, both sides will meet.', true],
  ['This week the court will rule.', false],
  ['In Kyiv, the power failed.', false],
  ['The mayor denied it.', false],
  ['', false],
])('whether %j points back: %s', (sentence, expected) => {
  expect(opensDangling(sentence)).toBe(expected)
})
