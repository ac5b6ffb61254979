import type { TopicDefinition } from '../types.js'
import { energyTerms } from './infrastructure-energy.js'
import { eventTerms } from './infrastructure-events.js'
import { facilityTerms } from './infrastructure-facilities.js'
import { generalTerms } from './infrastructure-general.js'
import { networkTerms } from './infrastructure-networks.js'
import { otherTopics } from './infrastructure-others.js'
import { placeTerms } from './infrastructure-places.js'
import { railTerms } from './infrastructure-rail.js'
import { roadTerms } from './infrastructure-roads.js'
import { otherSenses } from './infrastructure-senses.js'
import { workTerms } from './infrastructure-work.js'

/** What only infrastructure does: once in the lead is enough for a tag. */
const EVENT_WEIGHT = 1.1

/** A facility in passing says less than a term that names the topic; at work it says as much. */
const FACILITY_WEIGHT = 0.72

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
    ...generalTerms,
    ...energyTerms,
    ...[...railTerms, ...roadTerms, ...networkTerms, ...eventTerms].map((term) => ({
      term,
      weight: EVENT_WEIGHT,
    })),
  ],
  weak: [...placeTerms, ...facilityTerms.map((term) => ({ term, weight: FACILITY_WEIGHT }))],
  context: workTerms,
  negative: otherTopics,
  ignore: otherSenses,
  mediaTopics: ['medtop:20001245', 'medtop:20001244', 'medtop:20000337'],
}
