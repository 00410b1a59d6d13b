import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord} from '../collections.ts'

const isImage = (name: string): boolean =>
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i.test(name)

/** Names by which a file beside a page says that it is the page's image, the better first. */
const names: readonly RegExp[] = [/feature/i, /cover|thumbnail/i]

const listOf = (value: YamlValue | undefined): readonly YamlValue[] =>
  Array.isArray(value) ? value : []

/** Files that front matter gives a name: `resources: [{src: a.jpg, name: cover}]`. */
const named = (
  resources: YamlValue | undefined,
): readonly (readonly [name: string, file: string])[] =>
  listOf(resources).flatMap((each) => {
    if (!isRecord(each)) return []
    const {src, name} = each
    return typeof src === 'string' && typeof name === 'string' && isImage(src) ? [[name, src]] : []
  })

/**
 * The image that Hugo's own templates show for a page: the first of its `images`, else the file in
 * its folder that is called `feature…`, else `cover…` or `thumbnail…`.
 * @param beside names of the files in the page's folder
 * @see https://github.com/gohugoio/hugo/blob/v0.140.0/tpl/tplimpl/embedded/templates/partials/_funcs/get-page-images.html
 */
export function shownImage(
  {images, resources}: Readonly<Record<string, YamlValue>>,
  beside: readonly string[],
): string | undefined {
  const first = listOf(images).find((each) => typeof each === 'string')
  if (first !== undefined) return first
  const files = [
    ...named(resources),
    ...beside.filter(isImage).map((name): readonly [string, string] => [name, encodeURI(name)]),
  ]
  for (const pattern of names) {
    const found = files.find(([name]) => pattern.test(name))
    if (found !== undefined) return found[1]
  }
  return undefined
}
