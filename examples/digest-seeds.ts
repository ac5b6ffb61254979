// The stories in a folder of text files: their copies, topics, keywords and summaries.
//
//   npx tsx examples/digest-seeds.ts [folder]

import { digest } from 'nutgraf'
import { readArticles } from 'nutgraf/io'

const articles = []
for await (const article of readArticles([process.argv[2] ?? 'seeds'])) articles.push(article)

for (const story of digest(articles).stories) {
  console.log(`${story.title}`)
  console.log(`  articles: ${story.articles.map(({ article }) => article.id).join(', ')}`)
  console.log(`  topics: ${story.topics.map(({ label }) => label).join(', ')}`)
  console.log(`  keywords: ${story.keywords.map(({ text }) => text).join(', ')}`)
  console.log(`  ${story.summary.text}\n`)
}
