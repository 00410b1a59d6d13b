import {defined} from '../../../../content/objects/defined.ts'
import type {Figure} from '../../../../content/text/portableText.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Position} from '../../messages/message.ts'
import type {PageContext} from './pageContext.ts'

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The path under which the site publishes an image, or `undefined` for one on another host. */
const publishedPath = (original: string, {page, links}: PageContext): string | undefined => {
  const written = original.trim().replace(/[?#].*$/su, '')
  if (elsewhere.test(written)) {
    const within = links.addresses.path(original)
    return within === undefined ? undefined : decode(within)
  }
  if (written.startsWith('/')) return decode(written)
  return decode(new URL(written, `https://site.invalid${page.url}`).pathname)
}

/** The file of that name beside the page's own, where its site publishes such. */
export function besideOf(
  original: string,
  {page: {files}, site}: Pick<PageContext, 'page' | 'site'>,
): string | undefined {
  if (files === undefined || original.startsWith('/') || elsewhere.test(original)) return undefined
  const url = URL.parse(original.replace(/[?#].*$/su, ''), `https://site.invalid${files}`)
  return url === null ? undefined : site.asset(decode(url.pathname))
}

/** `%`, `#` and `?` of a file's name would mean something else in a URL. */
const inFileUrl = (path: string): string =>
  path.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F')

/** The asset of an image that the site has, in the form that `sanity dataset import` takes. */
export function assetOf(original: string, context: PageContext): string | undefined {
  const path = publishedPath(original, context)
  const file =
    path === undefined
      ? undefined
      : (context.site.asset(path) ??
        besideOf(original, context) ??
        (original.startsWith('/') ? undefined : context.site.asset(`/${original}`)))
  return file === undefined ? undefined : `image@file://./${inFileUrl(file)}`
}

/**
 * Gives a figure the file that its `original` names. A missing file is reported, and the figure
 * stays without an asset; an image on another host keeps its URL in `original`.
 * @param placeOf asked only where there is something to report
 */
export function resolveFigure<F extends Figure>(
  figure: F,
  placeOf: () => Position | undefined,
  context: PageContext,
): F {
  const {original} = figure
  if (original === undefined || original === '') return figure
  const asset = assetOf(original, context)
  if (asset !== undefined) return {...figure, _sanityAsset: asset}
  if (publishedPath(original, context) !== undefined) {
    context.report(
      makeMessage('image-missing', {
        reason: `There is no image \`${original}\` in the site; its figure gets none`,
        source: 'link',
        path: context.page.path,
        ...defined({place: placeOf()}),
        hint: 'Put the file where the page looks for it, or correct the path.',
        actual: original,
      }),
    )
  }
  return figure
}
