/** Languages by code, each loaded when it is asked for. */
import { NutgrafError } from '../errors.js'
import type { Language } from './language.js'

const LOADERS: ReadonlyMap<string, () => Promise<Language>> = new Map([
  ['en', async () => (await import('./english.js')).english],
  ['de', async () => (await import('./german.js')).german],
  ['fr', async () => (await import('./french.js')).french],
  ['es', async () => (await import('./spanish.js')).spanish],
  ['it', async () => (await import('./italian.js')).italian],
  ['pt', async () => (await import('./portuguese.js')).portuguese],
  ['nl', async () => (await import('./dutch.js')).dutch],
  ['sv', async () => (await import('./swedish.js')).swedish],
  ['no', async () => (await import('./norwegian.js')).norwegian],
  ['ru', async () => (await import('./russian.js')).russian],
  ['uk', async () => (await import('./ukrainian.js')).ukrainian],
  ['id', async () => (await import('./indonesian.js')).indonesian],
  ['ar', async () => (await import('./arabic.js')).arabic],
  ['fa', async () => (await import('./persian.js')).persian],
  ['zh', async () => (await import('./chinese.js')).chinese],
  ['ja', async () => (await import('./japanese.js')).japanese],
])

/** The ISO 639-1 codes that `loadLanguage` knows, English first. */
export const LANGUAGE_CODES: readonly string[] = [...LOADERS.keys()]

/**
 * The language of an ISO 639-1 code; a region is ignored ("pt-BR", "zh_TW"), and case too. Loads no other language.
 *
 * @throws NutgrafError `invalid-option` for a code that is not in `LANGUAGE_CODES`.
 * @example
 * const analyze = createAnalyzer({ language: await loadLanguage('de') })
 */
export async function loadLanguage(code: string): Promise<Language> {
  const load = LOADERS.get(code.toLowerCase().split(/[-_]/)[0] ?? '')
  if (load === undefined) {
    throw new NutgrafError(
      'invalid-option',
      `no language ${JSON.stringify(code)}; there are ${LANGUAGE_CODES.join(', ')}`,
      { option: 'language', got: code, known: LANGUAGE_CODES },
    )
  }
  return load()
}
