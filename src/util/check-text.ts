import { NutgrafError } from '../errors.js'

/** @throws NutgrafError `invalid-input` when a value is no string. */
export function checkText(what: string, text: string): void {
  if (typeof text !== 'string') {
    throw new NutgrafError('invalid-input', `${what} takes a text, not ${typeof text}`, {})
  }
}
