/** "NTSB" is the National Transportation Safety Board, "Senate" the U.S. Senate where there is no other. */
import type { FindFuller } from './fold-people.js'
import { endsOf, type Form, groupBy, only } from './forms.js'
import { lookUpName } from './known.js'
import { droppedEnds, organisationEnds } from './lists/organisations.js'
import { demonyms } from './lists/places.js'

const ACRONYM = /^[A-Z][A-Za-z]*[A-Z]s?$/
const SHORTEST_ACRONYM = 3
const SMALL_WORD = /^(?:of|the|and|for|in|on|to|a)$/

/** "US Senate", "French Parliament": a body of `length` words with its country before it. */
function isOfPlace({ surface }: Form, length: number): boolean {
  const country = surface.split(' ').slice(0, -length).join(' ')
  return demonyms.has(country) || lookUpName(country)?.kind === 'place'
}

/** What a long name is shortened to: "fss" of "Federal Security Service", with and without small words. */
function acronymsOf({ parts }: Form): readonly string[] {
  if (parts.length < SHORTEST_ACRONYM) return []
  const all = parts.map((part) => part[0]).join('')
  const large = parts.filter((part) => !SMALL_WORD.test(part)).map((part) => part[0])
  return [...new Set([all, large.join('')])]
}

/** "(FSB)" after one of its mentions. */
function definedAfter({ mentions }: Form): readonly string[] {
  return mentions.flatMap(({ after }) => /^ \((\p{L}+)\)/u.exec(after)?.[1]?.toLowerCase() ?? [])
}

/**
 * Finds the fuller form of an organisation, where there is exactly one: what an acronym in brackets or its letters
 * stand for; the name with its country or first words; the name with an ending that is often dropped.
 */
export function foldOrganisations(forms: readonly Form[]): FindFuller {
  const byDefinition = groupBy(forms, definedAfter)
  const byLetters = groupBy(forms, acronymsOf)
  const byEnd = groupBy(forms, endsOf)
  const byStart = groupBy(forms, ({ parts }) => [parts.slice(0, -1).join(' ')])

  return (form) => {
    const { key, parts, surface } = form
    if (ACRONYM.test(surface)) {
      const letters = parts[0]!.length < SHORTEST_ACRONYM ? undefined : byLetters.get(parts[0]!)
      const meant = (byDefinition.get(parts[0]!) ?? letters)?.[0]
      if (meant !== undefined && meant !== form) return meant
    }
    const listed = lookUpName(surface)
    if (listed?.kind === 'place' || form.told) return undefined
    const longer = byEnd.get(key)
    if (listed) return only(longer?.filter((other) => isOfPlace(other, parts.length)))
    return (parts.length > 1 ? only(longer) : undefined) ?? withEnding(form)
  }

  function withEnding({ parts }: Form): Form | undefined {
    const ends = parts.length === 1 ? droppedEnds : organisationEnds
    const started = byStart.get(parts.join(' '))
    return only(started?.filter(({ surface }) => ends.has(surface.split(' ').at(-1)!)))
  }
}
