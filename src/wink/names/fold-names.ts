/** One name for all the forms under which it is mentioned. */
import { foldOrganisations } from './fold-organisations.js'
import { foldPeople } from './fold-people.js'
import { type Form, namesPerson, readForms } from './forms.js'
import type { Mention } from './mention.js'

/** All mentions of one name, in text order. */
export interface Group {
  readonly mentions: readonly Mention[]
  /** A title or the words of one form tell a person. */
  readonly person: boolean
}

/** The form at the end of a chain: "Mr. Putin" -> "Putin" -> "Vladimir Putin". */
function resolve(fuller: ReadonlyMap<Form, Form>, form: Form): Form {
  let head = form
  for (let next = fuller.get(head); next !== undefined; next = fuller.get(head)) head = next
  return head
}

/** Joins mentions into names. `lower` has the words that stand in lower case in the text. O(n) in the mentions. */
export function foldNames(
  mentions: readonly Mention[],
  lower: ReadonlySet<string>,
): readonly Group[] {
  const forms = readForms(mentions)
  const rules = [foldPeople(forms, lower), foldOrganisations(forms)]
  const fuller = new Map<Form, Form>()
  for (const form of forms) {
    for (const rule of rules) {
      const found = rule(form)
      if (found === undefined || found === form || resolve(fuller, found) === form) continue
      fuller.set(form, found)
      break
    }
  }
  const groups = new Map<Form, Form[]>()
  for (const form of forms) {
    const head = resolve(fuller, form)
    const group = groups.get(head)
    if (group === undefined) groups.set(head, [form])
    else group.push(form)
  }
  return [...groups.values()].map((members) => ({
    mentions: members.flatMap((form) => form.mentions).sort((a, b) => a.start - b.start),
    person: members.some(namesPerson),
  }))
}
