/** Stable names of what can go wrong at a public boundary. */
export type ErrorCode =
  | 'invalid-option'
  | 'invalid-article'
  | 'duplicate-id'
  | 'unknown-id'
  | 'invalid-topics'
  | 'invalid-model'
  | 'invalid-index'
  | 'index-locked'
  | 'index-full'
  | 'invalid-input'
  | 'unreadable-input'
  | 'missing-dependency'
  | 'worker-failed'
  | 'aborted'

/**
 * The one error that nutgraf throws. `code` says what went wrong, `details` holds what is needed to react
 * (what was got, what was expected, the file and line), `cause` the error underneath, if any.
 *
 * @example
 * try { summarize(text, { budget: { words: -1 } }) }
 * catch (error) { if (isNutgrafError(error)) console.error(error.code) } // 'invalid-option'
 */
export class NutgrafError extends Error {
  override readonly name = 'NutgrafError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.code = code
    this.details = details
  }
}

/** Whether a caught value is a `NutgrafError`, also one of another copy of the package. */
export function isNutgrafError(value: unknown): value is NutgrafError {
  return value instanceof Error && value.name === 'NutgrafError' && 'code' in value
}
