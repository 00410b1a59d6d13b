import type {YamlValue} from '../../../psych/index.ts'
import {parseYaml} from '../../../psych/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {isRecord, isTimestamp} from '../parse/collections.ts'
import type {DataFiles} from '../parse/liquid/dataFiles.ts'

const day = /\d{4}-\d\d-\d\d/gu

/** Whether a row holds rows itself: days with what is on them are no events. */
const holdsRows = (value: YamlValue): boolean => Array.isArray(value) && value.some(isRecord)

const isDated = (row: YamlValue): boolean =>
  isRecord(row) &&
  !Object.values(row).some(holdsRows) &&
  Object.values(row).some(
    (value) => isTimestamp(value) || (typeof value === 'string' && /^\d{4}-\d\d-\d\d/u.test(value)),
  )

/** The lists of rows in a file, or one key down, of which most have a date. */
const datedLists = (value: YamlValue, path: string): readonly (readonly [string, number])[] => {
  if (Array.isArray(value)) {
    const rows: readonly YamlValue[] = value
    const dated = rows.filter(isDated).length
    return dated > 1 && dated * 2 > rows.length ? [[path, rows.length]] : []
  }
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, list]) =>
        Array.isArray(list) ? datedLists(list, `${path}/${key}`) : [],
      )
    : []
}

/** Of so many files a message has the names. */
const mostNamed = 6

/** What to say, once, of files of data that only templates of the site read, and of which nothing else is said. */
const ofOthers = (left: readonly string[], folder: string): readonly Message[] => {
  if (left.length === 0) return []
  const shown = left.slice(0, mostNamed).map((path) => `\`${path}\``)
  const more = left.length > mostNamed ? ` and ${left.length - mostNamed} more` : ''
  return [
    makeMessage('data-unread', {
      reason: `No page was made of what stands in ${shown.join(', ')}${more}`,
      source: 'read',
      path: folder,
      hint: 'If there are events, people or places in it, a rule of a mapping file with the `path` and a `type` imports them.',
      actual: left.join(', '),
    }),
  ]
}

/**
 * What to say of files of data that no rule of a mapping names: of each that holds what may be events,
 * and of all others together.
 * @param folder in which the files are
 * @param isNamed whether a mapping names something in a file
 */
export function unreadData(
  files: DataFiles,
  folder: string,
  isNamed: (path: string) => boolean,
): readonly Message[] {
  const unnamed = Object.entries(files)
    .map(([name, text]) => [`${folder}/${name}`, text] as const)
    .filter(([path]) => !isNamed(path))
  const dated = unnamed.flatMap(([path, text]) => {
    if ((text.match(day)?.length ?? 0) < 2) return []
    const parsed = parseYaml(text)
    if ('problem' in parsed) return []
    return datedLists(parsed.value ?? null, path).map(([list, rows]) =>
      makeMessage('data-unread', {
        reason: `\`${list}\` has ${rows} rows with dates, of which no page was made`,
        source: 'read',
        path,
        hint: `If they are events, a rule of a mapping file with \`path: ${list}\` and \`type: event\` imports them.`,
      }),
    )
  })
  const others = unnamed.filter(([path]) => dated.every((message) => message.path !== path))
  return [
    ...dated,
    ...ofOthers(
      others.map(([path]) => path),
      folder,
    ),
  ]
}
