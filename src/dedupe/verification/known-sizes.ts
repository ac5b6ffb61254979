/** How many different shingles documents have, once that was counted. */

export interface KnownSizes {
  isKnown(document: number): boolean
  /** Of a document that is known: all its different shingles, and those that are not masked. */
  all(document: number): number
  own(document: number): number
  set(document: number, all: number, own: number): void
  forget(document: number): void
}

/**
 * Of documents of any number, at four bytes each, or eight with a mask.
 *
 * @param documents How many there are now.
 */
export function createKnownSizes(documents: number, hasMask: boolean): KnownSizes {
  let sizes = new Int32Array(documents + 1).fill(-1)
  let ownSizes = hasMask ? new Int32Array(documents + 1) : sizes
  const makeRoom = (document: number): void => {
    const wider = new Int32Array(document * 2).fill(-1)
    wider.set(sizes)
    sizes = wider
    if (!hasMask) {
      ownSizes = wider
      return
    }
    const widerOwn = new Int32Array(document * 2)
    widerOwn.set(ownSizes)
    ownSizes = widerOwn
  }
  return {
    isKnown: (document) => document < sizes.length && sizes[document]! >= 0,
    all: (document) => sizes[document]!,
    own: (document) => ownSizes[document]!,
    set(document, all, own) {
      if (document >= sizes.length) makeRoom(document)
      sizes[document] = all
      if (hasMask) ownSizes[document] = own
    },
    forget(document) {
      if (document < sizes.length) sizes[document] = -1
    },
  }
}
