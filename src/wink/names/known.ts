/** Names that a list vouches for. */
import type { NameKind } from '../../types.js'
import { organisationNames } from './lists/organisations.js'
import { placeNames } from './lists/places.js'
import { keyOf } from './words.js'

export interface Known {
  readonly kind: NameKind
  /** The same for all names of one place or organisation. */
  readonly id: string
}

const byKey = new Map<string, Known>()
for (const [kind, lists] of [
  ['place', placeNames],
  ['organisation', organisationNames],
] as const) {
  for (const names of lists) {
    for (const name of names) {
      if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), { kind, id: keyOf(names[0]!) })
    }
  }
}

/** Words that are names in capitals only: "US" is not "us", "WHO" is not "who". */
const SHOUTED_ONLY = new Set([
  'us',
  'who',
  'ice',
  'un',
  'eu',
  'ap',
  'sec',
  'uk',
  'icc',
  'moon',
  'earth',
])

/** What the lists know of a name. */
export function lookUpName(name: string): Known | undefined {
  const key = keyOf(name)
  const known = byKey.get(key)
  if (known === undefined || !SHOUTED_ONLY.has(key)) return known
  return /^\p{Lu}/u.test(name) && (key.length > 3 || name === name.toUpperCase())
    ? known
    : undefined
}

/** The most words that a listed name has. */
export const LONGEST_KNOWN = Math.max(...[...byKey.keys()].map((key) => key.split(/[ -]/).length))
