import { expect, it } from 'vitest'
import { smoothThreshold } from '../../../src/topics/learning/thresholds.js'

const decisionsAt = (values: readonly number[], positive: boolean) =>
  values.map((value) => ({ value, positive }))

it('parts what is far apart in the middle', () => {
  const decisions = [...decisionsAt([0.5, 0.6], true), ...decisionsAt([-0.9, -0.8, -1], false)]
  const threshold = smoothThreshold(decisions, 0.5)
  expect(threshold).toBeGreaterThan(-0.6)
  expect(threshold).toBeLessThan(0.3)
})

it('lies higher, the rarer the topic is expected to be', () => {
  const decisions = [
    ...decisionsAt([0.4, 0.1, -0.1, -0.3], true),
    ...decisionsAt([0.05, -0.2, -0.3, -0.5], false),
  ]
  const [common, rare] = [smoothThreshold(decisions, 0.5), smoothThreshold(decisions, 0.05)]
  expect(rare).toBeGreaterThan(common)
})

it('takes collections without positives or without negatives', () => {
  expect(Number.isFinite(smoothThreshold(decisionsAt([0.1, 0.2], true), 0.05))).toBe(true)
  expect(Number.isFinite(smoothThreshold(decisionsAt([0.1, 0.2], false), 0.05))).toBe(true)
})
