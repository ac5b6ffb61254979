import type { Topics } from '../types.js'
import { infrastructure } from './infrastructure.js'
import { iran } from './iran.js'
import { nato } from './nato.js'
import { ukraine } from './ukraine.js'

/**
 * The four topics that nutgraf knows without being taught, in the format that users write: spread them to add
 * topics of your own, or take one and change its terms.
 *
 * @example
 * const tag = createTagger({ ...builtinTopics, space: ['NASA', 'rocket', 'orbit'] })
 */
export const builtinTopics: Topics = { ukraine, iran, nato, infrastructure }
