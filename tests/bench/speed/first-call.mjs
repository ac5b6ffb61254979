/**
 * What the first call costs in a process that has just started: reads articles from standard input as a JSON array,
 * calls `dedupe` once and prints the milliseconds.
 *
 *   node first-call.mjs ../../../dist/dedupe/index.js '{"boilerplate":false}' < articles.json
 */
import { readFileSync } from 'node:fs'

const [, , library, options] = process.argv
const { dedupe } = await import(library)
const articles = JSON.parse(readFileSync(0, 'utf8'))
const start = performance.now()
dedupe(articles, JSON.parse(options))
console.log(performance.now() - start)
