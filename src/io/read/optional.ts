/** Packages that only some input needs: loaded when it comes, asked for by name when missing. */
import { NutgrafError } from '../../errors.js'

/**
 * What `load` imports.
 *
 * @throws NutgrafError `missing-dependency` with the command that installs `packages`.
 */
export async function loadOptional<T>(
  purpose: string,
  packages: readonly string[],
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error
    const command = `npm install ${packages.join(' ')}`
    throw new NutgrafError(
      'missing-dependency',
      `${purpose} needs ${packages.join(' and ')}: ${command}`,
      { packages, command },
      { cause: error },
    )
  }
}
