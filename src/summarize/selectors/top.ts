import type { Selector } from '../types.js'
import { chooseGreedily } from './greedy.js'

/** The highest scores that fit, whatever they repeat. O(chosen · candidates). */
export const topSelector: Selector = {
  name: 'top',
  select: (input) =>
    chooseGreedily(input, { worthOf: (candidate) => input.candidates[candidate]!.score }),
}
