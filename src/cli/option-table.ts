/** How options are declared: parsing, help and error messages all come from these tables. */

interface OptionBase {
  /** Without the dashes. */
  readonly name: string
  /** One line of help, without a full stop. */
  readonly about: string
}

/** `--quiet` */
export interface FlagOption extends OptionBase {
  readonly kind: 'flag'
}

/** `--query TEXT` */
export interface TextOption extends OptionBase {
  readonly kind: 'text'
  readonly placeholder: string
  /** May be given several times; the values are collected. */
  readonly repeat?: boolean
  /** Takes two values: `--explain ID ID`. */
  readonly pair?: boolean
}

/** `--sentences N`, `--min-score X` */
export interface NumberOption extends OptionBase {
  readonly kind: 'integer' | 'number'
  readonly placeholder: string
  readonly min: number
  readonly max?: number
}

/** `--preset strict|standard|loose` */
export interface ChoiceOption extends OptionBase {
  readonly kind: 'choice'
  readonly choices: readonly string[]
}

export type Option = FlagOption | TextOption | NumberOption | ChoiceOption

const FORMATS = ['text', 'json', 'jsonl', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

const INPUTS = ['text', 'markdown', 'html', 'json', 'jsonl', 'csv', 'feed']

/** Options of every command that reads articles. */
export const READ_OPTIONS: readonly Option[] = [
  {
    name: 'from',
    kind: 'choice',
    choices: INPUTS,
    about: 'what the input is; default: by file name, else by its first bytes',
  },
  {
    name: 'map',
    kind: 'text',
    placeholder: 'OURS=THEIRS',
    repeat: true,
    about: 'where fields stand in JSON, JSONL and CSV: text=body,id=guid',
  },
  {
    name: 'encoding',
    kind: 'text',
    placeholder: 'NAME',
    about: 'of all input, for example windows-1252; default: detected',
  },
  {
    name: 'skip-bad',
    kind: 'flag',
    about: 'skip and count what cannot be read, instead of stopping',
  },
  { name: 'raw', kind: 'flag', about: 'no repair of mojibake, entities and control characters' },
]

/** Options of every command whose reading of the text can be chosen. */
export const ANALYZE_OPTIONS: readonly Option[] = [
  {
    name: 'lang',
    kind: 'text',
    placeholder: 'CODE',
    about: 'language of the text (en, de, fr, …), or auto; default en',
  },
  {
    name: 'nlp',
    kind: 'choice',
    choices: ['light', 'wink'],
    about: 'wink adds parts of speech and names (English); default light, digest wink',
  },
]

export const COMMON_OPTIONS: readonly Option[] = [
  {
    name: 'format',
    kind: 'choice',
    choices: FORMATS,
    about: 'default: text on a terminal, jsonl in a pipe, by extension with --output',
  },
  {
    name: 'output',
    kind: 'text',
    placeholder: 'FILE',
    about: 'write there, whole or not at all, instead of to standard output',
  },
  { name: 'quiet', kind: 'flag', about: 'no progress and no notes on standard error' },
  { name: 'help', kind: 'flag', about: 'show this help' },
]
