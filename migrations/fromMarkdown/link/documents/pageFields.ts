import type {Slug, Source} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {Body, Figure} from '../../../../content/text/portableText.ts'
import {firstText, firstValue, jekyllKeys, textsOf} from '../../mapping/pageKeys.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import {saysNoFrontMatter} from '../../messages/unreadPage.ts'
import {documentId} from '../target.ts'
import {mainImageOf, withoutRepeatedImage} from './mainImage.ts'
import type {PageContext} from './pageContext.ts'
import {titleOf} from './title.ts'

/** The fields that all documents made of a page have. */
export interface PageFields {
  readonly _id: string
  readonly title: string
  readonly slug: Slug
  readonly language: string
  readonly mainImage?: Figure
  readonly excerpt?: string
  readonly ingress?: string
  readonly permalink?: string
  readonly redirectFrom?: readonly string[]
  readonly source: Source
}

const reportedTitle = (context: PageContext): string => {
  const {page, body, keys, site, report} = context
  const {title, from, range} = titleOf(page, body, keys)
  const isPlain = from === 'heading' && site.config.kind === 'plain'
  if (from !== undefined && !isPlain && !page.messages.some(saysNoFrontMatter)) {
    report(
      makeMessage('title-missing', {
        reason: `The page has no title; \`${title}\` is taken from ${from === 'heading' ? 'its first heading' : 'the name of its file'}`,
        source: 'link',
        path: page.path,
        place: range === undefined ? page.frontMatter.place('title') : page.locate(range),
        hint: 'Give the page a `title`.',
        expected: title,
      }),
    )
  }
  return title
}

const reportedSlug = ({page, entry, links, report}: PageContext): string => {
  const {slug, takenBy} = links.slug(entry)
  if (takenBy !== undefined) {
    report(
      makeMessage('slug-taken', {
        reason: `\`${takenBy}\` has the slug \`${page.ownSlug}\` already; this page got \`${slug}\``,
        source: 'link',
        path: page.path,
        place: page.frontMatter.place('slug'),
        hint: 'Give the page a `slug` of its own.',
        actual: page.ownSlug,
        expected: slug,
      }),
    )
  }
  return slug
}

/** In a folder of Markdown the first heading is the title, and nothing else shows it. */
const withoutTitle = (body: Body, {page, body: whole, keys, site, exact}: PageContext): Body => {
  const [first, ...rest] = body
  const isTitle =
    site.config.kind === 'plain' &&
    !exact &&
    titleOf(page, whole, keys).from === 'heading' &&
    first?._type === 'block' &&
    first.style === 'h1' &&
    first._key === whole.blocks[0]?._key
  return isTitle ? rest : body
}

/** The shared fields of a page's document, and its body without what is shown elsewhere. */
export function pageFields(
  body: Body,
  context: PageContext,
): {readonly fields: PageFields; readonly body: Body} {
  const {page, keys, site} = context
  const {frontMatter} = page
  const excerpt = firstText(frontMatter, keys.excerpt)
  const ingress = firstText(frontMatter, keys.ingress)
  const permalink = firstText(frontMatter, jekyllKeys.permalink)
  const named = textsOf(firstValue(frontMatter, jekyllKeys.redirectFrom)?.value)
  // In a vault of notes an alias is another name.
  const redirectFrom =
    site.config.kind === 'plain' ? named.filter((text) => /^(?:\/|https?:)/u.test(text)) : named
  const shown = withoutRepeatedImage(mainImageOf(context), body, context)
  return {
    fields: {
      _id: documentId(page),
      title: reportedTitle(context),
      slug: {_type: 'slug', current: reportedSlug(context)},
      language: page.language,
      ...defined({
        mainImage: shown.mainImage,
        excerpt,
        ingress,
        permalink,
        redirectFrom: redirectFrom.length === 0 ? undefined : redirectFrom,
      }),
      source: {
        _type: 'source',
        path: page.path,
        ...(page.isMatter === true ? {} : {address: page.url}),
        digest: page.digest,
      },
    },
    body: withoutTitle(shown.body, context),
  }
}
