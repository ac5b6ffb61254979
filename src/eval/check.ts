/** Checks that the functions of this folder share. */
import { NutgrafError } from '../errors.js'

/** @throws NutgrafError `invalid-input` when two lists that belong together differ in length. */
export function checkAligned(what: string, gold: readonly unknown[], found: readonly unknown[]) {
  if (gold.length !== found.length) {
    throw new NutgrafError(
      'invalid-input',
      `${what}: gold has ${gold.length} entries and found ${found.length}; both need one an item, in the same order`,
      { gold: gold.length, found: found.length },
    )
  }
}
