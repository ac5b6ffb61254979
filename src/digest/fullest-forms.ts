/** One form for a name that several reports of a story write in several ways. */
import type { Name } from '../types.js'

/**
 * Forms that mean the same wherever they stand, in English news; what one text alone tells ("the FSB, Federal Security
 * Service") its names hold already. The longest form that the story has stands for the others: no name is shown that
 * nobody wrote. Forms that mean two things are left out: "America", "Korea", "the Congo".
 */
const SAME: readonly (readonly string[])[] = [
  ['United States of America', 'United States', 'U.S.A.', 'U.S.', 'USA', 'US'],
  ['United Kingdom', 'Great Britain', 'Britain', 'U.K.', 'UK'],
  ['European Union', 'E.U.', 'EU'],
  ['United Nations', 'U.N.', 'UN'],
  ['United Arab Emirates', 'U.A.E.', 'UAE'],
  ['North Atlantic Treaty Organization', 'NATO', 'Nato'],
  ['World Health Organization', 'World Health Organisation', 'WHO'],
  ['International Monetary Fund', 'IMF'],
  ['European Central Bank', 'ECB'],
  ['Russian Federation', 'Russia'],
  ["People's Republic of China", 'People’s Republic of China', 'China'],
  ['Democratic Republic of Congo', 'Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  ['Czech Republic', 'Czechia'],
  ['Ivory Coast', 'Côte d’Ivoire', "Côte d'Ivoire"],
  ['Türkiye', 'Turkey'],
  ['Myanmar', 'Burma'],
  ['Kyiv', 'Kiev'],
  ['Kharkiv', 'Kharkov'],
]

const SET_OF = new Map(SAME.flatMap((forms, set) => forms.map((form) => [form, set] as const)))

/** Shorter ones are too often somebody's initials. */
const SHORTEST_ACRONYM = 3
const SMALL_WORD = /^(?:of|the|and|for|in|on|to|a)$/

/**
 * The form under which a form is listed: the fullest one that knows it as a variant, the commonest of several; the
 * fullest of those that always mean the same; the one name in the story whose letters an acronym has; else itself.
 */
export function fullestForms(names: readonly Name[]): (form: string) => string {
  const known = byVariant(names)
  const alike = bySameMeaning(names)
  const spelt = byLetters(names)
  return (form) => {
    const named = known.get(form)?.text ?? form
    const full = alike.get(SET_OF.get(named) ?? -1) ?? spelt(named) ?? named
    return known.get(full)?.text ?? full
  }
}

function byVariant(names: readonly Name[]): ReadonlyMap<string, Name> {
  const forms = new Map<string, Name>()
  for (const name of names) {
    for (const variant of [...name.variants, withoutInitials(name.text)]) {
      const known = forms.get(variant)
      const isFuller = name.text.length > (known?.text.length ?? variant.length)
      if (name.text !== variant && isFuller) forms.set(variant, name)
    }
  }
  return forms
}

/** For each set of `SAME`, the longest of its forms that the story has. */
function bySameMeaning(names: readonly Name[]): ReadonlyMap<number, string> {
  const fullest = new Map<number, string>()
  for (const { text } of names) {
    const set = SET_OF.get(text)
    if (set === undefined || text.length <= (fullest.get(set)?.length ?? 0)) continue
    fullest.set(set, text)
  }
  return fullest
}

/** What an acronym stands for, when exactly one other name has its letters, with or without the small words. */
function byLetters(names: readonly Name[]): (form: string) => string | undefined {
  const long = new Map<string, Set<string>>()
  for (const { text, kind } of names) {
    const words = text.split(/[ -]/)
    if (kind === 'person' || words.length < SHORTEST_ACRONYM) continue
    for (const counted of [words, words.filter((word) => !SMALL_WORD.test(word))]) {
      const letters = counted.map((word) => word[0]?.toUpperCase() ?? '').join('')
      long.set(letters, (long.get(letters) ?? new Set()).add(text))
    }
  }
  return (form) => {
    const letters = form.replaceAll('.', '')
    if (letters.length < SHORTEST_ACRONYM || !/^\p{Lu}+$/u.test(letters)) return undefined
    const found = [...(long.get(letters) ?? [])]
    return found.length === 1 ? found[0] : undefined
  }
}

/** "Vladimir V. Putin" is "Vladimir Putin" in the next report. */
function withoutInitials(name: string): string {
  return name.replace(/ \p{Lu}\.(?= )/gu, '')
}
