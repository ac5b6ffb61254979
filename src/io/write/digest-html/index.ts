/** A digest as one self-contained page: no network, no other file, no inline handler. */
import { createHash } from 'node:crypto'
import type { Digest } from '../../../digest/index.js'
import { parseDate } from '../../../util/dates.js'
import { counted, periodInWords } from '../words.js'
import { renderControls } from './controls.js'
import { escapeHtml } from './escape.js'
import { indexPage } from './page-index.js'
import { SCRIPT } from './script.js'
import { renderStory } from './story.js'
import { styleSheet } from './style.js'
import { renderTimeline } from './timeline.js'

export interface DigestHtmlOptions {
  /** The heading of the page. Default: `Digest`. */
  readonly title?: string
  /** The language of the articles, as a BCP 47 tag, for screen readers and hyphenation. Default: English. */
  readonly articleLanguage?: string
}

/**
 * The page as a string. It works from disk, in light and dark, with the keyboard, without script (then unfiltered),
 * and prints with all articles open. A content security policy in the page lets nothing run or load but its own
 * script and style, which it names by their hashes; text of articles is escaped, links lead to http and https only.
 *
 * Stories, a chart of topics that is also a filter, a filter by source, and a timeline of the dated articles; for
 * each report its full text with the quoted sentences marked, and each tag's evidence on hover or focus.
 *
 * @example
 * await writeFile('digest.html', renderDigestHtml(digest(articles), { title: 'This week' }))
 */
export function renderDigestHtml(digest: Digest, options: DigestHtmlOptions = {}): string {
  const { title = 'Digest', articleLanguage } = options
  const index = indexPage(digest)
  const style = styleSheet(index.topics.length)
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(SCRIPT)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const overview = [renderControls(index), renderTimeline(digest, index)].filter(
    (part) => part !== '',
  )
  const language = articleLanguage === undefined ? '' : ` lang="${escapeHtml(articleLanguage)}"`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="nutgraf">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#stories">Skip to the stories</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(factsOfDigest(digest).join(' · '))}</p>
</header>
<main${overview.length > 0 ? ' class="aside"' : ''}>
${overview.length > 0 ? `<div class="overview">${overview.join('\n')}</div>` : ''}
<div class="stories" id="stories" tabindex="-1"${language}>
${digest.stories.map((story) => renderStory(story, index)).join('\n')}
${digest.stories.length === 0 ? '<p class="note">No articles, no stories.</p>' : ''}
</div>
</main>
<footer>
<p>Every sentence is quoted from the article that it links to. Point at a topic of an article, or focus it, to see the words that it rests on. <kbd>j</kbd> and <kbd>k</kbd> go from story to story.</p>
</footer>
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** The source expression for a script or style with exactly this text. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}

function factsOfDigest({ stories, articleCount, copyCount }: Digest): readonly string[] {
  const byTime = (a: string, b: string): number => (parseDate(a) ?? 0) - (parseDate(b) ?? 0)
  const dates = stories
    .flatMap(({ firstPublished, lastPublished }) => [firstPublished, lastPublished])
    .filter((date) => date !== undefined)
    .sort(byTime)
  const first = dates[0]
  const last = dates.at(-1)
  return [
    counted(articleCount, 'article'),
    counted(stories.length, 'story', 'stories'),
    ...(copyCount > 0 ? [counted(copyCount, 'copy', 'copies')] : []),
    ...(first === undefined || last === undefined ? [] : [periodInWords(first, last)]),
  ]
}
