/** Runs of capitalised words that may be names. */
import { lookUpName } from './known.js'
import { commonWords } from './lists/common-words.js'
import { departmentWords, organisationEnds, organisationHeads } from './lists/organisations.js'
import { givenNames, particles, portfolioTitles, titles } from './lists/people.js'
import { numberedHeads, placeHeads } from './lists/words.js'
import { isNumber, type Word } from './words.js'

export interface Run {
  readonly run: readonly Word[]
  /** The word after it. */
  readonly next: Word | undefined
}

/** "Women's Day", "St. Mary's Hospital": the possessive is inside the name. */
const AFTER_POSSESSIVE = new Set(
  'Day Republic Party Hospital College University School Church Cathedral Park Square Cup Bench Island Bay Army Union Rights Association Congress'.split(
    ' ',
  ),
)

/** "Co-operation", "Anti-corruption": what follows the hyphen belongs to the word. */
const HALF_WORDS = new Set(['Co', 'Anti', 'Non', 'Counter'])

/** Abbreviations whose stop does not end a run: "Gen. Lee", "St. Petersburg". */
const STOPPED = new Set(['St', 'Ste', 'Mt', 'Ft', 'Jr', 'Sr', 'Rev', 'Hon', 'No'])

/** Common words that are also the second syllable of a given name: "Ban Ki-moon", "Kim Jong-un", "Moon Jae-in". */
const SYLLABLES = new Set('moon in un il young soon won song sun king ran'.split(' '))

/**
 * "Geun-hye", "Hoi-kwan", "Chan-o-cha": a syllable in lower case goes on with a name that has begun; "Trump-era" and
 * "Moscow-led" end with common words.
 */
function isSyllable(run: readonly Word[], { gap, surface }: Word): boolean {
  const last = run.at(-1)!
  return (
    gap === '-' &&
    run.length > 1 &&
    !last.possessive &&
    /^\p{L}\p{Ll}{0,5}$/u.test(last.surface) &&
    /^\p{Ll}{1,5}$/u.test(surface) &&
    (SYLLABLES.has(surface) || surface === 'o' || !commonWords.has(surface))
  )
}

function joinsNext(word: Word, next: Word, following: Word | undefined): boolean {
  if (word.surface === 'I') return false
  if (word.possessive) return next.gap === ' ' && AFTER_POSSESSIVE.has(next.surface)
  if (/^, ?$/.test(next.gap)) return /^(?:Jr|Sr|D\.C\.?)$/.test(next.surface)
  if (next.gap === ' ' || next.gap === '-' || next.gap === '‑') return true
  if (next.gap === ' & ' || next.gap === '&') return true
  // "Export–Import Bank"; a dash between other names parts them.
  if (next.gap === '–') return following !== undefined && organisationEnds.has(following.surface)
  if (next.gap === '. ' || next.gap === '.') {
    return word.surface.length === 1 || STOPPED.has(word.surface) || titles.has(word.surface)
  }
  return false
}

const isField = (word: Word | undefined): boolean =>
  word !== undefined && (word.surface === 'State' || departmentWords.has(word.surface))

const isHead = ({ surface }: Word): boolean => organisationHeads.has(surface)

const isHeadAround = (run: readonly Word[], next: Word | undefined): boolean =>
  run.some(isHead) || (next !== undefined && isHead(next))

/** "of" in "Bank of England", "for" in "Centers for Disease Control"; `run` is what came before. */
function linksHead(run: readonly Word[], link: string): boolean {
  const last = run.at(-1)!.surface
  if (link === 'of') {
    return organisationHeads.has(last) || placeHeads.has(last) || portfolioTitles.has(last)
  }
  if (link === 'for') return organisationHeads.has(last) || portfolioTitles.has(last)
  if (link === 'in') return /^(?:Research|Studies|Science)$/.test(last) && run.some(isHead)
  return false
}

/**
 * How many lower-case words after `at` join two parts of one name, 0 when the run ends there: particles ("Ursula von
 * der Leyen"), "of" and "for" after the head of an institution, "and" between the fields of a department.
 */
function linkLength(words: readonly Word[], at: number, run: readonly Word[]): number {
  const isNext = (index: number): boolean => {
    const word = words[index]
    return word !== undefined && word.gap === ' '
  }
  if (!isNext(at) || words[at - 1]!.possessive) return 0
  const link = words[at]!.surface
  const capitalAfter = (index: number): boolean => isNext(index) && words[index]!.capital
  if (particles.has(link)) {
    for (let to = at + 1; to <= at + 2; to++) {
      if (words[to]?.capital && /^[ -]$/.test(words[to]!.gap)) return to - at
      if (!isNext(to) || !particles.has(words[to]!.surface)) return 0
    }
    return 0
  }
  if (linksHead(run, link)) {
    const next = words[at + 1]
    if (portfolioTitles.has(run.at(-1)!.surface) && !isField(next)) return 0
    if (next?.capital && next.gap === ' ') return 1
    if (isNext(at + 1) && words[at + 1]!.surface === 'the' && words[at + 2]?.capital) return 2
    return 0
  }
  if (link === 'and') {
    const last = run.at(-1)!
    const next = words[at + 1]
    if (next === undefined || !capitalAfter(at + 1) || !isHeadAround(run, words[at + 2])) return 0
    if (departmentWords.has(last.surface) && departmentWords.has(next.surface)) return 1
    // "Institute of Volcanology and Seismology", but not "Bank of England and Barclays".
    const headed = run.some(({ surface }) => surface === 'of' || surface === 'for')
    const after = words[at + 2]
    const alone = !(after?.capital && after.gap === ' ') && !next.shouted && !next.possessive
    const listed = lookUpName(last.surface) ?? lookUpName(next.surface)
    return headed && alone && !listed && !givenNames.has(last.surface) ? 1 : 0
  }
  return 0
}

/** Longest sequences of words that could be one name or several side by side, in order. O(n). */
export function findRuns(words: readonly Word[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < words.length) {
    if (!words[at]!.capital) {
      at++
      continue
    }
    const start = at
    const run: Word[] = [words[at++]!]
    while (at < words.length) {
      const last = run.at(-1)!
      const next = words[at]!
      if (next.capital ? joinsNext(last, next, words[at + 1]) : isSyllable(run, next)) {
        run.push(next)
        at++
        continue
      }
      if (isNumber(next) && !last.possessive) {
        const glued = next.gap === '-'
        if (glued || (next.gap === ' ' && numberedHeads.has(last.surface))) {
          run.push(next)
          at++
          continue
        }
      }
      if (next.gap === '-' && HALF_WORDS.has(last.surface)) {
        run.push(next)
        at++
        continue
      }
      const link = linkLength(words, at, run)
      if (link === 0) break
      run.push(...words.slice(at, at + link + 1))
      at += link + 1
    }
    // "al-Assad": the prefix is in lower case.
    const before = words[start - 1]
    if (
      before !== undefined &&
      run[0]!.gap === '-' &&
      /^(?:al|el|as|ar|an|ash|ul)$/.test(before.surface)
    ) {
      run.unshift(before)
    }
    runs.push({ run, next: words[at] })
  }
  return runs
}
