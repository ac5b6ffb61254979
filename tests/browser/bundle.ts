import { createRequire } from 'node:module'

// esbuild comes with tsup, and in tsup's version.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild') as {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>
}

/** An entry of the library as one script that names it `nutgraf`. A module of Node fails: a browser has none. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/${entry}.ts`],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'nutgraf',
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}
