/**
 * 32-bit hashing in exact integer arithmetic. `Math.imul` throughout: products in doubles lose low bits.
 */

/** Murmur3's finaliser: every input bit affects every output bit. A bijection on 32 bits. Returns unsigned. */
export function mix32(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over UTF-16 code units, finished with `mix32`. Unsigned 32 bits. */
export function hashString(text: string, seed = 0): number {
  let h = (0x811c9dc5 ^ seed) | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix32(h)
}
