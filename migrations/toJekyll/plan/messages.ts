import {makeMessage} from '../../fromMarkdown/messages/makeMessage.ts'
import type {Message} from '../../fromMarkdown/messages/message.ts'
import {type FieldName, type Fields, fieldsOf} from '../compare/fields.ts'
import {pageContent} from '../reading/pageContent.ts'
import type {SiteReading} from '../reading/siteReader.ts'
import type {SettledPage, Settling} from './settle.ts'

const longest = 300

const short = (json: string | undefined): string => {
  if (json === undefined) return 'nothing'
  return json.length > longest ? `${json.slice(0, longest)}…` : json
}

const list = (fields: readonly FieldName[]): string =>
  fields.map((field) => `\`${field}\``).join(', ')

const about = (path: string) => ({source: 'export', path}) as const

/** What could not be written of a page, with what it says and what it was to say. */
export function leftMessages(
  {job, left}: SettledPage,
  site: SiteReading,
  settling: Settling,
): readonly Message[] {
  const reading = site.pages.get(job.path)
  const content = reading === undefined ? undefined : pageContent(reading, settling.assetId)
  const shown: Fields = content === undefined ? {} : fieldsOf(content, settling.names.shown(site))
  const wanted = fieldsOf(job.wanted, settling.names.wanted)
  return left.map(({field, along}) =>
    makeMessage('export-left', {
      ...about(job.path),
      reason:
        along.length === 0
          ? `\`${field}\` was changed, but the page cannot say that; it stays as it was`
          : `\`${field}\` was changed, but with it ${list(along)} would be read as something else; it stays as it was`,
      actual: short(shown[field]),
      expected: short(wanted[field]),
      hint:
        along.length === 0
          ? 'Change the page by hand, or the document.'
          : 'Change these in the document too, then export again.',
    }),
  )
}

/** A page that is read otherwise because others changed. */
export function elsewhere(path: string, fields: readonly FieldName[]): Message {
  return makeMessage('export-elsewhere', {
    ...about(path),
    reason: `Since other pages changed, an import reads ${list(fields)} of this one otherwise`,
    hint: 'Look whether it names what was renamed.',
  })
}

/** A page whose document visitors are not to see any more. */
export function gone(path: string, id: string, isPruned: boolean): Message {
  return makeMessage('export-gone', {
    ...about(path),
    reason: isPruned
      ? `\`${id}\` is not published any more; its page is taken away`
      : `\`${id}\` is not published any more; its page is still there`,
    ...(isPruned ? {} : {hint: 'Run with `--prune` to take such pages away.'}),
  })
}

/** A document whose page the site has taken away. */
export function lostPage(path: string, id: string): Message {
  return makeMessage('export-lost', {
    ...about(path),
    reason: `\`${id}\` is published, but the site has its page no more; it was not made again`,
    hint: 'Unpublish the document, or bring the page back.',
  })
}

/** A page that both sides changed. */
export function conflict(
  path: string,
  field: FieldName,
  site: string | undefined,
  document: string | undefined,
): Message {
  return makeMessage('export-conflict', {
    ...about(path),
    reason: `The page was changed since its import, and so was its document; \`${field}\` differs, and the page was left alone`,
    actual: short(site),
    expected: short(document),
    hint: 'Bring the page and the document to say the same, in one place or the other.',
  })
}

/** A page that the site alone has changed. */
export function siteNewer(path: string): Message {
  return makeMessage('export-site-newer', {
    ...about(path),
    reason: 'The page was changed since its import, its document was not; the page was left alone',
    hint: 'Import the site to bring the change into the content lake.',
  })
}
