/** Whether a UTF-16 code unit is white space, as `trim` and `\\s` have it. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}
