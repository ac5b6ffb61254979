/** Entities in texts in UTF-8, of which those for signs of markup are read here. */

// Little-endian: lt; gt; and amp;
const LESS: u32 = 0x3b746c
const GREATER: u32 = 0x3b7467
const AND: u32 = 0x3b706d61
const THREE_BYTES: u32 = 0xffffff
const SEMICOLON: u8 = 0x3b
const SEMICOLONS: u32 = 0x3b3b3b3b

/** Whether a semicolon ends what begins with an ampersand: names have up to eight letters and two digits. */
export function mayBeEntity(at: usize): bool {
  for (let i = at + 3; i < at + 12; i++) if (load<u8>(i) === SEMICOLON) return true
  return false
}

/** Puts separators in place of an entity for a sign of markup, which separates words as well; false for any other one. */
export function eraseEntity(at: usize): bool {
  const name = load<u32>(at, 1)
  const isShort = (name & THREE_BYTES) === LESS || (name & THREE_BYTES) === GREATER
  if (!isShort && name !== AND) return false
  store<u32>(at, SEMICOLONS)
  if (!isShort) store<u8>(at, SEMICOLON, 4)
  return true
}
