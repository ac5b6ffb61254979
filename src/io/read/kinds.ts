/** What a file holds: by its name, else by its first bytes. */
import type { InputKind } from './options.js'

const KIND_OF_EXTENSION: Readonly<Record<string, InputKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
}

/** The kind that a file name states, `.gz` behind it or not; undefined for any other name. */
export function kindOfName(name: string): InputKind | undefined {
  const extension = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase()
  return extension !== undefined && Object.hasOwn(KIND_OF_EXTENSION, extension)
    ? KIND_OF_EXTENSION[extension]
    : undefined
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/** The kind of a text from its beginning; `text` when nothing speaks for another. */
export function kindOfContent(head: string): InputKind {
  const start = head.replace(/^\uFEFF/, '').trimStart()
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return 'html'
  if (start.startsWith('<')) return kindOfMarkup(start)
  if (start.startsWith('{')) return kindOfObject(start)
  if (/^\[\s*(?:[{"]|\]\s*$)/.test(start)) return 'json'
  return 'text'
}

/** Mail as programs export it: a mailbox, or a message that begins with its headers. */
export function isMail(head: string): boolean {
  if (/^From \S+@?\S* .*\r?\n[A-Z][\w-]*: /.test(head)) return true
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1)
  const names = new Set([...headers.matchAll(/^([A-Z][\w-]*): /gm)].map(([, name]) => name!))
  if (!/^[A-Z][\w-]*: /.test(head) || !names.has('From')) return false
  return (
    ['To', 'Subject', 'Date', 'Message-ID', 'MIME-Version'].filter((name) => names.has(name))
      .length > 1
  )
}

function kindOfMarkup(start: string): InputKind {
  const rest = start.replace(
    /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[\s\S]*?\])?>|\s)+/i,
    '',
  )
  if (/^<(?:rss|feed|rdf:rdf)\b/i.test(rest)) return 'feed'
  if (/^<(?:html|head|body|main|article|div|section|p)\b/i.test(rest)) return 'html'
  return 'text'
}

/** One object on its first line is JSONL; one that spans lines, or a JSON Feed, is JSON. */
function kindOfObject(start: string): InputKind {
  if (/"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(start)) return 'json'
  const end = start.indexOf('\n')
  if (end < 0) return 'jsonl'
  return start.slice(0, end).trimEnd().endsWith('}') ? 'jsonl' : 'json'
}

/** Why bytes are no text, in words; undefined when they may be one. */
export function whyBinary(head: Uint8Array): string | undefined {
  const magic = Buffer.from(head.subarray(0, 8)).toString('latin1')
  if (magic.startsWith('%PDF-'))
    return 'is a PDF; turn it into text first, with pdftotext for example'
  if (magic.startsWith('PK\u0003\u0004')) {
    return 'is a ZIP archive (or an office document); unpack or export it as text first'
  }
  const sample = head.subarray(0, 8192)
  let controls = 0
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      controls++
  }
  return controls > sample.length / 10 ? 'is not text' : undefined
}
