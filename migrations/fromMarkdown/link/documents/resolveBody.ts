import {defined} from '../../../../content/objects/defined.ts'
import type {
  Annotation,
  Body,
  BodyBlock,
  KeyedFigure,
  TextBlock,
} from '../../../../content/text/portableText.ts'
import {isScript} from '../../interpret/links/address.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Position} from '../../messages/message.ts'
import {fromRoot} from '../addresses.ts'
import {weakReference} from '../target.ts'
import type {PageContext} from './pageContext.ts'
import {besideOf, resolveFigure} from './resolveFigure.ts'

const placeOf = (key: string, {page, body}: PageContext): Position | undefined => {
  const range = body.ranges.get(key)
  return range === undefined ? undefined : page.locate(range)
}

const assetFile =
  /\.(?:png|jpe?g|gif|svg|webp|avif|pdf|zip|csv|json|xml|ics|mp[34]|docx?|xlsx?|pptx?|odt|txt)$/iu

const endings = ['', '.html', '/index.html', '/index.htm']

/** Whether a file that is no page of ours stands there: itself, or what a host shows for a folder. */
const hasFile = (href: string, {links, site}: PageContext): boolean => {
  const path = (links.addresses.path(href) ?? href).replace(/[?#].*$/su, '').replace(/\/+$/u, '')
  return endings.some((ending) => site.asset(`${path}${ending}`) !== undefined)
}

const resolveMark = (mark: Annotation, blockKey: string, context: PageContext): Annotation => {
  if (mark._type === 'footnote') {
    return {...mark, content: mark.content.map((block) => resolveText(block, context))}
  }
  const {addresses, behind, target} = context.links
  const place = placeOf(mark._key, context) ?? placeOf(blockKey, context)
  const where = {
    source: 'link' as const,
    path: context.page.path,
    ...defined({place}),
  }
  if (isScript(mark.href)) {
    context.report(
      makeMessage('url-invalid', {
        ...where,
        reason: `\`${mark.href}\` is a script and no address; what the site shows has no link there`,
        hint: 'Take it out.',
        actual: mark.href,
      }),
    )
    return mark
  }
  const address = addresses.within(mark.href, context.entry)
  if (address === undefined) return mark
  const page = addresses.page(address) ?? behind(address, context.page.language)
  if (page !== undefined) {
    context.report(
      makeMessage('links-joined', {
        ...where,
        reason: `The link \`${mark.href}\` leads to \`${page.path}\`; it refers to that document`,
        actual: mark.href,
        expected: page.id,
      }),
    )
    return {...mark, page: weakReference(target(page))}
  }
  if (
    addresses.isKnown(address) ||
    assetFile.test(address) ||
    besideOf(mark.href, context) !== undefined ||
    hasFile(fromRoot(mark.href, context.entry, context.site.config.baseUrl), context)
  )
    return mark
  context.report(
    makeMessage('link-dead', {
      ...where,
      reason: `The link \`${mark.href}\` leads to no page of the site`,
      hint: 'Correct the address, or give the page it means a `redirect_from` with it.',
      actual: mark.href,
    }),
  )
  return mark
}

const resolveText = (block: TextBlock, context: PageContext): TextBlock => {
  if (block.markDefs.length === 0) return block
  return {...block, markDefs: block.markDefs.map((mark) => resolveMark(mark, block._key, context))}
}

const resolveImage = (figure: KeyedFigure, context: PageContext): KeyedFigure =>
  resolveFigure(figure, () => placeOf(figure._key, context), context)

const resolveContent = (block: TextBlock | KeyedFigure, context: PageContext) =>
  block._type === 'block' ? resolveText(block, context) : resolveImage(block, context)

const resolveBlock = (block: BodyBlock, context: PageContext): BodyBlock => {
  switch (block._type) {
    case 'block':
      return resolveText(block, context)
    case 'figure':
      return resolveImage(block, context)
    case 'callout':
      return {...block, content: block.content.map((inner) => resolveText(inner, context))}
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            content: cell.content.map((inner) => resolveContent(inner, context)),
          })),
        })),
      }
    default:
      return block
  }
}

/** A body with its images found in the site, and its links within the site joined to their pages. */
export function resolveBody(blocks: Body, context: PageContext): Body {
  return blocks.map((block) => resolveBlock(block, context))
}
