/** The command line as a function: arguments and streams in, exit code out. */
import { isNutgrafError } from '../errors.js'
import type { Command } from './command.js'
import { COMMANDS } from './commands/list.js'
import { createContext } from './context.js'
import { renderCommandHelp, renderMainHelp } from './help.js'
import type { CliIo, ExitCode } from './io.js'
import { COMMON_OPTIONS } from './option-table.js'
import { PipeClosed } from './output.js'
import { misuse, parseOptions } from './parse-options.js'
import { suggest } from './suggest.js'
import { VERSION } from './version.js'

/**
 * Runs one command. Never throws: what goes wrong is one line on standard error and the exit code 2 for misuse and
 * unreadable input, a stack and 1 for a bug of ours.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (error instanceof PipeClosed) return 0
    if (isNutgrafError(error)) {
      io.stderr.write(`nutgraf: ${error.message.replaceAll('\n', ' ')}\n`)
      return 2
    }
    const stack = error instanceof Error ? error.stack : String(error)
    io.stderr.write(`nutgraf: this is a bug in nutgraf, please report it\n${stack}\n`)
    return 1
  }
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [first, ...rest] = argv
  if (first === undefined) {
    io.stderr.write(renderMainHelp(COMMANDS, io.columns))
    return 2
  }
  if (first === '--version' || first === '-V') {
    io.stdout.write(`${VERSION}\n`)
    return 0
  }
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    io.stdout.write(renderMainHelp(COMMANDS, io.columns))
    return 0
  }
  const asksHelp = first === 'help'
  const command = await findCommand(asksHelp ? rest[0]! : first)
  const options = [...command.options, ...COMMON_OPTIONS]
  if (asksHelp || rest.includes('--help') || rest.includes('-h')) {
    io.stdout.write(renderCommandHelp(command, io.columns))
    return 0
  }
  const context = await createContext(command, parseOptions(rest, options), io)
  try {
    await command.run(context)
    await context.finish()
  } catch (error) {
    await context.abort()
    throw error
  }
  return 0
}

async function findCommand(name: string): Promise<Command> {
  const entry = COMMANDS.find((candidate) => candidate.name === name)
  if (entry !== undefined) return entry.load()
  const names = COMMANDS.map((candidate) => candidate.name)
  const near = suggest(name, names)
  throw misuse(
    `there is no command ${JSON.stringify(name)}; ${near === undefined ? `the commands are ${names.join(', ')}` : `did you mean ${near}?`}`,
  )
}
