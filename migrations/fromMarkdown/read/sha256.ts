type Digest = 'hex' | 'base64url'

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const written: {readonly [Name in Digest]: (bytes: Uint8Array) => string} = {
  hex: hexOf,
  base64url,
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fraction of a root. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0

const isPrime = (number: number): boolean => {
  for (let by = 2; by * by <= number; by += 1) if (number % by === 0) return false
  return true
}

const primes = Array.from({length: 312}, (_, place) => place)
  .filter((number) => number > 1 && isPrime(number))
  .slice(0, 64)

const constants = primes.map((prime) => fraction(Math.cbrt(prime)))
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const blockBytes = 64

/** A message with its end: a one, zeros, and its length in bits. */
const padded = (bytes: Uint8Array): DataView => {
  const blocks = Math.ceil((bytes.length + 9) / blockBytes)
  const view = new DataView(new ArrayBuffer(blocks * blockBytes))
  new Uint8Array(view.buffer).set(bytes)
  view.setUint8(bytes.length, 0x80)
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n)
  return view
}

const at = (words: Int32Array | readonly number[], place: number): number => words[place] ?? 0

const scheduleOf = (view: DataView, offset: number, words: Int32Array): void => {
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(offset + 4 * i)
  for (let i = 16; i < 64; i += 1) {
    const [one, other] = [at(words, i - 15), at(words, i - 2)]
    const low = rotated(one, 7) ^ rotated(one, 18) ^ (one >>> 3)
    const high = rotated(other, 17) ^ rotated(other, 19) ^ (other >>> 10)
    words[i] = (at(words, i - 16) + low + at(words, i - 7) + high) | 0
  }
}

/** Changes `state` by a block whose words are given. */
const compress = (state: Int32Array, words: Int32Array): void => {
  let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((place) => at(state, place))
  for (let i = 0; i < 64; i += 1) {
    const [x, y] = [e ?? 0, a ?? 0]
    const [big, choice] = [
      rotated(x, 6) ^ rotated(x, 11) ^ rotated(x, 25),
      (x & (f ?? 0)) ^ (~x & (g ?? 0)),
    ]
    const one = ((h ?? 0) + big + choice + at(constants, i) + at(words, i)) | 0
    const major = (y & (b ?? 0)) ^ (y & (c ?? 0)) ^ ((b ?? 0) & (c ?? 0))
    const other = ((rotated(y, 2) ^ rotated(y, 13) ^ rotated(y, 22)) + major) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, ((d ?? 0) + one) | 0, c, b, a, (one + other) | 0]
  }
  for (const [place, value] of [a, b, c, d, e, f, g, h].entries()) {
    state[place] = at(state, place) + (value ?? 0)
  }
}

/** @see https://doi.org/10.6028/NIST.FIPS.180-4 */
const digestOf = (bytes: Uint8Array): Uint8Array => {
  const view = padded(bytes)
  const state = Int32Array.from(start)
  const words = new Int32Array(64)
  for (let offset = 0; offset < view.byteLength; offset += blockBytes) {
    scheduleOf(view, offset, words)
    compress(state, words)
  }
  const result = new DataView(new ArrayBuffer(32))
  for (const [place, word] of state.entries()) result.setInt32(4 * place, word)
  return new Uint8Array(result.buffer)
}

/** As a browser computes it, without Node and without waiting. */
export function sha256InBrowser(data: string | Uint8Array, digest: Digest): string {
  return written[digest](digestOf(typeof data === 'string' ? new TextEncoder().encode(data) : data))
}

const node = globalThis.process?.getBuiltinModule?.('node:crypto')

/** SHA-256 at once: in Node its own, which is many times faster. */
export function sha256(data: string | Uint8Array, digest: Digest): string {
  return node === undefined ? sha256InBrowser(data, digest) : node.hash('sha256', data, digest)
}
