const offset = 0x6c62272e07bb014262b821756295c58dn
const prime = 0x0000000001000000000000000000013bn
const allBits = (1n << 128n) - 1n

/**
 * The same UUID for the same name, for formats that know things by one: version 8, which leaves the
 * bits to its maker, with those of FNV-1a. A hash for secrets would need what a browser only gives
 * asynchronously, and nothing here is one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.8
 * @see https://www.rfc-editor.org/rfc/rfc9923
 */
export function guidOf(name: string): string {
  const hash = new TextEncoder()
    .encode(name)
    .reduce((made, byte) => ((made ^ BigInt(byte)) * prime) & allBits, offset)
  const hex = hash.toString(16).padStart(32, '0')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}
