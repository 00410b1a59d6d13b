import sharp from 'sharp'

import type {ShareImage} from './shareImage.ts'

// Many small pictures, one after the other: threads and a cache of its own only cost memory.
sharp.concurrency(1)
sharp.cache(false)

const size = {width: 1200, height: 630}
const pictureWidth = 480
const margin = 64

const ground = '#17324d'
const ink = '#ffffff'
const quiet = '#c9d8e6'

/** In pixels, largest first: the first in which the title has room. */
const titleSizes = [68, 58, 48, 40]
const mostTitleLines = 5

/** How wide a letter is on average, as a share of its height. */
const letterWidth = 0.55

const escaped = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** Words on lines of so many letters; a word that is longer is cut. */
const wrapped = (text: string, letters: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const part = word.length > letters ? `${word.slice(0, letters - 1)}…` : word
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + part.length > letters) lines.push(part)
    else lines[lines.length - 1] = `${line} ${part}`
  }
  return lines
}

const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`]

const textLines = (
  lines: readonly string[],
  {top, fontSize, colour, weight}: Record<'top' | 'fontSize' | 'weight', number> & {colour: string},
): string =>
  lines
    .map(
      (line, at) =>
        `<text x="${margin}" y="${Math.round(top + (at + 0.8) * fontSize * 1.15)}" font-size="${fontSize}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`,
    )
    .join('')

/** The words of the image as SVG, for the width that the picture leaves. */
const shareSvg = (image: ShareImage, width: number): string => {
  const room = width - 2 * margin
  const lettersAt = (fontSize: number): number => Math.floor(room / (fontSize * letterWidth))
  const fontSize =
    titleSizes.find((fit) => wrapped(image.title, lettersAt(fit)).length <= mostTitleLines - 1) ??
    titleSizes.at(-1) ??
    40
  const title = shortened(wrapped(image.title, lettersAt(fontSize)), mostTitleLines)
  const facts = [image.when, image.where ?? '']
    .filter((fact) => fact !== '')
    .flatMap((fact) => shortened(wrapped(fact, lettersAt(32)), 2))
  const factsTop = size.height - margin - 32 * 1.15 * (facts.length + 1.6)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${size.height}" font-family="Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"><rect width="100%" height="100%" fill="${ground}"/>${[
    textLines(title, {top: margin, fontSize, colour: ink, weight: 700}),
    textLines(facts, {top: factsTop, fontSize: 32, colour: ink, weight: 400}),
    textLines([image.siteTitle], {
      top: size.height - margin - 30,
      fontSize: 26,
      colour: quiet,
      weight: 400,
    }),
  ].join('')}</svg>`
}

/**
 * Draws a share image, 1200 × 630, as JPEG.
 * @param picture bytes of the event's picture; without one the words have all the room
 */
export async function drawShareImage(
  image: ShareImage,
  picture: Uint8Array | undefined,
): Promise<Uint8Array> {
  const width = picture === undefined ? size.width : size.width - pictureWidth
  const words = await sharp(Buffer.from(shareSvg(image, width)))
    .png()
    .toBuffer()
  const shown =
    picture === undefined
      ? []
      : [
          {
            input: await sharp(picture)
              .resize(pictureWidth, size.height, {fit: 'cover', position: 'attention'})
              .png()
              .toBuffer(),
            left: width,
            top: 0,
          },
        ]
  return sharp({create: {...size, channels: 3, background: ground}})
    .composite([{input: words, left: 0, top: 0}, ...shown])
    .jpeg({quality: 84})
    .toBuffer()
}
