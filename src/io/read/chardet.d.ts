// Only the recognisers: chardet's main module loads `fs`.
declare module 'chardet/lib/encoding/*' {
  interface Recogniser {
    match(context: object): { readonly confidence: number; readonly name: string } | null
  }
  const recognisers: Readonly<Record<string, new () => Recogniser>>
  export = recognisers
}
