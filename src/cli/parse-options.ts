/** From arguments to checked values, by the table of a command. */
import { parseArgs } from 'node:util'
import { NutgrafError } from '../errors.js'
import type { Option, TextOption } from './option-table.js'
import { suggest } from './suggest.js'

/** Values by option name, of the type that the option's kind says; absent options are undefined. */
export interface OptionValues {
  flag(name: string): boolean
  text(name: string): string | undefined
  texts(name: string): readonly string[]
  number(name: string): number | undefined
}

export interface ParsedArguments {
  readonly paths: readonly string[]
  readonly values: OptionValues
}

/** Wrong use of the command line, in one sentence. */
export function misuse(
  problem: string,
  details: Readonly<Record<string, unknown>> = {},
): NutgrafError {
  return new NutgrafError('invalid-option', problem, details)
}

/** @throws NutgrafError `invalid-option` naming the flag, what was got and what was expected. */
export function parseOptions(args: readonly string[], table: readonly Option[]): ParsedArguments {
  const byName = new Map(table.map((option) => [option.name, option]))
  const { tokens } = parseArgs({
    args: [...args],
    // Not strict: the messages below say more than node's.
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      table.map(({ name, kind }) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string' } as const,
      ]),
    ),
  })
  const paths: string[] = []
  const given = new Map<string, (string | number | true)[]>()
  let wanting: TextOption | undefined
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (wanting === undefined) paths.push(token.value)
      else given.get(wanting.name)!.push(token.value)
      wanting = undefined
      continue
    }
    if (wanting !== undefined) throw needsValue(wanting)
    if (token.kind !== 'option') continue
    const option = byName.get(token.name)
    if (option === undefined) throw unknownOption(token.rawName, [...byName.keys()])
    const value = checkValue(option, token.value, token.inlineValue === true)
    const repeats = option.kind === 'text' && option.repeat === true
    given.set(option.name, [...(repeats ? (given.get(option.name) ?? []) : []), value])
    if (option.kind === 'text' && option.pair) wanting = option
  }
  if (wanting !== undefined) throw needsValue(wanting)
  const one = (name: string): unknown => {
    if (!byName.has(name)) throw new Error(`the command has no option ${name}`)
    return given.get(name)?.at(-1)
  }
  return {
    paths,
    values: {
      flag: (name) => one(name) === true,
      text: (name) => one(name) as string | undefined,
      texts: (name) => (given.get(name) ?? []) as readonly string[],
      number: (name) => one(name) as number | undefined,
    },
  }
}

function unknownOption(rawName: string, names: readonly string[]): NutgrafError {
  const near = suggest(rawName.replace(/^-+/, ''), names)
  return misuse(
    `there is no option ${rawName}${near === undefined ? '' : `; did you mean --${near}?`}`,
    {
      option: rawName,
    },
  )
}

function needsValue(option: Option): NutgrafError {
  const many = option.kind === 'text' && option.pair ? 'two values' : 'a value'
  return misuse(`--${option.name} needs ${many}: --${option.name} ${placeholderOf(option)}`)
}

function checkValue(
  option: Option,
  value: string | undefined,
  inline: boolean,
): string | number | true {
  const flag = `--${option.name}`
  if (option.kind === 'flag') {
    if (inline) throw misuse(`${flag} takes no value, got ${JSON.stringify(value)}`)
    return true
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('--'))) {
    throw needsValue(option)
  }
  if (option.kind === 'text') return value
  if (option.kind === 'choice') {
    if (option.choices.includes(value)) return value
    const near = suggest(value, option.choices)
    const hint = near === undefined ? '' : `; did you mean ${near}?`
    throw misuse(
      `${flag} must be one of ${option.choices.join(', ')}, got ${JSON.stringify(value)}${hint}`,
    )
  }
  const number = Number(value)
  const whole = option.kind === 'integer'
  if (
    value.trim() === '' ||
    !Number.isFinite(number) ||
    (whole && !Number.isSafeInteger(number)) ||
    number < option.min ||
    number > (option.max ?? Number.POSITIVE_INFINITY)
  ) {
    const range =
      option.max === undefined ? `at least ${option.min}` : `from ${option.min} to ${option.max}`
    throw misuse(
      `${flag} must be a ${whole ? 'whole number' : 'number'} ${range}, got ${JSON.stringify(value)}`,
    )
  }
  return number
}

/** What stands for an option's value in help: `N`, `strict|standard|loose`. */
export function placeholderOf(option: Option): string {
  if (option.kind === 'flag') return ''
  return option.kind === 'choice' ? option.choices.join('|') : option.placeholder
}
