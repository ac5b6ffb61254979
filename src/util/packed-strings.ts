/** Many short strings by number, joined in pages: a million of them without an object for each. */

export interface PackedStrings {
  readonly size: number
  push(text: string): void
  get(number: number): string
}

const PAGE = 1024

interface Page {
  readonly joined: string
  /** Where each string ends. */
  readonly ends: Int32Array
}

/** About the characters of the strings and four bytes each; what they were cut from is let go with every page. */
export function createPackedStrings(): PackedStrings {
  const pages: Page[] = []
  let open: string[] = []

  const close = (): void => {
    const ends = new Int32Array(PAGE)
    let end = 0
    for (let i = 0; i < PAGE; i++) {
      end += open[i]!.length
      ends[i] = end
    }
    pages.push({ joined: open.join(''), ends })
    open = []
  }

  return {
    get size() {
      return pages.length * PAGE + open.length
    },
    push(text) {
      open.push(text)
      if (open.length === PAGE) close()
    },
    get(number) {
      const page = pages[Math.floor(number / PAGE)]
      const at = number % PAGE
      if (page === undefined) return open[at]!
      return page.joined.slice(at === 0 ? 0 : page.ends[at - 1]!, page.ends[at]!)
    },
  }
}
