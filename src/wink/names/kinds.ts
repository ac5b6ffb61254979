/** What a name stands for, where the text or a list says so. */
import type { NameKind } from '../../types.js'
import { lookUpName } from './known.js'
import { organisationEnds, organisationHeads } from './lists/organisations.js'
import { givenNames, speechVerbs, titles } from './lists/people.js'
import { demonyms } from './lists/places.js'
import { placeEnds, placeHeads, placeNouns } from './lists/words.js'
import type { Mention } from './mention.js'

const LAST_WORD = /(\p{L}+)[\s“"‘]*$/u
const FIRST_WORD = /^[\s”"’,]*(\p{L}+)/u

/** Endings of places and organisations that are surnames as well. */
const SURNAME_TOO = new Set(
  'Bank Castle Church Field Forest Hill Hills Lake Lane Park Port Post Star Temple Watch Page Falls Mail Guard'.split(
    ' ',
  ),
)
const PLACE_APPOSITION =
  /^, (?:an?|the) (?:\p{L}+ )?(?:city|town|village|province|region|district|state|suburb)\b/u
const GOES_ON =
  /^\s+(?:on|in|at|and|after|before|as|for|with|to|by|when|where|during|since|last|this|from|was|were|is|has|had)\b/

/** "Park Geun-hye", "Yolanda Yu Hoi-kwan": a given name whose second syllable is in lower case. */
const EASTERN_NAME = /^(?:\p{Lu}\p{Ll}+ )+\p{Lu}\p{Ll}{1,5}(?:-\p{Ll}+)+$/u

const words = (name: string): readonly string[] => name.split(/[ -]/)

/** What the words of the name alone say. */
export function kindOfForm(name: string): NameKind {
  const known = lookUpName(name)
  if (known) return known.kind
  const parts = words(name)
  const first = parts[0]!
  const last = parts.at(-1)!
  if (parts.length > 1) {
    if (parts.includes('of') || parts.includes('for')) {
      if (parts.some((part) => organisationHeads.has(part) || organisationEnds.has(part)))
        return 'organisation'
      if (placeHeads.has(first)) return 'place'
    }
    if (parts.length === 2 && givenNames.has(first) && SURNAME_TOO.has(last)) return 'person'
    if (organisationEnds.has(last)) return 'organisation'
    if (
      placeEnds.has(last) ||
      ((first === 'Lake' || first === 'Mount' || first === 'Fort') && parts.length === 2)
    )
      return 'place'
    if (/^(?:Jr|Sr|II|III|IV)$/.test(last) && !demonyms.has(first))
      return givenNames.has(first) ? 'person' : 'name'
    if (givenNames.has(first) || EASTERN_NAME.test(name)) return 'person'
    if (parts.length === 3 && /^\p{Lu}\.?$/u.test(parts[1]!)) return 'person'
  }
  return 'name'
}

const isRole = (word: string | undefined): boolean =>
  word !== undefined && titles.has(word.charAt(0).toUpperCase() + word.slice(1))

/** Whether a mention is spoken of as a person: "journalist …", "…, 45,", "…, who", "…, the mayor of", "… said". */
function actsAsPerson({ before, after, words: named }: Mention): boolean {
  if (named.some(({ shouted, token }) => shouted || token.kind === 'number')) return false
  const { length } = named
  if (length > 4 || /\bthe\s+$/i.test(before)) return false
  const last = LAST_WORD.exec(before)?.[1]
  if (isRole(last) && last !== 'leader' && /\s$/.test(before)) return true
  if (length < 2) return false
  if (/^,\s*(?:aged\s)?\d{1,3},/.test(after) || /^,?\s+who\s/.test(after)) return true
  const role = /^,\s+(?:an?\s+|the\s+)?((?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+)/u.exec(after)?.[1]
  if (role?.split(/\s+/).some(isRole)) return true
  return length <= 3 && speechVerbs.has(FIRST_WORD.exec(after)?.[1] ?? '')
}

function standsAsPlace({ before, after, words: named }: Mention): boolean {
  if (named.at(-1)!.possessive) return false
  const last = LAST_WORD.exec(before)?.[1]
  if (last === 'of') return placeNouns.has(/(\p{L}+)\s+of\s*$/u.exec(before)?.[1] ?? '')
  if (PLACE_APPOSITION.test(after)) return true
  if (last !== 'in' && last !== 'near') return false
  const next = /^, (\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*)?)/u.exec(after)?.[1]
  if (
    next !== undefined &&
    (lookUpName(next) ?? lookUpName(next.split(' ')[0]!))?.kind === 'place'
  ) {
    return true
  }
  return (
    named.length === 1 &&
    !named[0]!.shouted &&
    (/^(?:[,.;:)]|$)/.test(after) || GOES_ON.test(after))
  )
}

/** The kind of a name from all its mentions. Lists, the words of the name, titles, then what it does in the text. */
export function kindOfMentions(forms: readonly string[], mentions: readonly Mention[]): NameKind {
  const said = forms.map(kindOfForm).filter((kind) => kind !== 'name')
  const titled = mentions.some((mention) => mention.titled)
  if (titled && !said.includes('organisation')) return 'person'
  if (said[0] !== undefined) return said[0]
  if (mentions.some(actsAsPerson)) return 'person'
  const places = mentions.filter(standsAsPlace).length
  return places > 0 && 2 * places >= mentions.length ? 'place' : 'name'
}
