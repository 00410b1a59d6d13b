import type {Link} from '../../../../content/links/link.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {createKeyMaker, hash} from '../../parse/keys.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {factAt, type Fact} from '../facts.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {candidatesOf} from '../registration/candidates.ts'
import {addressIdentity} from './address.ts'
import {isMeetingRoom} from './linkHosts.ts'

/**
 * The rooms of video services to which a body's text leads: where one takes part online.
 *
 * @param known addresses that are told already
 */
export function meetingLinks(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  known: readonly string[],
  lexicon: Lexicon,
): readonly Fact<Link>[] {
  const told = new Set(known.map(addressIdentity))
  const makeKey = createKeyMaker()
  return paragraphs.flatMap((paragraph) => {
    if (lexicon.read(paragraph.text).has('recording')) return []
    return candidatesOf(paragraph, lexicon).flatMap(({href, start, end, bare}): Fact<Link>[] => {
      const identity = addressIdentity(href)
      if (!isMeetingRoom(href) || told.has(identity)) return []
      told.add(identity)
      const label = paragraph.text.slice(start, end).trim()
      const title = bare || /^https?:/iu.test(label) ? undefined : label
      const link: Link = {
        _type: 'link',
        _key: makeKey(hash(`link ${title ?? ''} ${href}`)),
        url: href,
        ...defined({title}),
        kind: 'livestream',
      }
      const place = () => page.locate(sourceRange(paragraph, {start, end}))
      return [factAt(link, label, 'link-meeting', place)]
    })
  })
}
