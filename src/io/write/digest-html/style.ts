/** The page's one style sheet: light and dark, phone and desk, screen and paper. */

const BASE = `
:root {
  color-scheme: light dark;
  --paper: #f7f4ee; --card: #fffdf9; --ink: #1f1c18; --muted: #5d564c; --line: #ddd5c7;
  --accent: #8f2d12; --bar: #b9542f; --quote: #ffe9a8; --evidence: #cfe0ff; --evidence-ink: #10284f;
  --shadow: 0 1px 2px rgb(60 40 10 / 8%), 0 6px 20px rgb(60 40 10 / 6%);
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, Georgia, 'Times New Roman', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171512; --card: #211e1a; --ink: #ece6db; --muted: #b0a797; --line: #3d372f;
    --accent: #f2a27f; --bar: #d07a52; --quote: #5c4a12; --evidence: #234a86; --evidence-ink: #e6efff;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.story:focus { outline: none; }
.story:focus-visible { outline: 2px solid var(--accent); outline-offset: 4px; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .5rem 1rem; z-index: 9; }
.skip:focus { top: 1rem; }
header, main, footer { width: min(72rem, 100% - 2rem); margin-inline: auto; }
header { padding: 2.5rem 0 1.25rem; border-bottom: 3px double var(--line); margin-bottom: 1.75rem; }
h1 { font-size: clamp(2rem, 6vw, 3.2rem); line-height: 1.08; letter-spacing: -.015em; margin: 0 0 .4rem; font-weight: 700; }
header p { margin: 0; color: var(--muted); font: 1rem/1.5 var(--sans); }
main { display: grid; gap: 2rem; padding-bottom: 3rem; }
main > * { min-width: 0; }
@media (min-width: 60rem) {
  main.aside { grid-template-columns: minmax(0, 1fr) 17rem; align-items: start; }
  main.aside .overview { grid-column: 2; grid-row: 1; position: sticky; top: 1.25rem; max-height: calc(100vh - 2.5rem); overflow: auto; padding: 3px; }
  main.aside .stories { grid-column: 1; grid-row: 1; }
}
footer { padding: 1.5rem 0 3rem; color: var(--muted); font: .875rem/1.5 var(--sans); border-top: 1px solid var(--line); }
kbd { font: .8em ui-monospace, monospace; border: 1px solid var(--line); border-radius: 3px; padding: 0 .35em; }
`

const OVERVIEW = `
.overview { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.75rem; font-family: var(--sans); font-size: .9375rem; }
.overview h2 { font-size: .8125rem; text-transform: uppercase; letter-spacing: .09em; color: var(--muted); margin: 0 0 .6rem; font-weight: 600; }
.chart { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: .25rem; }
.filter { all: unset; box-sizing: border-box; width: 100%; min-height: 2.25rem; cursor: pointer; display: grid; grid-template-columns: minmax(0, 7.5rem) minmax(2rem, 1fr) 2rem; gap: .6rem; align-items: center; padding: .3rem .5rem; border-radius: 6px; }
.filter:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.filter:hover { background: color-mix(in srgb, var(--bar) 14%, transparent); }
.filter[aria-pressed='true'] { background: var(--accent); color: var(--card); }
.filter[aria-pressed='true'] .bar { fill: currentColor; }
.filter .label { overflow: hidden; text-overflow: ellipsis; }
.filter .count { text-align: right; font-variant-numeric: tabular-nums; }
.filter svg { display: block; }
.bar { fill: var(--bar); }
select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--muted); border-radius: 6px; padding: .4rem .6rem; max-width: 100%; }
.controls p { margin: .9rem 0 0; }
.controls .shown { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: center; min-height: 2rem; margin-top: .5rem; color: var(--muted); }
#clear { font: inherit; color: var(--accent); background: none; border: 1px solid currentColor; border-radius: 6px; padding: .2rem .6rem; cursor: pointer; }
#clear:hover { background: var(--accent); color: var(--card); }
.timeline summary { margin: 0 0 .6rem; padding: .3rem 0; list-style-position: inside; color: var(--muted); }
.timeline summary h2 { display: inline; }
.timeline ol { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: .4rem; }
.timeline svg { display: block; overflow: visible; }
.lane { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; color: var(--ink); text-decoration: none; font-size: .875rem; }
.lane:hover { text-decoration: underline; }
.rail { stroke: var(--line); stroke-width: 2; }
.tick { stroke: var(--line); stroke-width: 1; }
.dot { fill: var(--bar); stroke: var(--paper); stroke-width: 2; }
.dot.copied { fill: var(--paper); stroke: var(--bar); }
svg a:hover .dot, svg a:focus .dot { fill: var(--accent); stroke: var(--accent); }
.axis { display: flex; justify-content: space-between; margin: .2rem 0 0; color: var(--muted); font-size: .8125rem; }
.note { color: var(--muted); font-size: .875rem; margin: .5rem 0 0; }
`

