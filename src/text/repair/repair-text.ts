/** Damage that happens to text on its way, undone where that is certain. */
import { checkText } from '../../util/check-text.js'
import { decodeEntities } from './entities.js'
import { cleanInvisible } from './invisible.js'
import { isSuspect } from './is-suspect.js'
import { restoreQuotes } from './lost-quotes.js'
import { decodeMojibake, readStrayBytes } from './mojibake.js'

/** Layers of damage on each other: nothing but a made-up text has more. */
const MOST_LAYERS = 8

/**
 * The text with mojibake decoded (UTF-8 read as windows-1252, also twice), HTML character references resolved (also
 * escaped twice; not between backquotes), lost quotation marks restored, "\n" for every line end, and without control
 * characters and idle zero-width characters. Text that is fine comes back as it is: Thai, "Côte d'Ivoire", capitals
 * with accents, emoji, Persian, code. Repairing twice changes nothing more. O(n) a layer of damage.
 *
 * Offsets refer to the text that was analyzed: repair first, then analyze the result. No other function repairs.
 *
 * @throws NutgrafError `invalid-input` for what is no string.
 * @example
 * repairText('Ukraineโs Caf&eacute; donâ€™t') // 'Ukraine’s Café don’t'
 */
export function repairText(text: string): string {
  checkText('repairText', text)
  let repaired = text
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    if (!isSuspect(repaired)) return repaired
    // Controls last: a mark that was read wrongly may hold one.
    const decoded = readStrayBytes(decodeMojibake(decodeEntities(repaired)))
    const next = restoreQuotes(cleanInvisible(decoded))
    if (next === repaired) return repaired
    repaired = next
  }
  return repaired
}
