/** One name for all the forms under which it is mentioned. */

import { kindOfForm, kindOfMentions } from './kinds.js'
import { lookUpName } from './known.js'
import { droppedEnds, organisationEnds, organisationHeads } from './lists/organisations.js'
import { demonyms } from './lists/places.js'
import type { Mention } from './mention.js'
import { keyOf } from './words.js'

/** All mentions of one name. */
export interface Group {
  readonly mentions: readonly Mention[]
  /** A title or the words of the name tell a person. */
  readonly person: boolean
}

interface Form {
  readonly key: string
  readonly surface: string
  readonly parts: readonly string[]
  readonly mentions: Mention[]
  titled: boolean
}

/** "Zelenskyy", "Zelenskiy" and "Zelensky" are one; so are "Sergey" and "Sergei". */
function soundOf(word: string): string {
  return word
    .replace(/(?:yy|iy|ij|yi|ii|ey|ei|y|i)$/, 'i')
    .replace(/^ye/, 'e')
    .replaceAll(/(.)\1/g, '$1')
}

const isInitial = (part: string): boolean => part.length === 1

/** Without middle initials: "vladimir v putin" -> "vladimir putin". */
function core(parts: readonly string[]): readonly string[] {
  return parts.filter((part, i) => i === 0 || i === parts.length - 1 || !isInitial(part))
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/

/** The word that a person is called by; "Jr." is not it. */
function surname(parts: readonly string[]): string {
  const last = parts.at(-1)!
  return soundOf(SUFFIX.test(last) && parts.length > 2 ? parts.at(-2)! : last)
}

const SHIP = /^(?:uss|hms|rms|mv|ss) /

/** A form of several words that a single surname may stand for. */
function isPersonForm(form: Form): boolean {
  if (form.parts.length < 2 || form.parts.length > 5) return false
  if (form.titled || SHIP.test(form.key)) return true
  const kind = kindOfMentions([form.surface], form.mentions)
  if (kind !== 'name') return kind === 'person'
  // Two or three words that nothing tells may be a person too, unless they look like anything else.
  return (
    form.parts.length <= 3 &&
    !form.mentions.some(({ before }) => /\b(?:the|an?)\s+$/i.test(before)) &&
    form.surface
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

const PERSON_WORD =
  /^(?:\p{Lu}(?:\p{Ll}|['’]\p{Lu})+|\p{Lu}\.?|Mc\p{Lu}\p{Ll}+|De\p{Lu}\p{Ll}+|\p{Ll}+)$/u

/** "Zelensky" and "Zelenskyy": two spellings of one name, unless a list tells them apart. */
function isSpelledLike(a: Form, b: Form): boolean {
  const long = a.surface.length >= 5 && b.surface.length >= 5
  return (
    long && soundOf(a.key) === soundOf(b.key) && !lookUpName(a.surface) && !lookUpName(b.surface)
  )
}

/** Of two spellings the commoner stands for both, of equals the earlier. */
function first(a: Form, b: Form): boolean {
  const more = a.mentions.length - b.mentions.length
  return more > 0 || (more === 0 && a.mentions[0]!.start < b.mentions[0]!.start)
}

/** The initials of the words that an acronym stands for: "Federal Security Service" -> "fss". */
function initials(parts: readonly string[], all: boolean): string {
  return parts
    .filter((part) => all || !/^(?:of|the|and|for|in|on|to|a)$/.test(part))
    .map((part) => part[0])
    .join('')
}

/** "US Navy" and "United States Navy" have one id, as all names of a listed place have. */
function idOf({ surface, key }: Mention): string {
  const known = lookUpName(surface)
  if (known) return known.id
  const parts = surface.split(' ')
  for (let length = Math.min(4, parts.length - 1); length > 0; length--) {
    const place = lookUpName(parts.slice(0, length).join(' '))
    if (place?.kind === 'place') return `${place.id} ${keyOf(parts.slice(length).join(' '))}`
  }
  return key
}

/** Joins mentions into names. O(f²) in the number of distinct forms at worst, which a text has few of. */
export function foldNames(
  mentions: readonly Mention[],
  text: string,
  lower: ReadonlySet<string>,
): readonly Group[] {
  const forms = new Map<string, Form>()
  for (const mention of mentions) {
    const id = idOf(mention)
    const form = forms.get(id)
    if (form === undefined) {
      forms.set(id, {
        key: id,
        surface: mention.surface,
        parts: mention.key.split(' '),
        mentions: [mention],
        titled: mention.titled,
      })
    } else {
      form.mentions.push(mention)
      form.titled ||= mention.titled
    }
  }
  const all = [...forms.values()]
  const target = new Map<Form, Form>()
  const link = (from: Form, to: Form): void => {
    if (from !== to && resolve(target, to) !== from && !target.has(from)) target.set(from, to)
  }
  // The commonest full form wins, then the first: "Trump" is Donald where Melania is mentioned once.
  const most = (found: readonly Form[]): Form | undefined =>
    found.reduce<Form | undefined>(
      (best, form) =>
        best === undefined || form.mentions.length > best.mentions.length ? form : best,
      undefined,
    )

  const people = all.filter(isPersonForm)
  const byCore = new Map<string, Form[]>()
  for (const form of people) {
    const parts = core(form.parts)
    const key = `${parts.slice(0, -1).map(soundOf).join(' ')} ${soundOf(parts.at(-1)!)}`
    byCore.set(key, [...(byCore.get(key) ?? []), form])
  }
  for (const same of byCore.values()) {
    const longest = same.reduce((a, b) => (b.parts.length > a.parts.length ? b : a))
    for (const form of same) link(form, longest)
  }
  const bySurname = new Map<string, Form[]>()
  const byGiven = new Map<string, Form[]>()
  for (const form of people) {
    if (target.has(form)) continue
    const last = surname(form.parts)
    bySurname.set(last, [...(bySurname.get(last) ?? []), form])
    byGiven.set(form.parts[0]!, [...(byGiven.get(form.parts[0]!) ?? []), form])
  }
  for (const form of all) {
    if (target.has(form)) continue
    const listed = lookUpName(form.surface)
    if (form.parts.length === 1) {
      if (listed && !form.titled) {
        // "Senate" of "U.S. Senate", where the text has no other.
        const own = all.filter((other) => other.key.endsWith(` ${form.key}`) && isOfPlace(other))
        if (listed.kind === 'organisation' && own.length === 1) link(form, own[0]!)
        continue
      }
      const full = most(
        (bySurname.get(soundOf(form.parts[0]!)) ?? []).filter((other) =>
          introduces(other, form, lower),
        ),
      )
      if (full) {
        link(form, full)
        continue
      }
      const alike = all.filter(
        (other) => other.parts.length === 1 && !target.has(other) && isSpelledLike(form, other),
      )
      const main = most(alike.filter((other) => other !== form && first(other, form)))
      if (main) {
        link(form, main)
        continue
      }
      const given = byGiven.get(form.parts[0]!) ?? []
      if (given.length === 1 && isTold(given[0]!) && introduces(given[0]!, form, lower)) {
        link(form, given[0]!)
      }
    } else if (!listed || listed.kind === 'organisation') {
      // "von der Leyen", "Caid Essebsi", "Revolutionary Guard": the end of one longer name.
      const longer = all.filter(
        (other) =>
          other.parts.length > form.parts.length &&
          form.parts.every(
            (part, i) => part === other.parts[other.parts.length - form.parts.length + i],
          ),
      )
      if (longer.length === 1) link(form, longer[0]!)
    }
  }
  // "Boeing" of "Boeing Company", "Johns Hopkins" of "Johns Hopkins University".
  for (const form of all) {
    if (target.has(form) || lookUpName(form.surface)?.kind === 'place' || people.includes(form))
      continue
    const ends = form.parts.length === 1 ? droppedEnds : organisationEnds
    const longer = all.filter(
      (other) =>
        other.parts.length === form.parts.length + 1 &&
        form.parts.every((part, i) => part === other.parts[i]) &&
        ends.has(other.surface.split(' ').at(-1)!),
    )
    if (longer.length === 1) link(form, longer[0]!)
  }
  // "Federal Security Service (FSB)", or letters that only one long name has.
  for (const form of all) {
    if (form.parts.length > 1 || !/^[A-Z][A-Za-z]*[A-Z]s?$/.test(form.surface)) continue
    const defined = all.filter((other) =>
      other.mentions.some(({ end }) => text.startsWith(` (${form.surface})`, end)),
    )
    const key = form.parts[0]!
    const matches =
      defined.length > 0
        ? defined
        : key.length < 3
          ? []
          : all.filter(
              ({ parts }) =>
                parts.length >= 3 &&
                (initials(parts, true) === key || initials(parts, false) === key),
            )
    if (matches.length > 0) link(form, matches[0]!)
  }
  const groups = new Map<Form, Form[]>()
  for (const form of all) {
    const head = resolve(target, form)
    groups.set(head, [...(groups.get(head) ?? []), form])
  }
  return [...groups.values()].map((members) => ({
    mentions: members.flatMap((form) => form.mentions).sort((a, b) => a.start - b.start),
    person: members.some((form) => form.titled || kindOfForm(form.surface) === 'person'),
  }))
}

/** "US Senate", "French Parliament": a body with its country. */
function isOfPlace({ surface }: Form): boolean {
  const country = surface.slice(0, surface.lastIndexOf(' '))
  return demonyms.has(country) || lookUpName(country)?.kind === 'place'
}

const isTold = (form: Form): boolean =>
  form.titled || SHIP.test(form.key) || kindOfMentions([form.surface], form.mentions) === 'person'

/** Whether a full name may stand behind a single word: told to be a person, or named before it is called by one word. */
function introduces(full: Form, single: Form, lower: ReadonlySet<string>): boolean {
  if (full === single) return false
  if (isTold(full) || single.titled) return true
  if (lower.has(single.surface.toLowerCase())) return false
  if (single.mentions.some(({ before }) => /\b(?:the|an?)\s+$/i.test(before))) return false
  return full.mentions[0]!.start < single.mentions[0]!.start
}

function resolve(target: ReadonlyMap<Form, Form>, form: Form): Form {
  let head = form
  for (let next = target.get(head); next !== undefined; next = target.get(head)) head = next
  return head
}
