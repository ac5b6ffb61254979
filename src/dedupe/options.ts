/** The presets, and the checking of options. */
import { NutgrafError } from '../errors.js'
import { checkChoice, checkInteger, checkKeys, checkNumber } from '../util/options.js'
import type {
  DedupeIndexOptions,
  DedupeOptions,
  PresetName,
  RepresentativeRule,
  ResolvedDedupeOptions,
  ResolvedIndexOptions,
} from './types.js'

type Thresholds = Pick<
  ResolvedDedupeOptions,
  'shingleSize' | 'jaccard' | 'containment' | 'minSharedShingles'
>

/** The thresholds behind each preset. `strict` asks for more in common, `loose` for less. */
export const DEDUPE_PRESETS: Readonly<Record<PresetName, Thresholds>> = {
  strict: { shingleSize: 5, jaccard: 0.5, containment: 0.8, minSharedShingles: 16 },
  standard: { shingleSize: 4, jaccard: 0.25, containment: 0.6, minSharedShingles: 16 },
  loose: { shingleSize: 3, jaccard: 0.2, containment: 0.5, minSharedShingles: 12 },
}

export const DEDUPE_DEFAULTS: ResolvedDedupeOptions = {
  preset: 'standard',
  ...DEDUPE_PRESETS.standard,
  boilerplate: true,
  template: true,
  windowDays: null,
  representative: 'longest',
  accents: 'fold',
  postingCap: 128,
  pairs: true,
}

const KEYS = Object.keys(DEDUPE_DEFAULTS)
const PRESET_NAMES = Object.keys(DEDUPE_PRESETS) as PresetName[]

/** Options with everything filled in. @throws NutgrafError `invalid-option` */
export function resolveOptions(where: string, options: DedupeOptions): ResolvedDedupeOptions {
  checkKeys(where, options, KEYS)
  const preset = checkChoice('preset', options.preset ?? DEDUPE_DEFAULTS.preset, PRESET_NAMES)
  const base = DEDUPE_PRESETS[preset]
  return {
    preset,
    shingleSize: checkInteger('shingleSize', options.shingleSize ?? base.shingleSize, 2, 16),
    jaccard: checkNumber('jaccard', options.jaccard ?? base.jaccard, 0.01, 1),
    containment: checkNumber('containment', options.containment ?? base.containment, 0.01, 1),
    minSharedShingles: checkInteger(
      'minSharedShingles',
      options.minSharedShingles ?? base.minSharedShingles,
      1,
    ),
    boilerplate: checkBoolean('boilerplate', options.boilerplate ?? DEDUPE_DEFAULTS.boilerplate),
    template: checkBoolean('template', options.template ?? DEDUPE_DEFAULTS.template),
    windowDays:
      options.windowDays === undefined || options.windowDays === null
        ? null
        : checkNumber('windowDays', options.windowDays, 0, 1e6),
    representative: checkRule(options.representative ?? DEDUPE_DEFAULTS.representative),
    accents: checkChoice('accents', options.accents ?? DEDUPE_DEFAULTS.accents, ['fold', 'keep']),
    postingCap: checkInteger(
      'postingCap',
      options.postingCap ?? DEDUPE_DEFAULTS.postingCap,
      64,
      4096,
    ),
    pairs: checkBoolean('pairs', options.pairs ?? DEDUPE_DEFAULTS.pairs),
  }
}

function checkBoolean(option: string, value: boolean): boolean {
  if (typeof value !== 'boolean') {
    throw new NutgrafError(
      'invalid-option',
      `${option} must be true or false, got ${String(value)}`,
      {
        option,
        got: value,
      },
    )
  }
  return value
}

function checkRule(rule: RepresentativeRule): RepresentativeRule {
  if (typeof rule === 'function' || rule === 'longest' || rule === 'earliest') return rule
  if (typeof rule === 'object' && rule !== null && Array.isArray(rule.sources)) return rule
  throw new NutgrafError(
    'invalid-option',
    "representative must be 'longest', 'earliest', { sources: [...] } or a function",
    { option: 'representative', got: rule },
  )
}

const INDEX_KEYS = KEYS.filter((key) => key !== 'representative' && key !== 'pairs')

/** Fewer than in `dedupe`, since an index promises a time for each article. */
const INDEX_POSTING_CAP = 64

/** @throws NutgrafError `invalid-option` */
export function resolveIndexOptions(
  where: string,
  options: DedupeIndexOptions,
): ResolvedIndexOptions {
  checkKeys(where, options, INDEX_KEYS)
  const {
    representative: _,
    pairs: __,
    ...resolved
  } = resolveOptions(where, {
    postingCap: INDEX_POSTING_CAP,
    ...options,
  })
  return resolved
}
