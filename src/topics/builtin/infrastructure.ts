import type { TopicDefinition } from '../types.js'
import { energyTerms } from './infrastructure-energy.js'
import { networkTerms } from './infrastructure-networks.js'
import { otherSenses, otherTopics } from './infrastructure-others.js'
import { placeTerms, workTerms } from './infrastructure-places.js'
import { railTerms } from './infrastructure-rail.js'
import { roadTerms } from './infrastructure-roads.js'

/**
 * Physical and public systems: energy grid, power plants, roads, rail, bridges, ports, airports, pipelines,
 * dams, water, telecommunication networks; their building, running, failing, and attacks on them. Not the
 * place where something else happens: a port city, a stabbing on a bridge, a plane that crashes near an airport.
 */
export const infrastructure: TopicDefinition = {
  label: 'Infrastructure',
  // Its words are also those of places, so two bare mentions are not enough.
  threshold: 2.1,
  strong: [
    'infrastructure',
    'public works',
    'civil engineering',
    'Belt and Road',
    ...energyTerms,
    ...railTerms,
    ...roadTerms,
    ...networkTerms,
  ],
  weak: placeTerms,
  context: workTerms,
  negative: otherTopics,
  ignore: otherSenses,
  mediaTopics: ['medtop:20001245', 'medtop:20001244', 'medtop:20000337'],
}
