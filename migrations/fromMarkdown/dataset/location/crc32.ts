const table = Uint32Array.from({length: 256}, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1)
    rest = rest % 2 === 1 ? 0xed_b8_83_20 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/** The checksum of a chunk of PNG, as Node and browsers both compute it. @see https://www.w3.org/TR/png-3/#D-CRCAppendix */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}