const STORY = `
.stories { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.75rem; }
.story { background: var(--card); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); padding: clamp(1.1rem, 3.5vw, 2rem); }
.kicker { margin: 0 0 .35rem; font: 600 .8125rem/1.4 var(--sans); text-transform: uppercase; letter-spacing: .08em; color: var(--accent); }
.story h2 { margin: 0; font-size: clamp(1.35rem, 3.6vw, 1.9rem); line-height: 1.18; letter-spacing: -.01em; text-wrap: balance; }
.story h3 { font: 600 .8125rem/1.4 var(--sans); text-transform: uppercase; letter-spacing: .08em; color: var(--muted); margin: 1.5rem 0 .4rem; }
.facts { color: var(--muted); font: .875rem/1.5 var(--sans); margin: .4rem 0 0; }
.facts > * + *::before { content: '·'; margin: 0 .45em; color: var(--muted); }
.summary { margin: 1.1rem 0; border-left: 4px solid var(--bar); padding-left: clamp(.8rem, 2.5vw, 1.2rem); font-size: 1.125rem; }
.summary p { margin: 0 0 .65rem; max-width: 42em; }
.summary p:last-child { margin-bottom: 0; }
q { quotes: none; }
.source { font: 600 .75rem/1 var(--sans); white-space: nowrap; text-decoration: none; border: 1px solid currentColor; border-radius: 99px; padding: .15rem .55rem; vertical-align: .12em; display: inline-block; max-width: 14rem; overflow: hidden; text-overflow: ellipsis; }
.source:hover { background: var(--accent); color: var(--card); }
dl { margin: 0; font: .9375rem/1.5 var(--sans); display: grid; gap: .3rem; }
dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding-left: 6.25rem; }
dt { color: var(--muted); width: 5.5rem; margin-left: -6.25rem; }
dd { margin: 0; }
dd small { color: var(--muted); }
@media (max-width: 34rem) { dl div { padding-left: 0; } dt { width: 100%; margin-left: 0; } dl { gap: .6rem; } }
`

const ARTICLE = `
.report, .copy { border-top: 1px solid var(--line); padding: .6rem 0; }
.copy { padding-left: 1.4rem; font-size: .9375rem; }
.copy .name { font-style: italic; }
.copy .facts, summary .facts { display: block; margin-top: .1rem; }
summary { cursor: pointer; list-style-position: outside; margin-left: 1.1rem; padding: .15rem 0; }
summary .name { font-weight: 600; }
summary:hover .name { text-decoration: underline; text-underline-offset: .15em; }
.quoted { color: var(--accent); font-weight: 600; }
.body { margin: .6rem 0 .4rem; padding: .2rem 0 0 1.1rem; }
@media (max-width: 34rem) { .body { padding-left: 0; } }
.text { white-space: pre-line; max-width: 42em; }
.origin { font: .9375rem/1.5 var(--sans); }
mark { background: var(--quote); color: inherit; padding: .08em .1em; border-radius: 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone; scroll-margin: 30vh; }
mark:target, mark:focus { outline: 3px solid var(--accent); outline-offset: 2px; }
.e { border-radius: 3px; text-decoration: underline dotted color-mix(in srgb, var(--muted) 70%, transparent); text-underline-offset: .2em; }
.tags { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: .9rem; background: var(--card); padding: .5rem 0; font-family: var(--sans); }
.tagged { position: relative; }
.tag { font: 600 .875rem/1.2 var(--sans); color: var(--evidence-ink); background: var(--evidence); border: 0; border-radius: 99px; padding: .45rem .8rem; cursor: help; }
.tag .amount { font-weight: 400; font-variant-numeric: tabular-nums; }
.evidence { display: none; position: absolute; left: 0; top: calc(100% + .4rem); z-index: 3; width: max-content; max-width: min(22rem, 80vw); background: var(--card); color: var(--ink); border: 1px solid var(--muted); border-radius: 8px; box-shadow: 0 8px 30px rgb(0 0 0 / 25%); padding: .6rem .8rem; font-size: .875rem; line-height: 1.5; }
.tag:hover + .evidence, .tag:focus + .evidence { display: block; }
.why { display: block; color: var(--muted); margin-bottom: .25rem; }
.row { display: grid; grid-template-columns: 1fr auto auto; gap: .9rem; }
.row .term { font-weight: 600; }
.row .mentions { color: var(--muted); }
.row .amount { font-variant-numeric: tabular-nums; }
@media (max-width: 34rem) {
  .tagged { position: static; }
  .evidence { left: 0; right: 0; top: 100%; width: auto; max-width: none; }
}
`

const PRINT = `
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #7a260f; --quote: #fff0bf; --shadow: none; }
  html { font-size: 9.5pt; }
  .controls, .skip, footer, .tags { display: none; }
  main.aside { display: block; }
  .overview { margin-bottom: 1.5rem; }
  .story { border: 0; border-top: 2px solid #000; border-radius: 0; padding: 1rem 0; }
  h2, h3, summary { break-after: avoid; }
  .summary, .timeline li { break-inside: avoid; }
  .e { text-decoration: none; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .source { border: 0; padding: 0; overflow: visible; }
}
`

/** The tag under the pointer or the focus lights up its words in the text below. */
function evidenceRule(topic: number): string {
  const lit = [`.tag.t${topic}:hover`, `.tag.t${topic}:focus`].join(', ')
  return `.body:has(${lit}) .e${topic} { background: var(--evidence); color: var(--evidence-ink); text-decoration: none; box-shadow: 0 0 0 2px var(--evidence); }`
}

export function styleSheet(topicCount: number): string {
  const rules = Array.from({ length: topicCount }, (_, topic) => evidenceRule(topic))
  return [BASE, OVERVIEW, STORY, ARTICLE, PRINT, ...rules].join('\n')
}
