import {imageAddress, type CroppedFigure} from '../../website/image/imageAddress.ts'

/** Where the files of a content lake are. */
export interface ImageSource {
  /** `https://cdn.sanity.io`, or the address of an embedded lake. */
  readonly baseUrl: string
  readonly projectId: string
  readonly dataset: string
}

/** Formats that are passed on as they are: drawings, and what moves. */
const kept: ReadonlySet<string> = new Set(['svg', 'gif'])

const asked = imageAddress({baseUrl: 'https://images.invalid', projectId: 'p', dataset: 'd'})

const sizeIn = (file: string): {width: number} => {
  const [, width = '0'] = /-(\d+)x\d+\.\w+$/.exec(file) ?? []
  return {width: Number(width)}
}

/**
 * The path of an image on the site, the same wherever the content lake is:
 * `/images/<file>-1200x800-jpg/w800.webp`, or `w800-0-50-1200-600.webp` where the editor cropped it. A
 * full address of another site stays as it is.
 */
export function imagePath(figure: CroppedFigure, widthPx: number): string | undefined {
  const url = asked(figure, widthPx)
  if (url === undefined || !url.startsWith('https://images.invalid/')) return url
  const {pathname, searchParams} = new URL(url)
  const file = pathname.split('/').at(-1) ?? ''
  const extension = file.split('.').at(-1) ?? ''
  const folder = `/images/${file.replace(/\.(\w+)$/, '-$1')}`
  if (kept.has(extension)) return `${folder}/original.${extension}`
  const rect = searchParams.get('rect')?.split(',')
  // No image is made larger than it is, so that two wishes for the whole of it are one.
  const whole = rect === undefined ? sizeIn(file).width : Number(rect[2])
  const width = Math.max(1, Math.min(widthPx, Math.round(whole)))
  return `${folder}/w${[width, ...(rect ?? [])].join('-')}.webp`
}

/** The path of an image as it is shown where a page is shared, which not everybody takes as WebP. */
export function sharedImagePath(figure: CroppedFigure): string | undefined {
  const path = imagePath(figure, 1200)
  if (path === undefined || !path.endsWith('.webp')) return undefined
  return path.replace(/\/w\d+/, '/share').replace(/\.webp$/, '.jpg')
}

const pathShape =
  /^\/images\/([0-9a-zA-Z_]+-\d+x\d+)-(\w+)\/(?:original\.\w+|(?:w(\d+)|share)(?:-(\d+)-(\d+)-(\d+)-(\d+))?\.(?:webp|jpg))$/

/** Where the content lake has what stands at a path of the site; `undefined` of what is no image. */
export function lakeImage(
  path: string,
  {baseUrl, projectId, dataset}: ImageSource,
): URL | undefined {
  const match = pathShape.exec(path)
  if (match === null) return undefined
  const [, file = '', extension = '', width, ...rect] = match
  const url = new URL(`/images/${projectId}/${dataset}/${file}.${extension}`, baseUrl)
  const isShared = path.endsWith('.jpg') && path.includes('/share')
  if (width === undefined && !isShared) return url
  if (rect.every((part) => part !== undefined)) url.searchParams.set('rect', rect.join(','))
  const wish = isShared
    ? {w: '1200', h: '630', fit: 'crop', fm: 'jpg'}
    : {w: width ?? '', fit: 'max', fm: 'webp'}
  for (const [name, value] of Object.entries(wish)) url.searchParams.set(name, value)
  return url
}
