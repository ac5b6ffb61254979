/** Where quotations begin and end within sentences, so that none is cut loose from its other half or its speaker. */

/** How a sentence stands to the quotations around it. */
export interface QuotationState {
  /** It closes a quotation that it did not open. */
  readonly opensInside: boolean
  /** It opens a quotation that it does not close. */
  readonly endsInside: boolean
  /** It is nothing but quotation: who speaks is said elsewhere. */
  readonly whole: boolean
}

const NONE: QuotationState = { opensInside: false, endsInside: false, whole: false }

const ANY_MARK = /["“”„«»]|(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/u
const MARK = /["“”„«»'‘’]/gu
const LETTER = /[\p{L}\p{N}]/u
const CLOSES_AFTER = /[.,!?…;]/

/**
 * Reads the quotation marks of one sentence. Straight marks count by what stands beside them: a space before and
 * none after opens; a single mark between letters, or after a letter with nothing open, is an apostrophe. O(n).
 */
export function readQuotation(sentence: string): QuotationState {
  if (!ANY_MARK.test(sentence)) return NONE
  let open = false
  let opensInside = false
  let openedAtStart = false
  let closedAt = -1
  let quotations = 0
  for (const { 0: mark, index } of sentence.matchAll(MARK)) {
    const before = sentence[index - 1] ?? ' '
    const after = sentence[index + 1] ?? ' '
    const single = mark === "'" || mark === '‘' || mark === '’'
    if (single && LETTER.test(before) && LETTER.test(after)) continue
    const opens =
      mark === '“' || mark === '„' || mark === '«' || mark === '‘' || mark === '"' || mark === "'"
        ? mark === '“' ||
          mark === '„' ||
          mark === '«' ||
          (/[\s([\u2013\u2014-]/.test(before) && /\S/.test(after))
        : false
    if (opens) {
      if (single && /\d/.test(after)) continue // '90s
      if (!open) {
        quotations++
        if (sentence.slice(0, index).trim() === '') openedAtStart = true
      }
      open = true
      continue
    }
    if (open) {
      open = false
      closedAt = index
    } else if (!single || CLOSES_AFTER.test(before)) {
      if (quotations === 0) opensInside = true
      closedAt = index
    }
  }
  const whole =
    openedAtStart && quotations === 1 && !open && !LETTER.test(sentence.slice(closedAt + 1))
  return { opensInside, endsInside: open, whole }
}
