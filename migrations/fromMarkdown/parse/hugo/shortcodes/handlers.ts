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

const gist: Resolve = ({named, words}) => {
  const [user = named['user'], id = named['id']] = words
  if (user === undefined || id === undefined) return undefined
  const url = `https://gist.github.com/${user}/${id}`
  return URL.canParse(url) ? `[${url}](${encodeURI(url)})` : undefined
}

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
  vimeo: player('vimeo'),
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
