/**
 * Bytes that have the order of a string's UTF-16 units, as JavaScript compares strings: UTF-8 in
 * which each half of a surrogate pair is written by itself (CESU-8).
 * https://www.unicode.org/reports/tr26/
 */
export function utf16Order(text: string): Uint8Array {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes.push(unit)
    else if (unit < 0x8_00) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f))
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f))
  }
  return Uint8Array.from(bytes)
}
