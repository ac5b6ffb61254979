/** Loads the packages that nutgraf is measured against, from their own folder. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const FOLDER = new URL('./peers/', import.meta.url)
const requirePeer = createRequire(new URL('package.json', FOLDER))

export function peersInstalled(): boolean {
  return existsSync(new URL('node_modules', FOLDER))
}

/**
 * A module of the peers' folder, such as `talisman/metrics/jaccard`; undefined when they are not installed.
 * Load `natural` by deep path only: its index opens database drivers, prints, and reads `.env`.
 */
export function loadPeer<T>(specifier: string): T | undefined {
  return peersInstalled() ? (requirePeer(specifier) as T) : undefined
}
