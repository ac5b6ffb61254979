/** "Putin", "Mr. Putin" and "Vladimir V. Putin" are one. */
import { endsOf, type Form, groupBy, hasArticle, mostMentioned, only } from './forms.js'
import { kindOfForm } from './kinds.js'
import { lookUpName } from './known.js'
import { organisationEnds, organisationHeads } from './lists/organisations.js'

/** From a form to the one that stands for it. */
export type FindFuller = (form: Form) => Form | undefined

/** A ship is called by the end of its name, as a person is. */
const SHIP = /^(?:uss|hms|rms|mv|ss) /
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
/** "Lopez", "O'Brien", "McCain", "J."; not "SpaceX" or "UN". */
const PERSON_WORD =
  /^(?:\p{Lu}(?:\p{Ll}|['’]\p{Lu})+|\p{Lu}\.?|Mc\p{Lu}\p{Ll}+|De\p{Lu}\p{Ll}+|\p{Ll}+)$/u

/** "Zelenskyy", "Zelenskiy" and "Zelensky" are one; so are "Sergey" and "Sergei". */
function soundOf(word: string): string {
  return word
    .replace(/(?:yy|iy|ij|yi|ii|ey|ei|y|i)$/, 'i')
    .replace(/^ye/, 'e')
    .replaceAll(/(\p{L})\1/gu, '$1')
}

/** Without middle initials: "vladimir v putin" sounds as "vladimir putin". */
function coreOf({ parts }: Form): string {
  return parts
    .filter((part, i) => i === 0 || i === parts.length - 1 || part.length > 1)
    .map(soundOf)
    .join(' ')
}

/** The word that a person is called by; "Jr." is not it. */
function surnameOf({ parts }: Form): string {
  const last = parts.at(-1)!
  return soundOf(SUFFIX.test(last) && parts.length > 2 ? parts.at(-2)! : last)
}

/** A form of several words that one of them may stand for. */
function isFull(form: Form): boolean {
  const { parts, surface, key, told } = form
  if (parts.length < 2 || parts.length > 5) return false
  if (told || SHIP.test(key)) return true
  // Two or three words that nothing tells may be a person too, unless they look like anything else.
  return (
    parts.length <= 3 &&
    kindOfForm(surface) === 'name' &&
    !hasArticle(form) &&
    surface
      .split(/[ -]/)
      .every(
        (word) =>
          PERSON_WORD.test(word) &&
          !organisationEnds.has(word) &&
          !organisationHeads.has(word) &&
          !lookUpName(word),
      )
  )
}

/** Whether a full form may stand behind a single word: told to be a person, or named before it is called by one word. */
function introduces(full: Form, single: Form, lower: ReadonlySet<string>): boolean {
  if (full.told || single.titled || SHIP.test(full.key)) return true
  if (lower.has(single.surface.toLowerCase()) || hasArticle(single)) return false
  return full.mentions[0]!.start < single.mentions[0]!.start
}

/**
 * Finds the fullest form of a person: middle initials and spelling aside for full names; for a single word the full
 * name that ends with it (the most mentioned one: "Trump" is Donald where Melania is named once), another spelling of
 * it, or the only person that begins with it; for its last words ("De La Fuente") the one name that ends so. Words of `lower` stand in lower case somewhere and are nobody's surname
 * without evidence.
 */
export function foldPeople(forms: readonly Form[], lower: ReadonlySet<string>): FindFuller {
  const full = forms.filter(isFull)
  const byCore = groupBy(full, (form) => [coreOf(form)])
  const longest = new Map<Form, Form>()
  for (const same of byCore.values()) {
    const head = same.reduce((a, b) => (b.parts.length > a.parts.length ? b : a))
    for (const form of same) longest.set(form, head)
  }
  const heads = [...new Set(longest.values())]
  const bySurname = groupBy(heads, (form) => [surnameOf(form)])
  const byEnd = groupBy(heads, endsOf)
  const byGiven = groupBy(heads, ({ parts }) => [parts[0]!])
  const singles = forms.filter(
    ({ parts, surface }) => parts.length === 1 && surface.length >= 5 && !lookUpName(surface),
  )
  const single = new Set(singles)
  const bySound = groupBy(singles, ({ key }) => [soundOf(key)])

  return (form) => {
    const head = longest.get(form)
    if (head !== undefined) return head === form ? only(byEnd.get(form.key)) : head
    if (form.parts.length > 1 || (lookUpName(form.surface) && !form.titled)) return undefined
    const sound = soundOf(form.parts[0]!)
    const named = (bySurname.get(sound) ?? []).filter((other) => introduces(other, form, lower))
    if (named.length > 0) return mostMentioned(named)
    const spelled = mostMentioned(bySound.get(sound) ?? [])
    if (spelled !== undefined && spelled !== form && single.has(form)) return spelled
    const given = byGiven.get(form.parts[0]!) ?? []
    return given.length === 1 && given[0]!.told ? given[0] : undefined
  }
}
