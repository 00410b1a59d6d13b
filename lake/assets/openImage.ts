import type {Sharp, SharpOptions} from 'sharp'
import sharp from 'sharp'

import {badRequest, payloadTooLarge} from '../errors.ts'

/** More pixels than any photograph has; a small file can claim more and exhaust the memory. */
export const mostPixels = 268_402_689
const patienceSeconds = 30

// `imageWork` says how much is done at once; each of it shall keep to one core.
sharp.concurrency(1)
// What was made is kept as files.
sharp.cache(false)

/** An image of which no more is read, and for no longer, than is good for everybody else. */
export function openImage(source: string | Buffer, options: SharpOptions = {}): Sharp {
  return sharp(source, {limitInputPixels: mostPixels, ...options}).timeout({
    seconds: patienceSeconds,
  })
}

export function tookTooLong(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith('timeout')
}

/**
 * What to tell somebody whose image could not be read. The words are ours: those of the library
 * may hold paths of this machine.
 */
export function unreadable(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : ''
  if (reason.includes('pixel limit')) {
    return payloadTooLarge(
      `The image has more than ${Math.floor(mostPixels / 1e6)} million pixels, the most that this lake takes. Make it smaller and upload that.`,
    )
  }
  if (tookTooLong(cause)) {
    return badRequest('The image takes too long to read. Make it smaller and upload that.')
  }
  return badRequest(
    'The image cannot be read: it is damaged or cut off. Open it in an image program, save it again and upload that.',
  )
}
