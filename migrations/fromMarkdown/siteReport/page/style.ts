/** Colours by day and by night, for what stands inside; the browser chooses by `color-scheme`. */
const colours = `
  --back: light-dark(#fff, #16181d);
  --front: light-dark(#1d2129, #e8eaee);
  --soft: light-dark(#565d6b, #a9b0bd);
  --line: light-dark(#d7dae0, #3a3f4a);
  --card: light-dark(#f6f7f9, #1f222a);
  --link: light-dark(#0b57d0, #8ab4f8);
  --red: light-dark(#a8141b, #ff9a93);
  --redback: light-dark(#fdecec, #3b1d1f);
  --amber: light-dark(#7a4a00, #f4c56a);
  --amberback: light-dark(#fff5df, #372a12);
  --blue: light-dark(#174ea6, #9cc0ff);
  --blueback: light-dark(#eaf1fd, #1b2a45);
  --green: light-dark(#1b6133, #8fd6a4);
  --greenback: light-dark(#e8f5ec, #173022);
`

/**
 * How a page of the site and its marks look: rules for what is inside of an element with this class.
 * @param scope the name of a class
 */
export function pageStyle(scope: string): string {
  return `
.${scope} {${colours}}
.${scope} {
  h2 { font-size: 1rem; margin: 0 0 .5rem; }
  h3 { font-size: 1.25rem; line-height: 1.3; margin: .75rem 0 .5rem; }
  h4 { font-size: 1.05rem; margin: .75rem 0 .25rem; }
  p, ul, ol, dl, blockquote, pre, table { margin: .5rem 0; }
  ul, ol { padding-left: 1.75rem; }
  ul { list-style: disc; }
  b, strong { font-weight: 600; }
  a, .link { color: var(--link); text-decoration: underline; overflow-wrap: anywhere; }
  .verdict, .tag { display: inline-block; font-size: .8rem; font-weight: 600; padding: 0 .5rem; border-radius: 1rem; border: 1px solid; margin-right: .5rem; }
  .tag { color: var(--soft); font-weight: 400; margin-left: .5rem; }
  .figure .tag { margin-left: 0; }
  .needs-a-look { color: var(--amber); background: var(--amberback); }
  .repaired { color: var(--blue); background: var(--blueback); }
  .imported-as-is { color: var(--green); background: var(--greenback); }
  .not-imported { color: var(--soft); background: var(--back); }
  .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; }
  .part { min-width: 0; margin-bottom: 1rem; }
  .line { display: flex; gap: .75rem; margin: 0; font: .85rem/1.5 ui-monospace, monospace; }
  .line .number { color: var(--soft); min-width: 2.5em; text-align: right; user-select: none; }
  .line code { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
  .marked { background: var(--card); }
  .mark { margin: .25rem 0 .5rem 3.1rem; padding: .4rem .75rem; border-left: 4px solid; font-size: .9rem; border-radius: 0 4px 4px 0; }
  .part > .mark { margin-left: 0; }
  .mark p { margin: .15rem 0; color: var(--front); overflow-wrap: anywhere; }
  .mark .hint { color: var(--soft); }
  .mark dl, .document dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .75rem; }
  .mark dt, .document dt { color: var(--soft); }
  .mark dd, .document dd { margin: 0; color: var(--front); overflow-wrap: anywhere; }
  dd p { margin: 0; }
  .conflict, .error { color: var(--red); background: var(--redback); }
  .warning { color: var(--amber); background: var(--amberback); }
  .suggestion, .repair { color: var(--blue); background: var(--blueback); }
  .note { color: var(--soft); background: var(--card); }
  .document { border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; margin-bottom: .75rem; overflow-wrap: anywhere; }
  .document .kind { color: var(--soft); margin: 0; font-size: .9rem; }
  .lead { font-size: 1.1rem; }
  .figure { border: 1px dashed var(--soft); border-radius: 4px; padding: .5rem .75rem; }
  .figure img { display: block; max-width: 100%; height: auto; margin: 0 0 .5rem; border-radius: 4px; }
  .figure code { display: block; color: var(--soft); font-size: .8rem; }
  .callout { border-left: 4px solid var(--blue); padding-left: .75rem; }
  blockquote { border-left: 4px solid var(--line); padding-left: .75rem; margin-left: 0; }
  .footnote { color: var(--soft); font-size: .9em; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); padding: .5rem .75rem; border-radius: 4px; font-size: .85rem; }
  table { border-collapse: collapse; width: 100%; }
  td, th { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
  @media (max-width: 60rem) { .sides { grid-template-columns: minmax(0, 1fr); } }
  @media (max-width: 40rem) {
    .line { gap: .5rem; }
    .mark { margin-left: 0; }
    .mark dl, .document dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .mark dd, .document dd { margin-bottom: .4rem; }
  }
}
`
}

const shell = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--front); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 90rem; margin: 0 auto; padding: 1rem clamp(.75rem, 3vw, 2rem); }
h1 { font-size: 1.5rem; line-height: 1.2; margin: .5rem 0; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
legend { float: left; margin-right: 1rem; }
.tools { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: center; padding: .75rem 0; border-block: 1px solid var(--line); }
.tools label { display: inline-flex; gap: .4rem; align-items: center; min-height: 2rem; }
input[type="search"] { font: inherit; padding: .35rem .6rem; width: min(20rem, 100%); color: inherit; background: var(--back); border: 1px solid var(--soft); border-radius: 4px; }
button { font: inherit; padding: .35rem .8rem; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 4px; cursor: pointer; }
#status { color: var(--soft); margin: .75rem 0; }
details.row { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; background: var(--card); content-visibility: auto; contain-intrinsic-size: auto 3.5rem; }
details.row[hidden] { display: none; }
summary { padding: .7rem 1rem; cursor: pointer; overflow-wrap: anywhere; }
summary .path { color: var(--soft); font: .85em ui-monospace, monospace; }
summary .what { color: var(--soft); font-size: .9em; }
summary .title { font-weight: 600; }
.body { background: var(--back); padding: 1rem; border-radius: 0 0 6px 6px; }
@media (max-width: 40rem) { .body { padding: .75rem; } }
@media print {
  :root { color-scheme: light; }
  .tools, #status { display: none; }
  details.row { content-visibility: visible; border: 0; border-top: 2px solid; border-radius: 0; background: none; }
  .body { padding: 0; }
  .mark, .figure, .document h3 { break-inside: avoid; }
  a { color: inherit; }
}
`

/** How a report looks: by day and by night, on a phone and on paper. */
export const style = `${pageStyle('report')}${shell}`
