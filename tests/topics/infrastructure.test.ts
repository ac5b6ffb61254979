/** Openings written for this test: senses of the words of infrastructure that the labelled lists hardly have. */
import { describe, expect, it } from 'vitest'
import { builtinTopics, createTagger } from '../../src/topics/index.js'

const tag = createTagger({ infrastructure: builtinTopics.infrastructure! })

const isTagged = (text: string): boolean => tag(text).length > 0

describe('infrastructure is', () => {
  it.each([
    [
      'a lane that is blocked',
      'Two lanes of the interstate were blocked for six hours after a retaining wall fell. Crews closed the highway and set up a detour.',
    ],
    [
      'an airport under snow',
      'Snow closed the airport for a second day. Hundreds of flights were cancelled and the runway will not reopen before noon.',
    ],
    [
      'a ferry timetable',
      'Islanders fear for the winter ferry timetable. The operator said that ferry services were cancelled because both relief vessels are in dock.',
    ],
    [
      'a lock on a canal',
      'A broken gate has closed a canal lock for a month. Barges with grain wait for repairs on both sides of the canal.',
    ],
    [
      'a toll that goes up',
      'Drivers will pay more to cross the estuary from January. The bridge toll rises to four pounds to pay for the repair of its cables.',
    ],
    [
      'a bus company on strike',
      'A strike of bus drivers left commuters on foot on Tuesday. The bus company said that one route in three ran.',
    ],
    [
      'a gauge',
      'The two governments signed an agreement for a standard gauge railway to the coast. Construction of the railway starts in May.',
    ],
    [
      'a phone network that fails',
      'Millions could not make calls after a network outage on Monday. The operator restored its mobile network after nine hours.',
    ],
    [
      'a cable at sea',
      'An anchor cut the undersea cable that links the island to the mainland. Repair of the cable will take a ship and a week of calm.',
    ],
    [
      'a reservoir that is planned',
      'Ministers approved plans for the first new reservoir in thirty years. Construction of the reservoir will flood two farms.',
    ],
    [
      'lead in pipes',
      'The city will replace all its lead service lines within ten years. Lead in drinking water was found in every district.',
    ],
    [
      'a sewer',
      'Raw sewage ran into the bay for three days after a sewer main broke. The water authority blamed pipes from the fifties.',
    ],
    [
      'a dam that may fail',
      'Thousands left their homes below the dam as engineers feared for its spillway. Releases through the damaged spillway were halted.',
    ],
    [
      'a levee',
      'The levee held, but only just. The corps of engineers will raise the levee by two feet before the spring, the mayor said.',
    ],
    [
      'solar power that waits for a line',
      'A solar farm the size of a town stands ready but idle. The grid operator cannot connect it until a new transmission line is built.',
    ],
    [
      'wind that is opposed',
      'Villagers oppose a wind farm on the ridge. The turbines would feed the grid with 80 megawatts.',
    ],
    [
      'a reactor that goes back on line',
      'The nuclear power station restarted its second reactor on Friday. The regulator approved the restart after new pumps were built in.',
    ],
    [
      'a blackout',
      'A blackout hit the capital at dusk. The utility restored power to half of its customers by midnight.',
    ],
    [
      'load shedding',
      'The utility moved to stage six of load shedding. Homes will be without electricity for ten hours a day.',
    ],
    [
      'drones against a substation',
      'Drones struck two substations overnight, the governor said. Power was cut to 80,000 homes, and repair crews wait for the all-clear.',
    ],
    [
      'missiles against a port',
      'Missiles damaged grain terminals in the port on Sunday. The port halted loading, and a crane fell into the harbour.',
    ],
    [
      'a blast at a pipeline',
      'A blast tore a crater beside the gas pipeline. The operator shut the pipeline and let the rest burn off.',
    ],
    [
      'a pipeline that a court stops',
      'A court stopped construction of the pipeline under the lake. Regulators had approved the pipeline without asking the tribes.',
    ],
    [
      'potholes',
      'The county fills forty potholes a day and still falls behind. Potholes cost drivers a million in tyres last winter.',
    ],
    [
      'a bridge that is weighed',
      'The council put a weight limit on the bridge after cracks were found. Lorries face a detour of twelve miles until the bridge is repaired.',
    ],
    [
      'a metro that opens',
      'The first metro line of the city opened on Sunday. Trains on the metro line run every four minutes.',
    ],
    [
      'a tram that derails',
      'A tram derailed at a junction in the rain. The tram network was closed while cranes lifted the cars back.',
    ],
    [
      'rail fares',
      'Rail fares will rise by five per cent in March. Passengers say that trains are late and full.',
    ],
    [
      'a bill',
      'The Senate passed the infrastructure bill by one vote. It pays for roads, bridges and water mains.',
    ],
    [
      'a port that is full',
      'Forty ships wait outside the port. Dockers cannot clear the backlog of containers before the holiday.',
    ],
    [
      'a sinkhole',
      'A sinkhole swallowed a lane of the main road. Crews found a broken pipe under it and closed the road for repairs.',
    ],
  ])('%s', (_, text) => {
    expect(isTagged(text)).toBe(true)
  })
})

