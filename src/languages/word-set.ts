/** The words of a white-space-separated list: how this folder writes its lists down. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
