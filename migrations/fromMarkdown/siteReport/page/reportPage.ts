import {type Verdict, verdicts} from '../../../../content/documents/review.ts'
import type {ReportedPage} from '../collectSite.ts'
import {type MarkKind, markKinds} from '../view/marks.ts'
import {pageTree} from '../view/pageTree.ts'
import {shownAttributes, shownTags} from '../view/tree.ts'
import {browse} from './browse.ts'
import {escaped, jsonInScript} from './escaped.ts'
import {style} from './style.ts'

const names: {readonly [V in Verdict]: string} = {
  'imported as is': 'As it was written',
  repaired: 'Repaired',
  'needs a look': 'Needs a look',
  'not imported': 'Not imported',
}

const others = {
  conflict: 'In conflict',
  suggestion: 'With suggestions',
  changed: 'Will be written',
} as const

const classOf = (verdict: Verdict): string => verdict.replaceAll(' ', '-')

const kindsOf = ({verdict, kinds, isChanged}: ReportedPage): readonly string[] => [
  classOf(verdict),
  ...(['conflict', 'suggestion'] as const).filter((kind) => kinds.includes(kind)),
  ...(isChanged ? ['changed'] : []),
]

const counted: {readonly [Kind in MarkKind]: readonly [one: string, more: string]} = {
  conflict: ['conflict', 'conflicts'],
  error: ['error', 'errors'],
  warning: ['to look at', 'to look at'],
  suggestion: ['suggestion', 'suggestions'],
  repair: ['repair', 'repairs'],
  note: ['note', 'notes'],
}

const countsOf = ({kinds}: ReportedPage): string =>
  markKinds
    .flatMap((kind) => {
      const number = kinds.filter((own) => own === kind).length
      return number === 0 ? [] : [`${number} ${counted[kind][number === 1 ? 0 : 1]}`]
    })
    .join(' · ')

const row = async (page: ReportedPage, place: number): Promise<string> => {
  const {path, title, verdict} = page
  const counts = countsOf(page)
  return `<details class="row" id="p${place}" data-kinds="${kindsOf(page).join(' ')}">
<summary><span class="verdict ${classOf(verdict)}">${names[verdict]}</span><span class="title">${escaped(title === '' ? path : title)}</span> <span class="path">${escaped(path)}</span>${counts === '' ? '' : ` <span class="what">${counts}</span>`}</summary>
<div class="body"></div>
</details>
<script type="application/json" id="data-p${place}">${jsonInScript(pageTree(await page.parts()))}</script>
`
}

const sha256 = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCodePoint(...new Uint8Array(bytes)))
}

const choice = (value: string, name: string, number: number, isChosen: boolean): string =>
  `<label><input type="radio" name="kind" value="${value}"${isChosen ? ' checked' : ''}> ${name} (${number})</label>`

const choices = (pages: readonly ReportedPage[]): string => {
  const kinds = pages.map(kindsOf)
  const all = [
    ...verdicts.map((verdict) => [classOf(verdict), names[verdict]] as const),
    ...Object.entries(others),
  ]
  return [
    choice('all', 'All', pages.length, true),
    ...all.flatMap(([value, name]) => {
      const number = kinds.filter((own) => own.includes(value)).length
      return number === 0 ? [] : [choice(value, name, number, false)]
    }),
  ].join('\n')
}

export interface ReportHead {
  /** What the site is called. */
  readonly title: string
  /** What the whole plan comes to, in words. */
  readonly summary: string
  /** When it was made, in words. */
  readonly madeAt: string
}

/**
 * A report as one page that needs no other file and no network. Nothing of the site's text is markup
 * or script in it: rows are escaped, pages are data.
 */
export async function* reportPage(
  {title, summary, madeAt}: ReportHead,
  pages: readonly ReportedPage[],
): AsyncGenerator<string> {
  const script = `(${browse.toString()})(${jsonInScript({tags: shownTags, attributes: shownAttributes})})`
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${await sha256(style)}'`,
    `script-src 'sha256-${await sha256(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Import of ${escaped(title)}</title>
<style>${style}</style>
</head>
<body class="report">
<header>
<h1>What an import makes of ${escaped(title)}</h1>
<p>${escaped(summary)}. Made ${escaped(madeAt)}.</p>
<noscript><p>The pages open with JavaScript only; this file runs its own and nothing else.</p></noscript>
<div class="tools">
<fieldset><legend>Show</legend>
${choices(pages)}
</fieldset>
<label>Search <input type="search" id="search" autocomplete="off"></label>
<span><button type="button" id="open">Open what is shown</button> <button type="button" id="close">Close all</button></span>
</div>
<p id="status" role="status"></p>
</header>
<main>
`
  for (const [place, page] of pages.entries()) yield await row(page, place)
  yield `</main>
<script>${script}</script>
</body>
</html>
`
}
