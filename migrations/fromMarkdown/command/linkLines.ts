import type {LinkReport, ReportedLink} from '../../../linkCheck/report.ts'
import {count} from '../report/summary.ts'

const day = (moment: string): string => moment.slice(0, 10)

const pathText = (path: ReportedLink['places'][number]['path']): string =>
  path
    .map((segment) => (typeof segment === 'string' ? segment : `[${segment._key}]`))
    .join('.')
    .replaceAll('.[', '[')

const placeLines = ({places}: ReportedLink): readonly string[] =>
  places.map(
    ({type, title, documentId, path}) =>
      `      in ${type} “${title}” (${documentId}), ${pathText(path)}`,
  )

const brokenLines = (link: ReportedLink): readonly string[] => [
  `  ${link.url}`,
  `      ${link.reason ?? 'Broken.'} Broken since ${day(link.brokenSince ?? link.checkedAt)}${link.isNew ? ', new' : ''}.`,
  ...placeLines(link),
]

const unsureLines = ({url, reason}: ReportedLink): readonly string[] => [
  `  ${url}`,
  `      ${reason ?? ''}`,
]

const movedLines = (link: ReportedLink): readonly string[] => [
  `  ${link.url}`,
  `      has moved to ${link.movedTo ?? ''}`,
  ...placeLines(link),
]

const offerLines = (link: ReportedLink): readonly string[] => [
  `  ${link.url}`,
  `      ${link.offer === 'soldOut' ? 'The page says that it is sold out.' : 'The page says that registration is closed.'}`,
  ...placeLines(link),
]

const section = (
  title: string,
  links: readonly ReportedLink[],
  lines: (link: ReportedLink) => readonly string[],
): readonly string[] => (links.length === 0 ? [] : [title, ...links.flatMap(lines), ''])

const summary = ({addresses, checked, counts, unasked, putOff, removed}: LinkReport): string => {
  const never = Object.values(unasked).reduce((sum, each) => sum + each, 0)
  return [
    `${count(addresses, 'link')}: ${checked} checked now`,
    `${counts.ok} work`,
    `${counts.broken} broken`,
    `${counts.unsure} unsure`,
    ...(counts.skipped + never > 0 ? [`${counts.skipped + never} not for checking`] : []),
    ...(putOff > 0 ? [`${putOff} put off, as their servers asked`] : []),
    ...(removed > 0 ? [`${removed} forgotten`] : []),
  ].join(', ')
}

/** What `links` prints: broken links with the documents that they stand in; quietly, nothing else. */
export function linkLines(report: LinkReport, isQuiet: boolean): readonly string[] {
  const broken = section('Broken', report.broken, brokenLines)
  if (isQuiet) return broken.slice(0, -1)
  return [
    ...broken,
    ...section('Unsure', report.unsure, unsureLines),
    ...section('Moved for good', report.moved, movedLines),
    ...section('Sold out or closed', report.soldOutOrClosed, offerLines),
    ...(report.isOffline ? ['No server answered, so nothing was marked. Is there a network?'] : []),
    summary(report),
  ]
}
