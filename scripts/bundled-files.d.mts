export function bundledFiles(metafile?: string): readonly string[]
export function packageOf(path: string): string
export function headNotice(source: string): string | undefined
