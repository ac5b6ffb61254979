// A project of its own that imports the published package:
//
//   npm install && npm start

import { type Article, digest } from 'nutgraf'

const inbox: Article[] = [
  {
    id: 'wire-1',
    title: 'Bridge to reopen in May',
    text: 'The harbour bridge will reopen on 4 May, the port authority said on Friday. Engineers replaced 300 cables after inspectors found rust in 2024.',
    publishedAt: '2026-03-06',
  },
  {
    id: 'paper-7',
    title: 'Harbour bridge reopens in May',
    text: 'The harbour bridge will reopen on 4 May, the port authority said on Friday. Engineers replaced 300 cables after inspectors found rust in 2024. Share this story',
    publishedAt: '2026-03-07',
  },
]

for (const story of digest(inbox, { budget: { sentences: 1 } }).stories) {
  console.log(`${story.title} (${story.articles.length} articles)`)
  console.log(story.summary.text)
}
