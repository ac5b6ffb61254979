import type { TopicDefinition } from '../types.js'
import { businessTerms } from './infrastructure-business.js'
import { accidentTerms, crimeTerms } from './infrastructure-crime.js'
import { energyTerms } from './infrastructure-energy.js'
import { eventTerms } from './infrastructure-events.js'
import { facilityTerms } from './infrastructure-facilities.js'
import { failureTerms } from './infrastructure-failure.js'
import { generalTerms } from './infrastructure-general.js'
import { leisureTerms, softwareTerms } from './infrastructure-leisure.js'
import { networkTerms } from './infrastructure-networks.js'
import { placeTerms } from './infrastructure-places.js'
import { portTerms } from './infrastructure-ports.js'
import { railTerms } from './infrastructure-rail.js'
import { roadTerms } from './infrastructure-roads.js'
import { otherSenses } from './infrastructure-senses.js'
import { workTerms } from './infrastructure-work.js'
import { ranked } from './ranked.js'

/** What only infrastructure does: once in the lead is enough for a tag, even with a word that speaks against it. */
const EVENT_WEIGHT = 1.4

/** What names rail, roads and networks: once in the lead is enough. */
const NETWORK_WEIGHT = 1.2

/** Power: a little less, since its plants are also what companies own. */
const ENERGY_WEIGHT = 1.1

/** What names the topic, but as often an owner or works of any kind: once in the lead is not enough. */
const GENERAL_WEIGHT = 0.95

/** A facility in passing says less than a term that names the topic; at work it says as much. */
const FACILITY_WEIGHT = 0.72

/**
 * Physical and public systems: energy grid, power plants, roads, rail, bridges, ports, airports, pipelines,
 * dams, water, telecommunication networks; their building, running, failing, and attacks on them. Not the
 * place where something else happens: a port city, a stabbing on a bridge, a plane that crashes near an airport;
 * and not who owns or lends to them.
 */
export const infrastructure: TopicDefinition = {
  label: 'Infrastructure',
  // Its words are in much news on other things: an article should keep to them, and a place at work in the lead (1.5)
  // with another in passing (0.5) is not enough.
  focus: 0.3,
  threshold: 2.05,
  strong: [
    ...ranked(EVENT_WEIGHT, eventTerms),
    ...ranked(NETWORK_WEIGHT, [...railTerms, ...roadTerms, ...portTerms, ...networkTerms]),
    ...ranked(ENERGY_WEIGHT, energyTerms),
    ...ranked(GENERAL_WEIGHT, generalTerms),
  ],
  weak: [...placeTerms, ...ranked(FACILITY_WEIGHT, facilityTerms)],
  context: [...workTerms, ...failureTerms],
  negative: [...crimeTerms, ...accidentTerms, ...businessTerms, ...softwareTerms, ...leisureTerms],
  ignore: otherSenses,
  mediaTopics: ['medtop:20001245', 'medtop:20001244', 'medtop:20000337'],
}
