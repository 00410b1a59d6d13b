import sharp from 'sharp'

interface Size {
  readonly width: number
  readonly height: number
}

export function plainImage({width, height}: Size): Promise<Buffer> {
  return sharp({create: {width, height, channels: 3, background: 'navy'}})
    .png()
    .toBuffer()
}

/** Red, green, blue and yellow, from top left to bottom right. */
export function quarters({width, height}: Size): Promise<Buffer> {
  const half = {width: width / 2, height: height / 2}
  const corners = [
    ['#ff0000', 0, 0],
    ['#00ff00', half.width, 0],
    ['#0000ff', 0, half.height],
    ['#ffff00', half.width, half.height],
  ] as const
  return sharp({create: {width, height, channels: 3, background: 'black'}})
    .composite(
      corners.map(([background, left, top]) => ({
        input: {create: {...half, channels: 3, background}},
        left,
        top,
      })),
    )
    .png()
    .toBuffer()
}

/** Three frames. */
export async function movingGif(width: number, height: number): Promise<Buffer> {
  const frames = await Promise.all(
    ['red', 'lime', 'blue'].map((background) =>
      sharp({create: {width, height, channels: 3, background}})
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, {join: {animated: true}})
    .gif({delay: [100, 100, 100]})
    .toBuffer()
}

/** So much noise that no encoder is quick with it. */
export function noise({width, height}: Size): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'gray',
      noise: {type: 'gaussian', mean: 128, sigma: 60},
    },
  })
    .jpeg({quality: 90})
    .toBuffer()
}
