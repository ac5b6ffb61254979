/**
 * Checks of options at the public boundary. Each throws `NutgrafError('invalid-option')` that names the
 * option, what was got and what was expected; none repairs.
 */
import { NutgrafError } from '../errors.js'

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

function reject(option: string, got: unknown, expected: string): never {
  throw new NutgrafError('invalid-option', `${option} must be ${expected}, got ${describe(got)}`, {
    option,
    got,
    expected,
  })
}

/** Options must be a plain object whose keys are all known: a misspelt option is an error, not a no-op. */
export function checkKeys(where: string, options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    reject(`${where} options`, options, 'an object')
  }
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new NutgrafError(
        'invalid-option',
        `${where} has no option ${JSON.stringify(key)}; it has ${known.join(', ')}`,
        { option: key, known },
      )
    }
  }
}

export function checkNumber(option: string, value: number, min: number, max: number): number {
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    reject(option, value, `a number from ${min} to ${max}`)
  }
  return value
}

export function checkInteger(
  option: string,
  value: number,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): number {
  if (!Number.isInteger(value) || value < min || value > max) {
    reject(
      option,
      value,
      max === Number.MAX_SAFE_INTEGER
        ? `a whole number, at least ${min}`
        : `a whole number from ${min} to ${max}`,
    )
  }
  return value
}

export function checkChoice<T extends string>(option: string, value: T, choices: readonly T[]): T {
  if (!choices.includes(value)) reject(option, value, `one of ${choices.join(', ')}`)
  return value
}

export function checkString(option: string, value: string): string {
  if (typeof value !== 'string') reject(option, value, 'a string')
  return value
}

export function checkFunction<T>(option: string, value: T): T {
  if (typeof value !== 'function') reject(option, value, 'a function')
  return value
}
