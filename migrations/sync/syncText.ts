import type {Json} from '../fromMarkdown/dataset/json.ts'
import {describeItem} from '../fromMarkdown/plan/describe/describeItem.ts'
import {fieldTitle} from '../fromMarkdown/plan/describe/fieldTitles.ts'
import {shownSides} from '../fromMarkdown/plan/describe/sides.ts'
import {valueLines} from '../fromMarkdown/plan/describe/valueLines.ts'
import {count} from '../fromMarkdown/report/summary.ts'
import type {Dispute} from '../toJekyll/dataset/disputes.ts'
import type {Synced} from './syncSite.ts'

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines, '']

const quoted = (value: Json | undefined, siteZone: string): string => {
  const lines = valueLines(value, siteZone)
  return lines.length === 0 ? 'nothing' : `“${lines.join(' / ')}”`
}

/** The name of the field that a path begins with. */
const fieldOf = (path: string): string => fieldTitle(path.split(/[.[]/u, 1)[0] ?? path)

const disputeLines = (dispute: Dispute, siteZone: string): readonly string[] => {
  const {page, path, title, isOrder} = dispute
  const {site, editor} = shownSides(dispute)
  return [
    `! ${page}: ${isOrder === true ? 'the order of ' : ''}${fieldOf(path)} of “${title}”`,
    `    in Git:        ${quoted(site, siteZone)}`,
    `    in the Studio: ${quoted(editor, siteZone)}`,
  ]
}

const signed = (sign: string, paths: readonly string[]): readonly string[] =>
  paths.map((path) => `  ${sign} ${path}`)

const folderLines = ({exported}: Synced): readonly string[] => {
  const {diff, changed, added, removed, images} = exported
  if (diff !== undefined) return diff === '' ? [] : diff.trimEnd().split('\n')
  return [...signed('~', changed), ...signed('+', [...added, ...images]), ...signed('-', removed)]
}

const summary = ({items, exported, disputes}: Synced): string => {
  const {changed, added, removed, images, commit} = exported
  const files = changed.length + added.length + removed.length + images.length
  const open =
    disputes.length === 0 ? [] : [`${count(disputes.length, 'value')} changed on both sides`]
  if (items.length === 0 && files === 0 && commit === undefined) {
    return ['No changes', ...open].join('; ')
  }
  return [
    `${count(items.length, 'document')} from the site`,
    `${count(files, 'file')} from the dataset`,
    ...open,
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 12)}`]),
  ].join(', ')
}

/** What a sync did, or would do, for people and for a pull request. @param siteZone IANA name */
export function syncLines(synced: Synced, siteZone: string): readonly string[] {
  return [
    ...section(
      'Into the dataset, from Git:',
      indented(synced.items.flatMap((item) => describeItem(item, siteZone))),
    ),
    ...section('Into the folder, from the Studio:', folderLines(synced)),
    ...section(
      'Changed on both sides; each keeps its own until somebody settles it:',
      indented(synced.disputes.flatMap((dispute) => disputeLines(dispute, siteZone))),
    ),
    summary(synced),
  ]
}
