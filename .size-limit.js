// Gzip budgets of what an application bundles when it imports one feature. The background table is one
// file shared by all; it has a budget of its own and is left out of the others.
import { readdirSync, readFileSync } from 'node:fs'

// The bundler moves the table into a shared chunk with a hashed name: find it by what it holds.
const tableChunk = readdirSync('dist')
  .filter((name) => /^chunk-.*\.js$/.test(name))
  .find((name) => /BACKGROUND_TABLE ?=/.test(readFileSync(`dist/${name}`, 'utf8')))
if (!tableChunk)
  throw new Error('no chunk of dist holds the background table: run npm run build first')
const table = `./dist/${tableChunk}`

const feature = (name) => ({
  name: `nutgraf/${name}`,
  path: `dist/${name}/index.js`,
  import: '*',
  ignore: [table],
  limit: '60 kB',
  gzip: true,
})

export default [
  feature('dedupe'),
  feature('topics'),
  feature('summarize'),
  { name: 'background table', path: table, limit: '80 kB', gzip: true },
]
