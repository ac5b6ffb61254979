// Tags with topics of your own, and the words that each tag rests on.
//
//   npx tsx examples/tag-own-topics.ts

import { builtinTopics, createTagger } from 'nutgraf/topics'

const tag = createTagger({
  ...builtinTopics,
  floods: {
    label: 'Floods',
    strong: ['flood', 'flooding', 'floodwater', 'river level'],
    weak: ['heavy rain', 'evacuate', 'dam', 'sandbag'],
    negative: ['flood of applications'],
  },
})

const text =
  'Flooding cut the railway to Odesa on Tuesday. Floodwater reached the power station, ' +
  "and Ukraine's grid operator asked towns along the river to save electricity."

for (const { label, score, threshold, evidence } of tag(text)) {
  console.log(`${label} ${score.toFixed(2)} (needs ${threshold.toFixed(2)})`)
  for (const { term, amount, spans } of evidence) {
    const words = spans.map(({ start, end }) => text.slice(start, end))
    console.log(`  ${term} ${amount.toFixed(2)}: ${words.join(', ')}`)
  }
}
