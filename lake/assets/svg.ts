import type {Size} from './imageValues.ts'

/** An SVG drawing: how large it is, and the same drawing in a size that pictures are made from. */
export interface Drawing extends Size {
  readonly picture: Buffer
}

/** Where browsers show a drawing that states nothing. https://www.w3.org/TR/css-images-3/#default-object-size */
const unstated: Size = {width: 300, height: 150}
const pictureSide = 1024

// https://www.w3.org/TR/css-values-4/#absolute-lengths, and the size of letters in browsers.
const unitPixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
}

const comment = String.raw`<!--[\s\S]*?-->`
const instruction = String.raw`<\?[\s\S]*?\?>`
const doctype = String.raw`<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>`
const prolog = new RegExp(String.raw`^(?:\s|${comment}|${instruction}|${doctype})*`, 'i')
const rootTag = /^<svg\b((?:[^>"']|"[^"]*"|'[^']*')*)>/i
const byteOrderMark = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/

/** Whether a text is an SVG drawing, or the beginning of one. */
export function isSvg(text: string): boolean {
  return /^<svg[\s>/]/i.test(withoutProlog(text))
}

/** Undefined for what has no whole root element. The size is the one at which browsers show it. */
export function drawing(bytes: Buffer): Drawing | undefined {
  // Each byte a character: the drawing may be in any encoding that knows ASCII.
  const text = bytes.toString('latin1')
  const rest = withoutProlog(text)
  const root = rootTag.exec(rest)
  if (root === null) return undefined
  const [tag, attributes = ''] = root
  const box = viewBox(attribute(attributes, 'viewBox'))
  const size = sizeOf(attributes, box)
  const scale = Math.min(1, pictureSide / Math.max(size.width, size.height))
  const replaced = box === undefined ? 'width|height|viewBox' : 'width|height'
  const kept = attributes.replaceAll(attributePattern(replaced), ' ')
  const own = [
    `width="${Math.max(1, size.width * scale)}" height="${Math.max(1, size.height * scale)}"`,
    ...(box === undefined ? [`viewBox="0 0 ${size.width} ${size.height}"`] : []),
  ]
  const start = text.length - rest.length
  const picture = [
    text.slice(0, start),
    `<svg ${own.join(' ')} `,
    kept,
    '>',
    rest.slice(tag.length),
  ]
  return {...size, picture: Buffer.from(picture.join(''), 'latin1')}
}

const withoutProlog = (text: string): string => {
  const marked = text.replace(byteOrderMark, '')
  return marked.slice(prolog.exec(marked)?.[0].length ?? 0)
}

/** https://www.w3.org/TR/css-images-3/#default-sizing, but a drawing with only a view box is as large as that. */
const sizeOf = (attributes: string, box: Size | undefined): Size => {
  const width = length(attribute(attributes, 'width'))
  const height = length(attribute(attributes, 'height'))
  if (box === undefined) return wholeSize(width ?? unstated.width, height ?? unstated.height)
  const natural = width ?? (height === undefined ? box.width : (height * box.width) / box.height)
  return wholeSize(natural, height ?? (natural * box.height) / box.width)
}

const wholeSize = (width: number, height: number): Size => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
})

const attributePattern = (names: string): RegExp =>
  new RegExp(String.raw`(?<=^|\s)(?:${names})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g')

const attribute = (attributes: string, name: string): string | undefined => {
  const match = attributePattern(name).exec(attributes)
  return match?.[1] ?? match?.[2]
}

/** Undefined for shares of what is around (`100%`), and for nothing at all. */
const length = (text: string | undefined): number | undefined => {
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '')
  const unit = match?.[2]?.toLowerCase() ?? ''
  if (match === null || !Object.hasOwn(unitPixels, unit)) return undefined
  const pixels = Number(match[1]) * (unitPixels[unit] ?? 1)
  return pixels > 0 && Number.isFinite(pixels) ? pixels : undefined
}

const viewBox = (text: string | undefined): Size | undefined => {
  const [, , width = NaN, height = NaN] = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 && Number.isFinite(width * height) ? {width, height} : undefined
}
