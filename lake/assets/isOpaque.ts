import {openImage} from './openImage.ts'

const opaque = 255

/**
 * Whether no pixel of an image that has an alpha channel lets anything through. Transparency that shows in
 * the image made small need not be looked for in all of it.
 * @param small its pixels made small, in RGBA
 */
export async function isOpaque(source: string | Buffer, small: Buffer): Promise<boolean> {
  for (let alpha = 3; alpha < small.length; alpha += 4) if (small[alpha] !== opaque) return false
  const channel = await openImage(source).extractChannel('alpha').raw().toBuffer()
  for (const alpha of channel) if (alpha !== opaque) return false
  return true
}
