const hex = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'))

const byteOf = (n: number, shift: number): string => hex[(n >>> shift) & 0xff] ?? ''

/** Written byte by byte: `toString(16)` goes through the machinery for fractions. */
const digits = (n: number): string => byteOf(n, 24) + byteOf(n, 16) + byteOf(n, 8) + byteOf(n, 0)

/**
 * 64 bits of a text in hexadecimal: two lanes of FNV-1a over UTF-16 code units, mixed at the end as
 * in MurmurHash3. Not for secrets.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) + i
  }
  return digits(mix(a ^ (b >>> 7))) + digits(mix(b ^ a))
}

const mix = (lane: number): number => {
  let n = lane
  n = Math.imul(n ^ (n >>> 16), 0x85ebca6b)
  n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35)
  return n ^ (n >>> 16)
}

/** Gives a key for a digest: the same one in each body, another one at each occurrence in a body. */
export type MakeKey = (digest: string) => string

export function createKeyMaker(): MakeKey {
  const occurrences = new Map<string, number>()
  return (digest) => {
    const base = digest.slice(0, 12)
    const occurrence = occurrences.get(base) ?? 0
    occurrences.set(base, occurrence + 1)
    return occurrence === 0 ? base : `${base}-${occurrence + 1}`
  }
}
