/**
 * The compiled library, as users get it. Speed is measured on it: tsx keeps the names of functions, which costs a call
 * more each time an inner function is made.
 */
import { existsSync } from 'node:fs'

interface Entries {
  readonly dedupe: typeof import('../../src/dedupe/index.js')
  readonly text: typeof import('../../src/text/index.js')
  readonly topics: typeof import('../../src/topics/index.js')
  readonly summarize: typeof import('../../src/summarize/index.js')
}

/** @throws Error when there is no dist yet: `npm run bench` builds it. */
export async function importBuilt<Name extends keyof Entries>(name: Name): Promise<Entries[Name]> {
  const file = new URL(`../../dist/${name}/index.js`, import.meta.url)
  if (!existsSync(file)) throw new Error(`no dist/${name}: run npm run build`)
  return (await import(file.href)) as Entries[Name]
}
