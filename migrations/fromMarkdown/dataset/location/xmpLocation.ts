/** Properties of a place: `exif:GPSLatitude="59,20.1N"`, or elements of that name. */
const attribute = /\s(?:\w+:)?GPS\w*\s*=\s*(?:"[^"]*"|'[^']*')/gu
const element = /<((?:\w+:)?GPS\w*)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\s*>)/gu

/**
 * Takes out of XMP, as UTF-8, where a photograph was taken; blanks stand in its place, so that all
 * else stays where it is.
 * @returns whether there was anything
 * @see https://developer.adobe.com/xmp/docs/XMPNamespaces/exif/
 */
export function removeXmpLocation(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  const places = [...text.matchAll(attribute), ...text.matchAll(element)]
  for (const {0: said, index} of places) bytes.fill(0x20, index, index + said.length)
  return places.length > 0
}
