/** What the reader chooses from: topics, which are a bar chart as well, and sources. */
import { counted } from '../words.js'
import { escapeHtml } from './escape.js'
import type { PageIndex } from './page-index.js'

export function renderControls({ topics, sources }: PageIndex): string {
  if (topics.length === 0 && sources.length < 2) return ''
  return `<section class="controls" aria-label="Topics and sources">
${topics.length > 0 ? renderTopics(topics) : ''}
${sources.length > 1 ? renderSources(sources) : ''}
<p class="shown"><span id="status" role="status"></span> <button type="button" id="clear" hidden>Show all</button></p>
</section>`
}

function renderTopics(topics: PageIndex['topics']): string {
  const most = topics[0]!.reports
  const bars = topics.map(({ label, number, reports }) => {
    const width = Math.max(2, Math.round((100 * reports) / most))
    return `<li><button type="button" class="filter" aria-pressed="false" data-topic="${number}"><span class="label">${escapeHtml(label)}</span><svg aria-hidden="true" width="100%" height="10"><rect class="bar" width="${width}%" height="10" rx="2"/></svg><span class="count">${reports}<span class="unseen"> ${counted(reports, 'report').replace(/^\d+ /, '')}</span></span></button></li>`
  })
  return `<h2 id="topics-title">Topics</h2>
<ul class="chart" aria-labelledby="topics-title">${bars.join('\n')}</ul>`
}

function renderSources(sources: readonly string[]): string {
  const options = sources.map((source, number) => {
    return `<option value="${number}">${escapeHtml(source)}</option>`
  })
  return `<p><label for="source">Source</label> <select id="source"><option value="">All ${sources.length}</option>${options.join('')}</select></p>`
}