describe('infrastructure is not', () => {
  it.each([
    [
      'a stake in a pipeline',
      'The oil company sold a minority stake in its pipeline unit to a private equity firm. It will use the cash to buy back shares.',
    ],
    [
      'a fund of toll roads',
      'The asset manager raised its infrastructure fund to four billion. Investors in the fund own stakes in toll roads on three continents.',
    ],
    [
      'the results of a railway',
      'The railway company said that net profit rose by a tenth. Shareholders will get a dividend of four cents a share.',
    ],
    [
      'an attack on a train',
      'A man with a knife stabbed two passengers on a train. Police arrested a suspect at the next station.',
    ],
    [
      'a body on the line',
      'The body of a student was found beside the railway on Monday. Detectives treat the death as murder.',
    ],
    [
      'a collision on a motorway',
      'A motorcyclist died after a collision with a van on the motorway. The van driver was arrested for dangerous driving.',
    ],
    [
      'new routes',
      'The budget airline will add nonstop flights from two airports next summer. It has ordered ten Airbus jets for the new routes.',
    ],
    [
      'a plane that lands hard',
      'The pilot made an emergency landing after smoke filled the cockpit. The plane skidded off the runway; nobody was hurt.',
    ],
    [
      'customs',
      'Customs officers at the port seized two tonnes of cocaine in a container of bananas. Three smugglers were arrested at the dock.',
    ],
    [
      'a pipeline of drugs',
      'The drugmaker has six vaccines in its clinical pipeline. Analysts value the pipeline at two billion.',
    ],
    [
      'a pipeline of data',
      'The startup sells software that watches a data pipeline. Developers can see where the pipeline drops records.',
    ],
    [
      'the infrastructure of the cloud',
      'Cloud infrastructure is a race of three companies. The open source project runs on all of them.',
    ],
    [
      'a sandwich',
      'The sandwich chain Subway will close two hundred stores. A Subway restaurant in the station has queues at noon.',
    ],
    [
      'bridges between people',
      'The bishop wants to bridge the divide between the communities. He called himself a bridge builder.',
    ],
    [
      'cards',
      'Two sisters of ninety play bridge every Friday. Their club has a tournament in May.',
    ],
    [
      'wine',
      'A bottle of port wine from 1912 fetched a record price. Collectors say that port ages better than claret.',
    ],
    [
      'a catwalk',
      'The designer closed fashion week with a runway show in a church. Models on the runway wore paper.',
    ],
    [
      'a grid of cars',
      'The champion starts third on the grid after a penalty. A fault in the gearbox cost him the front row of the starting grid.',
    ],
    [
      'a blackout of news',
      'Reporters protest against a media blackout in the province. The army says that the news blackout saves lives.',
    ],
    [
      'a play of power',
      'The senator called the vote a power play. Power in the party has moved to the young, an analyst said.',
    ],
    [
      'tunnel vision',
      'The report blames tunnel vision at the bank. Its board saw no light at the end of the tunnel.',
    ],
    [
      'a film on a train',
      'The film plays on a night train between two wars. Its actor learnt to drive a locomotive for one scene.',
    ],
    [
      'a museum',
      'Enthusiasts restored a locomotive of 1911 for the museum. It will stand in the exhibition on steam.',
    ],
    [
      'a dog at a station',
      'A dog that waited at the station for its owner has a new home. Commuters had fed the dog for a month.',
    ],
    [
      'a marathon',
      'Ten thousand runners crossed the bridge on Sunday. The marathon was won by a baker from Leeds.',
    ],
    [
      'a swimmer',
      'Lifeguards pulled a swimmer from the harbour. He had jumped from the pier to win a bet.',
    ],
    [
      'troops on a road',
      'Rebels ambushed soldiers on the road to the border. Six soldiers died, an army spokesman said.',
    ],
    [
      'oil prices',
      'Oil prices fell by a dollar a barrel after Opec met. Traders had bet on a cut in output.',
    ],
    [
      'a phone',
      'The new handset is thinner than its rival and needs no wireless charger. Reviewers like its chip and its screen.',
    ],
    [
      'a stadium',
      'The council approved the stadium after a long debate. The football club will pay for two thirds of it.',
    ],
    ['migrants', 'Asylum seekers were found in a lorry near the port. Police arrested the driver.'],
    [
      "a company's code",
      'Damson Oil <DAM> converts its bonds into shares. The exchange takes effect in May.',
    ],
  ])('%s', (_, text) => {
    expect(isTagged(text)).toBe(false)
  })
})
