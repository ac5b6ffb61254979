export { type DigestHtmlOptions, renderDigestHtml } from './digest-html/index.js'
export { renderDigestMarkdown } from './digest-markdown.js'
export { type DigestTextOptions, renderDigestText } from './digest-text.js'
