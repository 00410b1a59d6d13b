/**
 * The look of a page: one column of text, light and dark as the visitor's computer has it. It uses
 * three variables that `lookStyle` sets anew: `--ground`, `--accent` and `--font`.
 */
export const pageStyle = `
:root { color-scheme: light dark; --ground: light-dark(#fff, #15181a); --accent: light-dark(#155e75, #83b7c7);
  --font: system-ui, sans-serif; --text: light-dark(#1b1c1f, #e8e9ec); --quiet: light-dark(#54575f, #a9adb6);
  --line: light-dark(#d9dbe0, #363a40); --box: color-mix(in srgb, var(--ground), var(--accent) 7%);
  --on-accent: light-dark(#fff, #101416); --alarm: light-dark(#9b1c1c, #ff9d94); --round: .5rem }
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.6 var(--font); overflow-wrap: break-word }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: from-font }
a:hover { text-decoration-thickness: 2px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; margin: 2em 0 .5em }
h1 { font-size: clamp(1.875rem, 1.25rem + 3vw, 2.75rem); letter-spacing: -.015em; margin: 0 0 1rem }
h2 { font-size: 1.5rem; letter-spacing: -.01em } h3 { font-size: 1.1875rem } h4, h5, h6 { font-size: 1.0625rem }
p, ul, ol { margin: 0 0 1em } li > :is(ul, ol):last-child, li > p:last-child { margin-bottom: 0 }
ul, ol { padding-inline-start: 1.375rem } .unmarked { list-style: none }
img { max-width: 100%; height: auto; display: block; border-radius: var(--round) }
figure { margin: 2rem 0 } figcaption { color: var(--quiet); font-size: .9375rem; margin-top: .5rem }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0 }
.page { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
.page > header { margin-bottom: 2rem } .page > header + figure { margin-top: 0 }
.whole { margin-bottom: .5rem } .whole, .presentations .people, .schedule .people, .schedule .room, .occasions .when, .note, .price, .calendar { color: var(--quiet) }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .375rem 1.25rem; margin: 0 0 1.25rem }
.facts > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1 }
.facts dt { color: var(--quiet) } .facts dd { margin: 0 } .facts .when dd { font-weight: 600 }
.status { color: var(--alarm); font-weight: 600 }
.registration { background: var(--box); border-radius: var(--round); padding: 1rem 1.25rem; margin: 1.25rem 0 }
.registration p { margin: 0 } .registration p + p { margin-top: .75rem }
.button { display: inline-block; background: var(--accent); color: var(--on-accent); border-radius: .375rem;
  padding: .5rem 1.125rem; font-weight: 600; text-decoration: none; margin-inline-end: .5rem }
.button[href]:hover { filter: brightness(1.12) }
.button:not([href]) { background: none; color: var(--quiet); box-shadow: inset 0 0 0 1px var(--line) }
.registration[data-state=past] :is(.button, .price, .note, .way ~ .way) { display: none }
.ingress { font-size: 1.25rem; line-height: 1.5 }
blockquote + blockquote { margin-top: -1.5rem }
blockquote { border-inline-start: .25rem solid var(--line); margin: 1.5rem 0; padding-inline-start: 1.125rem; color: var(--quiet) }
pre { background: var(--box); padding: 1rem 1.25rem; overflow: auto; border-radius: var(--round); font-size: .875rem } pre.html { white-space: pre-wrap }
.callout { background: var(--box); border-inline-start: .25rem solid var(--accent); border-radius: var(--round); padding: 1rem 1.25rem; margin: 1.5rem 0 }
.callout > :last-child { margin-bottom: 0 }
.table { overflow-x: auto; margin: 1.5rem 0 } table { border-collapse: collapse; min-width: 100% }
td, th { border-bottom: 1px solid var(--line); padding: .5rem 1rem .5rem 0; text-align: start; vertical-align: top } td p, th p { margin: 0 }
.presentations { margin: 1.5rem 0 } .presentations article { border-top: 1px solid var(--line); padding: 1rem 0 }
.presentations .name, .schedule .name { font-weight: 600 } .presentations p { margin: 0 0 .25rem }
.schedule { list-style: none; padding: 0; margin: 1.5rem 0 }
.schedule li { border-top: 1px solid var(--line); padding: .75rem 0 } .schedule li > :is(ul, ol) { margin-top: .5rem }
.schedule li li { border: 0; padding: 0 } .schedule > li > p { margin: .375rem 0 0 }
.schedule .time { font-variant-numeric: tabular-nums; color: var(--quiet); margin-inline-end: .5rem }
.presentations > :last-child, .schedule > :last-child { border-bottom: 1px solid var(--line) }
.page > footer:not(:empty) { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1.5rem } .page > footer h2 { font-size: 1.125rem; margin: 1.25rem 0 .5rem }
.footnotes { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; font-size: .9375rem }
sup { line-height: 0 } .missing { display: block; min-height: 8rem; background: var(--box); border-radius: var(--round) }
@media (max-width: 39.99rem) { .way .button { display: block; width: fit-content; margin-bottom: .5rem } }
@media (min-width: 40rem) { .page { padding-top: 3rem }
  .schedule > li:has(> .time) { display: grid; grid-template-columns: 7.5rem 1fr } .schedule > li > .time { grid-row: span 20; margin: 0 } .schedule > li > * { grid-column: 2 } .schedule > li > .time { grid-column: 1 } }
@media print { .button, .calendar { display: none } .page { max-width: none; padding: 0 } body { font-size: 10.5pt }
  .schedule li, .presentations article, figure { break-inside: avoid } h2, h3 { break-after: avoid } a { color: inherit; text-decoration: none } }
`
