/** The distinct forms under which a text names things, and ways to find one by its words. */
import { kindOfForm, kindOfMentions } from './kinds.js'
import { lookUpName } from './known.js'
import type { Mention } from './mention.js'
import { keyOf } from './words.js'

/** All mentions under one key: "U.S." and "United States", but not "Putin" and "Vladimir Putin". */
export interface Form {
  readonly key: string
  /** As first mentioned. */
  readonly surface: string
  readonly parts: readonly string[]
  readonly mentions: readonly Mention[]
  /** A title stood before one of the mentions. */
  readonly titled: boolean
  /** A title, its words or what stands around it tell a person. */
  readonly told: boolean
}

/** "US Navy" and "United States Navy" have one key, as all names of a listed place have. */
function formKey({ surface, key }: Mention): string {
  const known = lookUpName(surface)
  if (known) return known.id
  const words = surface.split(' ')
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    const place = lookUpName(words.slice(0, length).join(' '))
    if (place?.kind === 'place') return `${place.id} ${keyOf(words.slice(length).join(' '))}`
  }
  return key
}

/** Lists of items under one key, in order. O(n). */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  return groups
}

/** The forms of the mentions, in the order of their first mention. */
export function readForms(mentions: readonly Mention[]): readonly Form[] {
  return [...groupBy(mentions, (mention) => [formKey(mention)])].map(([key, same]) => {
    const { surface, key: spelled } = same[0]!
    const titled = same.some((mention) => mention.titled)
    return {
      key,
      surface,
      parts: spelled.split(' '),
      mentions: same,
      titled,
      told: titled || kindOfMentions([surface], same) === 'person',
    }
  })
}

/** The most mentioned of some forms, of equals the first. */
export function mostMentioned(forms: readonly Form[]): Form | undefined {
  return forms.reduce<Form | undefined>(
    (best, form) =>
      best === undefined || form.mentions.length > best.mentions.length ? form : best,
    undefined,
  )
}

/** Whether an article stands before a mention: nobody says "the Putin". */
export function hasArticle({ mentions }: Form): boolean {
  return mentions.some(({ before }) => /\b(?:the|an?)\s+$/i.test(before))
}

/** Whether its words alone, or a title, tell a person. */
export function namesPerson(form: Form): boolean {
  return form.titled || kindOfForm(form.surface) === 'person'
}

/** The ends of a form that leave out some first words: "revolutionary guard" of "iranian revolutionary guard". */
export function endsOf({ key }: Form): readonly string[] {
  const words = key.split(' ')
  return words.slice(1, 8).map((_, i) => words.slice(i + 1).join(' '))
}

/** The form of a list of one. */
export const only = (forms: readonly Form[] | undefined): Form | undefined =>
  forms?.length === 1 ? forms[0] : undefined
