import {escapeHtml} from './escapeHtml.ts'

/** Arguments of a tag: `id="x" width=3` by name, and words without a name in order. */
interface Arguments {
  readonly named: Readonly<Record<string, string>>
  readonly words: readonly string[]
}

const argument = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))|"([^"]*)"|'([^']*)'|(\S+)/g

const argumentsOf = (markup: string): Arguments => {
  const named: Record<string, string> = {}
  const words: string[] = []
  for (const [, name, ...values] of markup.matchAll(argument)) {
    const value = values.find((found) => found !== undefined) ?? ''
    if (name === undefined) words.push(value)
    else named[name] = value
  }
  return {named, words}
}

const players: readonly (readonly [name: RegExp, url: (id: string) => string])[] = [
  [/youtube/i, (id) => `https://www.youtube.com/embed/${id}`],
  [/vimeo/i, (id) => `https://player.vimeo.com/video/${id}`],
]

/** What stands in front of the id in the address of a video, however its page is called. */
const videoPages = [
  String.raw`youtu\.be/`,
  String.raw`youtube(?:-nocookie)?\.com/watch\?(?:[^#]*&)?v=`,
  String.raw`youtube(?:-nocookie)?\.com/(?:embed|live|shorts)/`,
  String.raw`vimeo\.com/(?:video/)?`,
].map((page) => new RegExp(String.raw`^https?://(?:[\w-]+\.)*${page}([\w-]+)`, 'i'))

const idInAddress = (written: string): string | undefined => {
  for (const page of videoPages) {
    const id = page.exec(written)?.[1]
    if (id !== undefined) return id
  }
  return undefined
}

/** The player of a video, by its id or its address; `undefined` for a name that is none of a player. */
export function playerFor(name: string, written: string | undefined): string | undefined {
  const player = players.find(([names]) => names.test(name))
  const id = written === undefined ? undefined : (idInAddress(written) ?? written)
  if (!player || id === undefined || !/^[\w-]+$/.test(id)) return undefined
  return `<iframe src="${escapeHtml(player[1](id))}"></iframe>`
}

const figureFor = ({named}: Arguments): string | undefined => {
  const src =
    named['image_path'] ?? named['src'] ?? named['url'] ?? named['image'] ?? named['path'] ?? ''
  if (!/[./]/.test(src)) return undefined
  const caption = named['caption'] ?? named['description']
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(named['alt'] ?? '')}">`
  const words = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`
  return `<figure>${image}${words}</figure>`
}

/**
 * HTML for the players and figures that themes and plugins share: `{% youtube id %}`,
 * `{% include youtube.html id="…" %}`, `{% include video id="…" provider="vimeo" %}`,
 * `{% include figure image_path="…" alt="…" caption="…" %}`, `{% include image.html url="…"
 * description="…" %}`. `undefined` for any other.
 */
export function embedFor(tag: string, markup: string): string | undefined {
  if (/\{\{/.test(markup)) return undefined
  const args = argumentsOf(markup)
  const {named, words} = args
  if (tag === 'youtube' || tag === 'vimeo') return playerFor(tag, named['id'] ?? words[0])
  if (tag !== 'include') return undefined
  const name = (words[0] ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '')
  const id = named['id'] ?? named['video_id'] ?? named['video'] ?? named['url'] ?? named['src']
  if (/^(?:responsive[-_]?)?(?:figure|image|img)$/i.test(name)) return figureFor(args)
  if (/^(video|embed)$/i.test(name)) return playerFor(named['provider'] ?? '', id)
  return playerFor(name, id)
}
