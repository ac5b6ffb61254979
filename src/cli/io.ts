/** What a command may touch of the world; tests hand in streams of their own. */

/** As much of a writable stream as output takes. */
export interface Sink {
  /** False when the caller should wait for `drain`. */
  write(chunk: string | Uint8Array): boolean
  on(event: 'error', listener: (error: Error) => void): unknown
  once(event: 'drain' | 'close', listener: () => void): unknown
  off(event: 'drain' | 'close', listener: () => void): unknown
}

export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdinIsTty: boolean
  readonly stdout: Sink
  readonly stdoutIsTty: boolean
  readonly stderr: Sink
  readonly stderrIsTty: boolean
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined
  readonly color: boolean
  readonly cwd: string
}

/** 0 done, 1 a bug, 2 misuse or unreadable input. */
export type ExitCode = 0 | 1 | 2
