/** The commands by name. Each is loaded only when it is asked for, with the features that it uses. */
import type { Command } from '../command.js'

export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'summarize',
    summary: 'a summary of each article, quoted sentence by sentence',
    load: async () => (await import('./summarize.js')).summarizeCommand,
  },
  {
    name: 'tag',
    summary: 'topics of each article, with the words behind every tag',
    load: async () => (await import('./tag.js')).tagCommand,
  },
  {
    name: 'keywords',
    summary: 'key terms of each article',
    load: async () => (await import('./keywords.js')).keywordsCommand,
  },
  {
    name: 'dedupe',
    summary: 'clusters of copies: exact, near, cut short, embedded',
    load: async () => (await import('./dedupe.js')).dedupeCommand,
  },
  {
    name: 'stories',
    summary: 'groups of articles on the same event',
    load: async () => (await import('./stories.js')).storiesCommand,
  },
  {
    name: 'digest',
    summary: 'all of it: one record a story, and an HTML page with --html',
    load: async () => (await import('./digest.js')).digestCommand,
  },
  {
    name: 'train',
    summary: 'learn topics from labelled articles',
    load: async () => (await import('./train.js')).trainCommand,
  },
  {
    name: 'eval',
    summary: 'score results against gold',
    load: async () => (await import('./eval.js')).evalCommand,
  },
]
