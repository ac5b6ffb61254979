/** As much of the DOM as reading a page takes, so that the browser's types stay out of the package. */

export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly parentNode: HtmlNode | null
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>
  removeAttribute(name: string): void
  closest(selector: string): HtmlElement | null
  remove(): void
}

export interface HtmlDocument extends HtmlElement {
  readonly body: HtmlElement | null
}

export const ELEMENT_NODE = 1
export const TEXT_NODE = 3
