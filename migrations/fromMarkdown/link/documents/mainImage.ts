import {defined} from '../../../../content/objects/defined.ts'
import type {Body, Figure} from '../../../../content/text/portableText.ts'
import {isMap, memberOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {firstText, firstValue, plainText} from '../../mapping/pageKeys.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {FrontMatter} from '../../parse/page.ts'
import {sourceOf} from '../../parse/sources/sourceOf.ts'
import type {PageContext} from './pageContext.ts'
import {assetOf, resolveFigure} from './resolveFigure.ts'

const names = memberNames.image

/** The path or address of the image that front matter names, as written. */
export function imagePath(frontMatter: FrontMatter, keys: FieldKeys): string | undefined {
  const found = firstValue(frontMatter, keys.image)?.value
  return plainText(isMap(found) ? memberOf(found, names.path)?.value : found)
}

/** The image of the front matter, given as a path or as `{path, alt, caption}`, else what the site shows. */
export function mainImageOf(context: PageContext): Figure | undefined {
  const {keys} = context
  const {frontMatter} = context.page
  const found = firstValue(frontMatter, keys.image)
  const map = isMap(found?.value) ? found.value : undefined
  const original = imagePath(frontMatter, keys) ?? context.page.image
  if (original === undefined) return undefined
  const alt =
    map === undefined
      ? firstText(frontMatter, keys.imageAlt)
      : plainText(memberOf(map, names.alt)?.value)
  const caption = map === undefined ? undefined : plainText(memberOf(map, names.caption)?.value)
  const said = sourceOf(context.site.config).wordsOf?.(frontMatter.values, original)
  return resolveFigure(
    {
      _type: 'figure',
      original,
      ...said,
      ...defined({alt, caption}),
    },
    () => found?.place,
    context,
  )
}

export interface ImageAndBody {
  readonly mainImage?: Figure
  readonly body: Body
}

/**
 * A page whose body begins with the image that its front matter has too shows it once: it leaves
 * the body, and its words go along. Not with `exact`.
 */
export function withoutRepeatedImage(
  mainImage: Figure | undefined,
  body: Body,
  context: PageContext,
): ImageAndBody {
  if (mainImage === undefined) return {body}
  const [first, ...rest] = body
  const isSame =
    first?._type === 'figure' &&
    first.original !== undefined &&
    mainImage.original !== undefined &&
    (first.original === mainImage.original ||
      (mainImage._sanityAsset !== undefined &&
        assetOf(first.original, context) === mainImage._sanityAsset))
  if (context.exact || !isSame || first.href !== undefined) return {mainImage, body}
  const range = context.body.ranges.get(first._key)
  context.report(
    makeMessage('image-repeated', {
      reason: `The image \`${first.original ?? ''}\` stands in the front matter and at the start of the body; it is shown once`,
      source: 'link',
      path: context.page.path,
      ...defined({
        place: range === undefined ? undefined : context.page.locate(range),
        actual: first.original,
      }),
    }),
  )
  const {alt, caption, title} = {...first, ...mainImage}
  return {
    mainImage: {
      ...mainImage,
      ...defined({alt, caption, title}),
    },
    body: rest,
  }
}
