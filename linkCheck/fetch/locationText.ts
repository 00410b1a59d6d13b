/**
 * A `Location` as it was meant. Node reads each byte of a header as a letter, servers write letters
 * beyond ASCII as they are, most in UTF-8.
 */
export function locationText(location: string): string {
  const bytes = Uint8Array.from(location, (letter) => letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return location
  }
}
