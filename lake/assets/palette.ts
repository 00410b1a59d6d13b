import {DefaultGenerator} from '@vibrant/generator-default'
import {MMCQ} from '@vibrant/quantizer-mmcq'

import type {JsonObject} from '../json.ts'

const colours = 64
const leastOpacity = 125

/**
 * The swatches of an image as the hosted lake names and shapes them, of its pixels in RGBA. `population`
 * is a share of the image in percent, 0 for a colour that was derived from another.
 */
export async function palette(rgba: Buffer): Promise<JsonObject> {
  const pixels = new Uint8ClampedArray(rgba)
  for (let alpha = 3; alpha < pixels.length; alpha += 4) {
    // The quantiser leaves out what is wholly transparent.
    if ((pixels[alpha] ?? 0) < leastOpacity) pixels[alpha] = 0
  }
  const isEmpty = pixels.every((value, index) => index % 4 !== 3 || value === 0)
  if (isEmpty) return {_type: 'sanity.imagePalette'}
  const all = pixels.length / 4
  const found = await DefaultGenerator(await MMCQ(pixels, {colorCount: colours}))
  const swatches = Object.entries(found).flatMap(([name, swatch]) =>
    swatch === null
      ? []
      : [
          {
            name: name.charAt(0).toLowerCase() + name.slice(1),
            swatch: {
              _type: 'sanity.imagePaletteSwatch',
              background: swatch.hex,
              foreground: swatch.bodyTextColor,
              title: swatch.titleTextColor,
              population: Math.round((swatch.population / all) * 10_000) / 100,
            },
          },
        ],
  )
  const [dominant] = swatches.toSorted((a, b) => b.swatch.population - a.swatch.population)
  return {
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(swatches.map(({name, swatch}) => [name, swatch])),
    ...(dominant === undefined ? {} : {dominant: dominant.swatch}),
  }
}
