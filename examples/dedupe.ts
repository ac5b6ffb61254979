// Which of these articles are copies of one another, and why?
//
//   npx tsx examples/dedupe.ts

import { dedupe } from 'nutgraf/dedupe'

const report =
  'The river rose two metres overnight and flooded the old town, the mayor said on Monday. ' +
  'Some 400 people left their homes. Trains to the coast are cancelled until the weekend, ' +
  'and the school on Mill Street will stay shut while engineers look at its foundations.'

const result = dedupe([
  { id: 'agency', text: report },
  { id: 'paper', text: `FLOOD HITS OLD TOWN\n\n${report}\n\nShare this article` },
  { id: 'cut', text: `${report.slice(0, 180)}…` },
  {
    id: 'other',
    text: 'A new bridge over the river will open in May after three years of work, the council said.',
  },
])

for (const { representative, members } of result.clusters) {
  console.log(`kept ${representative}`)
  for (const { id, relation, similarity } of members) {
    if (id !== representative) console.log(`  ${id}: ${relation}, ${similarity.toFixed(2)}`)
  }
}
