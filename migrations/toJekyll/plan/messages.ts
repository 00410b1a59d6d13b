import {defined} from '../../../content/objects/defined.ts'
import {makeMessage} from '../../fromMarkdown/messages/makeMessage.ts'
import type {Message} from '../../fromMarkdown/messages/message.ts'
import {type FieldName, type Fields, fieldsOf} from '../compare/fields.ts'
import type {Dispute} from '../dataset/disputes.ts'
import {pageContent} from '../reading/pageContent.ts'
import type {SiteReading} from '../reading/siteReader.ts'
import {describe} from './describe.ts'
import type {HeldSession} from './heldSessions.ts'
import type {SettledPage, Settling} from './settle.ts'

const list = (fields: readonly FieldName[]): string =>
  fields.map((field) => `\`${field}\``).join(', ')

const about = (path: string) => ({source: 'export', path}) as const

/** Links for registering and sessions are often in the text too, which is written as the document has it. */
const inText: readonly FieldName[] = ['registration', 'sessions', 'presentations', 'period']

const hintFor = (field: FieldName, along: readonly FieldName[]): string => {
  if (along.length > 0) return 'Change these in the document too, then export again.'
  return inText.includes(field)
    ? 'Look whether the text of the document still says the old; change it there too, then export again.'
    : 'Change the page by hand, or the document.'
}

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
  return left.map(({field, along}) => {
    const {page, document} = describe(shown[field], wanted[field])
    const also =
      along.length === 0
        ? 'it cannot say that'
        : `with it ${list(along)} would be read as something else`
    return makeMessage('export-left', {
      ...about(job.path),
      reason: `\`${field}\` stays as the page has it (\`${page}\`) and is not what the document says (\`${document}\`): ${also}`,
      actual: page,
      expected: document,
      hint: hintFor(field, along),
    })
  })
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
    ...defined({hint: isPruned ? undefined : 'Run with `--prune` to take such pages away.'}),
  })
}

/** A page that was changed, while its document was unpublished or deleted. */
export function goneButChanged(path: string, id: string): Message {
  return makeMessage('export-conflict', {
    ...about(path),
    reason: `The page was changed since its import, and \`${id}\` is not published any more; the page was left alone`,
    hint: 'Take the page away by hand, or publish the document again.',
  })
}

/** A page whose file is a symbolic link to another one. */
export function linkedPage(path: string): Message {
  return makeMessage('export-linked', {
    ...about(path),
    reason:
      'The page is a symbolic link, and its document says something else than the file it leads to',
    hint: 'Make the page a file of its own, or change the document of the page that it leads to.',
  })
}

/** A page that has become of another kind than its document. */
export function otherKind(path: string, id: string): Message {
  return makeMessage('type-changed', {
    ...about(path),
    reason: `The page is a document of another kind than \`${id}\`; the page was left alone`,
    hint: 'Delete the document in the Studio and import with `--restore` to have it as the page says.',
  })
}

/** A page that cannot be read, while editors changed its document. */
export function unreadPage(path: string): Message {
  return makeMessage('export-conflict', {
    ...about(path),
    reason:
      'The page, or the day of its programme, cannot be read, and its document was changed since it could be; the page was left alone',
    hint: 'Correct the page; the next export writes into it what editors published.',
  })
}

/** A row of a file of data, which is no page. */
export function dataRow(path: string): Message {
  return makeMessage('export-left', {
    ...about(path),
    reason: 'The document was made of a row of a file of data, and says something else than it',
    hint: 'Change the row by hand.',
  })
}

/** A page that the dataset knows nothing of. */
export function strangePage(path: string, id: string): Message {
  return makeMessage('export-not-imported', {
    ...about(path),
    reason: `The dataset has never had \`${id}\`; the page was left alone`,
    hint: 'Import the site to bring the page into the content lake.',
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

const said = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A page that both sides changed. */
export function conflict(
  path: string,
  field: FieldName,
  shown: string | undefined,
  wanted: string | undefined,
): Message {
  const {page, document} = describe(shown, wanted)
  return makeMessage('export-conflict', {
    ...about(path),
    reason: `The page was changed since its import, and so was its document. \`${field}\` is \`${page}\` on the page and \`${document}\` in the document; the page was left alone`,
    actual: page,
    expected: document,
    hint: 'Bring the page and the document to say the same, in one place or the other.',
  })
}

/** A session whose line the site has taken out of its page. */
export function heldSession({id, path}: HeldSession): Message {
  return makeMessage('export-lost', {
    ...about(path),
    reason: `\`${id}\` is published, but the site took it out of its page; it was not written back`,
    hint: 'Import with `--prune` to delete it where no editor touched it, delete it in the Studio, or bring its line back.',
  })
}

/** A value that the site and an editor both changed, which nobody has settled. */
export function unsettled({page, path, document, site, editor, isOrder}: Dispute): Message {
  return makeMessage('export-conflict', {
    ...about(page),
    reason: `The site and an editor both changed ${isOrder === true ? 'the order of ' : ''}\`${path}\` of \`${document}\`; the page and the document each keep their own`,
    ...defined({actual: said(site), expected: said(editor)}),
    hint: 'Settle it in the Studio (above the document, or by *done* on the review of its page), or with `lectern sync --prefer`.',
  })
}

/** A page of which a part stands there as HTML. */
export function asHtml(path: string): Message {
  return makeMessage('export-as-html', {
    ...about(path),
    reason: 'A part of the text is written as HTML, since it cannot be written as Markdown',
    hint: 'Nothing has to be done; visitors see what the document shows.',
  })
}

/** A page of which a part was made by the site, and is a text of its own now. */
export function lessLiquid(path: string): Message {
  return makeMessage('export-less-liquid', {
    ...about(path),
    reason:
      'The page has less Liquid than before: what it gave stands there as text, or was taken out',
    hint: 'Look at the change; put the Liquid back by hand if it is still wanted.',
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
