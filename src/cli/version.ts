import { createRequire } from 'node:module'

/** Read through the package's own name: chunks move about in dist, the name does not. */
const manifest = createRequire(import.meta.url)('nutgraf/package.json') as { version: string }

export const VERSION = manifest.version
