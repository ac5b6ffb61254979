/** One name for all the forms under which it is mentioned. */

import { kindOfForm } from './kinds.js'
import { lookUpName } from './known.js'
import { organisationEnds } from './lists/organisations.js'
import { givenNames } from './lists/people.js'
import type { Mention } from './mention.js'

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

function isPersonForm(form: Form): boolean {
  if (form.parts.length < 2 || form.parts.length > 5) return false
  if (form.titled) return true
  const kind = kindOfForm(form.surface)
  // Two or three words that nothing tells may be a person too: "Beji Caid Essebsi".
  return (
    kind === 'person' ||
    (kind === 'name' && form.parts.length <= 4 && !form.surface.includes(' of '))
  )
}

/** The initials of the words that an acronym stands for: "Federal Security Service" -> "fss". */
function initials(parts: readonly string[], all: boolean): string {
  return parts
    .filter((part) => all || !/^(?:of|the|and|for|in|on|to|a)$/.test(part))
    .map((part) => part[0])
    .join('')
}

/** Joins mentions into names. O(f²) in the number of distinct forms at worst, which a text has few of. */
export function foldNames(mentions: readonly Mention[], text: string): readonly Group[] {
  const forms = new Map<string, Form>()
  for (const mention of mentions) {
    const id = lookUpName(mention.surface)?.id ?? mention.key
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
      if (listed && !form.titled) continue
      const full = most(
        (bySurname.get(soundOf(form.parts[0]!)) ?? []).filter((other) => other !== form),
      )
      if (full) {
        link(form, full)
        continue
      }
      const given = byGiven.get(form.parts[0]!) ?? []
      if (given.length === 1 && givenNames.has(form.surface)) link(form, given[0]!)
    } else if (!listed) {
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
    if (target.has(form) || lookUpName(form.surface)?.kind === 'place') continue
    const longer = all.filter(
      (other) =>
        other.parts.length > form.parts.length &&
        other.parts.length <= form.parts.length + 2 &&
        form.parts.every((part, i) => part === other.parts[i]) &&
        organisationEnds.has(other.surface.split(' ').at(-1)!),
    )
    if (longer.length === 1 && !people.includes(form)) link(form, longer[0]!)
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

function resolve(target: ReadonlyMap<Form, Form>, form: Form): Form {
  let head = form
  for (let next = target.get(head); next !== undefined; next = target.get(head)) head = next
  return head
}
