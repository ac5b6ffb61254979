import { defineConfig } from 'tsup'

const features = [
  'text',
  'dedupe',
  'stories',
  'topics',
  'summarize',
  'languages',
  'wink',
  'io',
  'eval',
]

// JavaScript only: the declarations come from tsc (tsconfig.build.json), which
// writes them beside these files, so that dist has the layout of src.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    ...Object.fromEntries(features.map((name) => [`${name}/index`, `src/${name}/index.ts`])),
    'cli/main': 'src/cli/main.ts',
    // Beside the chunks, where the one that starts threads looks for it.
    'dedupe-worker': 'src/io/parallel/worker.ts',
    // An entry of its own, so that the table is one file that every feature shares
    // and that the size budgets can leave out.
    'vectors/background-table': 'src/vectors/background-table.ts',
  },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  splitting: true,
  clean: true,
  dts: false,
  // Names stay; half of what a cold import costs is reading and parsing.
  minifyWhitespace: true,
  minifySyntax: true,
  // What went into dist, for THIRD_PARTY_NOTICES; not published.
  metafile: true,
  external: [/^node:/, 'tinypool', 'wink-nlp', 'wink-eng-lite-web-model'],
  // natural and stopword are compiled in: an install of nutgraf brings neither of
  // them nor natural's database drivers.
  noExternal: [/^natural/, /^stopword/],
  esbuildOptions(options) {
    options.alias = { 'stopwords-iso': './scripts/stopwords-iso-stub.mjs' }
  },
})
