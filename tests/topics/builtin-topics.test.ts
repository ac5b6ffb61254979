import { describe, expect, it } from 'vitest'
import { defaultAnalyze } from '../../src/text/index.js'
import { builtinTopics, createTagger } from '../../src/topics/index.js'
import { readProfiles } from '../../src/topics/parse-topics.js'

const tag = createTagger(builtinTopics)
const topicsOf = (text: string): string[] =>
  tag(text)
    .map(({ topic }) => topic)
    .sort()

// Written for this test, a case a class: what the words of the topic stand for is said in the title.
describe('infrastructure', () => {
  it.each([
    [
      'a power cut',
      'Forty thousand homes were without power on Friday after a fault at a substation. Crews restored supplies by noon.',
    ],
    [
      'a road that is planned',
      'Councillors gave the go-ahead for a bypass around the village. The bypass will take lorries off narrow roads and cut congestion.',
    ],
    [
      'an airport that closes',
      'Snow shut the airport for two days. Passengers were stranded while workers cleared the runway, which reopened on Sunday.',
    ],
    [
      'trains that collide',
      'Two passenger trains collided on a single track on Monday. A signal failure may be the cause, investigators said.',
    ],
    [
      'dockers on strike',
      'Dock workers walked out at four ports. Ships waited off the harbour as the strike halted the unloading of containers.',
    ],
    [
      'water',
      'A burst main left the town without water. The water company said that its pipes were a century old.',
    ],
    [
      'a pipeline between countries',
      'The two presidents signed an agreement to build a gas pipeline under the sea. The pipeline will have a capacity of ten billion cubic metres.',
    ],
    [
      'a network that does not reach',
      'A third of farms have no mobile signal, a report says. Mobile phone coverage ends at the edge of the valley.',
    ],
    ['a strike of bus drivers, in one sentence', 'A transit strike kept riders at home on Monday.'],
    [
      'a pipeline that landowners fight',
      'Landowners want to move or stop a pipeline. The proposed pipeline would cross sixteen counties.',
    ],
    [
      'a street that gave way',
      'The hole in the street widened after a sewer below it broke. Crews poured concrete until dawn.',
    ],
    [
      'a plant hit in a war',
      'Shelling damaged a power plant overnight. Engineers said the power plant could not feed the grid for weeks.',
    ],
  ])('is %s', (_, text) => {
    expect(topicsOf(text)).toEqual(['infrastructure'])
  })

  it.each([
    [
      'the results of a telephone company',
      'The group added 88,000 broadband customers in the quarter. Pre-tax profits rose as broadband and television grew; its market share is 53%.',
    ],
    [
      'a gap in incomes',
      'The gap between rich and poor must be bridged, the Minister for Road Transport and Highways told students.',
    ],
    [
      'the infrastructure of data',
      'Investors in data infrastructure raised a new fund. Enterprise infrastructure moves to open source, they say.',
    ],
    [
      'a passing dam',
      'Two women went over the dam on a float. Police with dogs searched the river bank until dark.',
    ],
    [
      'the sale of a company',
      'Gulf Tools said it sold its pipeline and terminal units for 12 mln dlrs. It will record a gain on the sale of assets.',
    ],
    [
      'a crash of cars',
      'A lorry driver died when his lorry overturned on a motorway. He died at the scene; four people in two cars were hurt.',
    ],
    [
      'a crime on a train',
      'A passenger was stabbed on a commuter train. The suspect left the train at the next stop and was arrested.',
    ],
    [
      'figures of speech',
      'The senator railed against the bill. A row over guns could derail the talks, and political gridlock would follow.',
    ],
    [
      'science',
      'Physicists count neutrinos that a nuclear reactor sends out. The neutrinos are few.',
    ],
    [
      'a ship that lists',
      'The ship has a list of five degrees to port. Tugs will try again at high water.',
    ],
    [
      'a drought',
      'The drought has cut the wheat crop. Farmers hope that irrigation will save the harvest.',
    ],
  ])('is not %s', (_, text) => {
    expect(topicsOf(text)).toEqual([])
  })
})

describe('countries and the alliance', () => {
  it.each([
    [
      'a match',
      'Ukraine beat Wales 2-1 in a World Cup qualifier. Ukraine scored twice before half-time; the equaliser came too late.',
    ],
    [
      'a match against Iran',
      'Iran lost to Japan in the Asian Cup semi-final. The Iran goalkeeper was hurt in stoppage time.',
    ],
    [
      'an origin',
      'The Iranian-born engineer founded two firms. Her Ukrainian-born partner left in May.',
    ],
  ])('are not given for %s', (_, text) => {
    expect(topicsOf(text)).toEqual([])
  })

  it('know the alliance by its pledge', () => {
    const text =
      'The president spoke in Brussels for an hour. He did not name Article 5. Leaders of NATO members had hoped that he would.'
    expect(topicsOf(text)).toEqual(['nato'])
  })
})

/** What tells two terms apart when they are looked for: their stems, and the case that each word asks for. */
function keyOf(term: string): string {
  const words = defaultAnalyze(term).sentences.flatMap(({ tokens }) => tokens)
  return words
    .filter(({ kind }) => kind !== 'symbol')
    .map((word) => {
      const surface = term.slice(word.start, word.end)
      if (surface.charAt(0) === surface.charAt(0).toLowerCase()) return word.term.toLowerCase()
      return `${word.term.toLowerCase()} ${surface === surface.toUpperCase() ? 'all' : 'first'}`
    })
    .join(' + ')
}

describe.each(readProfiles(builtinTopics))('the list of $topic', ({ terms }) => {
  it('has no term that another of its ranks has, in any inflection: the first one stands for all', () => {
    const ranks = new Map<string, string>()
    const doubled = terms.filter(({ text, role, weight }) => {
      const rank = `${role} ${weight}`
      const known = ranks.get(keyOf(text)) ?? rank
      ranks.set(keyOf(text), known)
      return known !== rank
    })
    expect(doubled).toEqual([])
  })
})
