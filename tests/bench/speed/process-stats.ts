/** What a running process has used so far, by number; Linux only, zeros elsewhere and once it has ended. */
import { readFileSync } from 'node:fs'

/** Resident memory in MB, now and at most. */
export function memoryOf(process: number): { readonly now: number; readonly peak: number } {
  const status = readOrEmpty(`/proc/${process}/status`)
  const read = (field: string): number =>
    Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1000
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

/** Of all its threads. */
export function processorSecondsOf(process: number): number {
  const fields = readOrEmpty(`/proc/${process}/stat`).split(') ')[1]?.split(' ')
  return fields === undefined ? 0 : (Number(fields[11]) + Number(fields[12])) / 100
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
