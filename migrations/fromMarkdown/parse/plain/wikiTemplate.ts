import {createTextBuilder} from '../liquid/offsetMap.ts'
import type {Range} from '../range.ts'
import type {Remark, Render} from '../template.ts'

/** What vaults of notes write besides Markdown, and code, which is left as it is. */
const constructs = new RegExp(
  [
    '(?<code>^(`{3,10}|~{3,10})(?![`~])[^\\n]*\\n[^]*?^\\2[^\\n]*$|`[^`\\n]{1,500}`)',
    String.raw`%%(?<comment>[^]*?)%%`,
    String.raw`(?<shows>!?)\[\[(?<target>[^[\]|\n]{1,200})(?:\|(?<label>[^[\]\n]{1,200}))?\]\]`,
    String.raw`==(?<mark>[^\s=](?:[^=\n]*[^\s=])?)==`,
  ].join('|'),
  'gmu',
)

const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/iu

interface Shown {
  readonly text: string
  readonly remark?: Omit<Remark, keyof Range>
}

const said = (target: string): string =>
  target
    .replaceAll('#', ' › ')
    .replace(/^ › /u, '')
    .trim()

const linked = (target: string, label: string | undefined): Shown => ({
  text: label ?? said(target),
  remark: {
    ruleId: 'wiki-link-unresolved',
    reason: `\`[[${target}]]\` names a note of the vault, which no address leads to; its words were kept`,
    hint: 'Write it as a link: `[words](path/of/the/note.md)`.',
    actual: target,
  },
})

const shownFor = ({
  comment,
  shows,
  target = '',
  label,
  mark,
}: Record<string, string | undefined>): Shown => {
  if (comment !== undefined)
    return {
      text: '',
      remark: {
        ruleId: 'comment-dropped',
        reason: 'A comment, which visitors never see, was left out',
        actual: comment.trim(),
      },
    }
  if (mark !== undefined) return {text: `<mark>${mark}</mark>`}
  return shows === '!' && image.test(target)
    ? {text: `![${label ?? ''}](<${target}>)`}
    : linked(target, label)
}

/** What vaults of notes (Obsidian) have besides Markdown: comments, names of other notes, highlights. */
export const wikiTemplate: Render = (text) => {
  if (!/\[\[|%%|==/u.test(text)) return undefined
  const builder = createTextBuilder(text)
  const remarks: Remark[] = []
  let at = 0
  for (const {0: whole, index, groups = {}} of text.matchAll(constructs)) {
    if (groups['code'] !== undefined) continue
    const range = {start: index, end: index + whole.length}
    builder.copy({start: at, end: index})
    const {text: shown, remark} = shownFor(groups)
    builder.replace(range, shown)
    if (remark !== undefined) remarks.push({...range, ...remark})
    at = range.end
  }
  builder.copy({start: at, end: text.length})
  return {...builder.build(), unresolved: [], remarks}
}
