import {playerFor} from '../../liquid/embeds.ts'
import {escapeHtml} from '../../liquid/escapeHtml.ts'
import type {Arguments} from './arguments.ts'

/** What a shortcode can ask for. */
export interface ShortcodeContext {
  /** The address of the page itself. */
  readonly url: string
  /** The address of the page that a path names, by the configuration alone. */
  readonly addressOf: (path: string) => string | undefined
}

type Resolve = (args: Arguments, context: ShortcodeContext) => string | undefined

const figure: Resolve = ({named}) => {
  const {src, alt = '', title, caption, attr, link} = named
  if (src === undefined) return undefined
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
  const linked = link === undefined ? image : `<a href="${escapeHtml(link)}">${image}</a>`
  const words = [title, caption, attr].filter((each) => each !== undefined && each !== '')
  const shown = words.length === 0 ? '' : `<figcaption>${escapeHtml(words.join(' '))}</figcaption>`
  return `<figure>${linked}${shown}</figure>`
}

const player =
  (name: string): Resolve =>
  ({named, words}) =>
    playerFor(name, named['id'] ?? words[0])

/** A link that shows its own address. */
const bareLink = (url: string): string | undefined =>
  URL.canParse(url) && !/[\s<>()[\]]/.test(url) ? `[${url}](${url})` : undefined

const linkTo =
  (first: string, second: string, url: (first: string, second: string) => string): Resolve =>
  ({named, words}) => {
    const [one = named[first], other = named[second]] = words
    return one === undefined || other === undefined ? undefined : bareLink(url(one, other))
  }

const gist = linkTo('user', 'id', (user, id) => `https://gist.github.com/${user}/${id}`)
const post = linkTo('user', 'id', (user, id) => `https://x.com/${user}/status/${id}`)

/** A path, or a path and a language or format. */
const reference: Resolve = ({named, words}, {addressOf}) => {
  const path = named['path'] ?? words[0]
  return path === undefined ? undefined : addressOf(path)
}

/**
 * The shortcodes that Hugo brings, and `blogdown/postref`, which nearly all pages in R Markdown have.
 * @see https://gohugo.io/shortcodes/
 */
export const shortcodes: Readonly<Record<string, Resolve>> = {
  'blogdown/postref': (_args, {url}) => url,
  figure,
  gist,
  ref: reference,
  relref: reference,
  tweet: post,
  vimeo: player('vimeo'),
  x: post,
  youtube: player('youtube'),
}

/** Those with a text between them, which is no Markdown. */
export const verbatim: Readonly<Record<string, (args: Arguments, inside: string) => string>> = {
  comment: () => '',
  highlight: ({words: [language = 'text']}, inside) => {
    const code = escapeHtml(inside.replace(/^\s*\n/, '').trimEnd())
    return `\n<pre><code class="language-${escapeHtml(language)}">${code}</code></pre>\n`
  },
}
