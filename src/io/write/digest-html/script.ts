/**
 * The page's one script. The page reads without it; it runs the filters, opens an article that a link leads into, and
 * opens all of them for print. `j` and `k` go from story to story.
 */
export const SCRIPT = `'use strict'
const stories = [...document.querySelectorAll('.story')]
const filters = [...document.querySelectorAll('.filter')]
const source = document.getElementById('source')
const status = document.getElementById('status')
const clear = document.getElementById('clear')
const lanes = [...document.querySelectorAll('.timeline li')]

function has(list, value) {
  return list.split(' ').includes(value)
}

function apply() {
  const topics = filters.filter((f) => f.getAttribute('aria-pressed') === 'true').map((f) => f.dataset.topic)
  const from = source ? source.value : ''
  let shown = 0
  for (const story of stories) {
    const fits = topics.every((t) => has(story.dataset.topics, t)) && (from === '' || has(story.dataset.sources, from))
    story.hidden = !fits
    if (fits) shown++
  }
  for (const lane of lanes) {
    const story = document.getElementById(lane.querySelector('.lane').hash.slice(1))
    lane.hidden = story.hidden
  }
  if (status) {
    const all = topics.length === 0 && from === ''
    status.textContent = (all ? '' : shown + ' of ') + stories.length + (stories.length === 1 ? ' story' : ' stories')
    if (clear.contains(document.activeElement) && all) (filters[0] || source).focus()
    clear.hidden = all
  }
}

for (const filter of filters) {
  filter.addEventListener('click', () => {
    filter.setAttribute('aria-pressed', String(filter.getAttribute('aria-pressed') !== 'true'))
    apply()
  })
}
if (source) source.addEventListener('change', apply)
if (clear) {
  clear.addEventListener('click', () => {
    for (const filter of filters) filter.setAttribute('aria-pressed', 'false')
    if (source) source.value = ''
    apply()
  })
}
apply()

function reveal() {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
  if (!target) return
  for (let node = target; node; node = node.parentElement) {
    if (node.tagName === 'DETAILS') node.open = true
    if (node.hidden) node.hidden = false
  }
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
}
addEventListener('hashchange', reveal)
for (const link of document.querySelectorAll('a[href^="#"]')) {
  link.addEventListener('click', () => { if (link.hash === location.hash) reveal() })
}
reveal()

const timeline = document.querySelector('.timeline')
if (timeline && matchMedia('(max-width: 59.99rem)').matches) timeline.open = false

let opened = []
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')]
  for (const details of opened) details.open = true
})
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false
})

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return
  const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
  if (step === 0) return
  const shown = stories.filter((story) => !story.hidden)
  const here = shown.findIndex((story) => story.contains(document.activeElement))
  const next = shown[here < 0 ? (step > 0 ? 0 : shown.length - 1) : here + step]
  if (!next) return
  next.scrollIntoView({ block: 'start' })
  next.focus({ preventScroll: true })
})
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.activeElement.classList.contains('tag')) document.activeElement.blur()
})
`
