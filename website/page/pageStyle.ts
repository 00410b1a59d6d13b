/** A plain look for the page, for a website that has none yet. Light and dark follow the reader. */
export const pageStyle = `
:root { color-scheme: light dark; --text: light-dark(#1b1c1f, #e9eaee); --quiet: light-dark(#565a63, #a9aeb9);
  --ground: light-dark(#fff, #16171a); --line: light-dark(#d5d8de, #3a3d45); --box: light-dark(#f3f4f6, #22242a);
  --link: light-dark(#1d4fbb, #9dbcff); --button: light-dark(#1d4fbb, #9dbcff); --on-button: light-dark(#fff, #10131a) }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.6 system-ui, sans-serif }
.page { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word }
h1 { font-size: clamp(1.75rem, 6vw, 2.5rem); line-height: 1.15; margin: 0 0 1rem }
h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .5rem }
a { color: var(--link) }
img { max-width: 100%; height: auto; display: block }
figure { margin: 1.5rem 0 } figcaption { color: var(--quiet); font-size: .9375rem; margin-top: .5rem }
.whole, .presentations .people, .schedule .people, .schedule .room, .occasions .when, .note { color: var(--quiet) }
.facts { display: grid; gap: .25rem; margin: 0 0 1rem } .facts div { display: flex; gap: .75rem }
.facts dt { color: var(--quiet); min-width: 4rem } .facts dd { margin: 0 }
.status { color: light-dark(#9b1c1c, #ff9d94) }
.registration { background: var(--box); border-radius: .5rem; padding: .25rem 1rem; margin: 1rem 0 }
.button { display: inline-block; background: var(--button); color: var(--on-button); border-radius: .375rem;
  padding: .5rem 1rem; font-weight: 600; text-decoration: none; margin-inline-end: .5rem }
.button:not([href]) { background: none; color: var(--quiet); border: 1px solid var(--line) }
.registration[data-state=past] :is(.button, .price, .note, .way ~ .way) { display: none }
.unmarked { list-style: none } .behind { margin-top: 2rem }
.ingress { font-size: 1.25rem; line-height: 1.5 }
blockquote + blockquote { margin-top: -1.5rem } blockquote { border-inline-start: .25rem solid var(--line); margin: 1.5rem 0; padding-inline-start: 1rem }
pre { background: var(--box); padding: 1rem; overflow: auto; border-radius: .375rem; font-size: .875rem } pre.html { white-space: pre-wrap }
.callout { background: var(--box); border-radius: .5rem; padding: .25rem 1rem; margin: 1.5rem 0 }
.table { overflow-x: auto } table { border-collapse: collapse } td, th { border: 1px solid var(--line); padding: .375rem .75rem; text-align: start; vertical-align: top }
td p, th p { margin: 0 }
.presentations article { border-inline-start: .25rem solid var(--line); padding-inline-start: 1rem; margin: 1.5rem 0 }
.presentations .name, .schedule .name { font-weight: 600 } .presentations p { margin: .25rem 0 }
.schedule { list-style: none; padding: 0 } .schedule li { border-top: 1px solid var(--line); padding: .5rem 0 }
.schedule .time { font-variant-numeric: tabular-nums; color: var(--quiet); margin-inline-end: .5rem }
footer { border-top: 1px solid var(--line); margin-top: 3rem } footer h2 { font-size: 1.125rem } footer ul { padding-inline-start: 1.25rem }
.footnotes { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .9375rem }
.missing { display: block; min-height: 8rem; background: var(--box); border-radius: .375rem }
`
