/** Errors of input, worded one way: place first, then what is wrong. */
import { NutgrafError } from '../../errors.js'

/** Content that does not have the form it should have. */
export function badInput(
  file: string,
  line: number | undefined,
  problem: string,
  cause?: unknown,
): NutgrafError {
  const place = line === undefined ? file : `${file}:${line}`
  return new NutgrafError(
    'invalid-input',
    `${place}: ${problem}`,
    line === undefined ? { file } : { file, line },
    cause === undefined ? undefined : { cause },
  )
}

/** A file that cannot be opened, read to its end, or held within the limits. */
export function unreadable(
  file: string,
  problem: string,
  details: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): NutgrafError {
  return new NutgrafError(
    'unreadable-input',
    `${file}: ${problem}`,
    { file, ...details },
    cause === undefined ? undefined : { cause },
  )
}

export function tooLarge(file: string, limit: number, what: string): NutgrafError {
  return unreadable(file, `${what} is larger than ${formatBytes(limit)}, the most that is read`, {
    limit,
  })
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'symbolic links go in a circle',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk could not read it',
  Z_DATA_ERROR: 'damaged gzip data',
  Z_BUF_ERROR: 'the gzip data ends too early',
  Z_MEM_ERROR: 'not enough memory to decompress it',
}

/** An error of the operating system or of decompression as an error of input; others pass unchanged. */
export function fromSystemError(file: string, error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return error
  const known = Object.hasOwn(SYSTEM_ERRORS, code) ? SYSTEM_ERRORS[code] : undefined
  if (known !== undefined) return unreadable(file, known, { code }, error)
  if (/^(?:E[A-Z0-9]+|Z_[A-Z_]+)$/.test(code)) {
    return unreadable(file, `cannot be read (${code})`, { code }, error)
  }
  return error
}

function formatBytes(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024)
  if (mebibytes >= 1) return `${Number(mebibytes.toFixed(1))} MB`
  return bytes >= 1024 ? `${Number((bytes / 1024).toFixed(1))} kB` : `${bytes} bytes`
}
