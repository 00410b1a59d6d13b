import {cleanText} from '../../content/text/cleanText.ts'
import {asciiAddress} from '../documents/webAddress.ts'

/** 75 octets a line, without its end. @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */
const octetsPerLine = 75

/** One property, folded where it is too long for a line; never inside a character. */
export function contentLine(name: string, value: string): string {
  const whole = `${name}:${value}`
  // A character of UTF-16 is three octets at most, and most lines are short.
  if (whole.length * 3 <= octetsPerLine) return whole
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const character of whole) {
    const length = octetsOf(character)
    if (octets + length > octetsPerLine) {
      lines.push(line)
      line = ' '
      octets = 1
    }
    line += character
    octets += length
  }
  return [...lines, line].join('\r\n')
}

/** In UTF-8, which half a character does not reach: it is replaced before. */
const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/**
 * A text as the value of a property. What has no meaning in a text (control characters, halves of
 * characters) is left out.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11
 */
export function textValue(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
}

/** A property that holds a text, where there is one. */
export function textLine(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [contentLine(name, textValue(text))]
}

/** A property that holds an address, where there is one. In an address only ASCII may stand. */
export function uriLine(name: string, url: string | undefined): readonly string[] {
  return url === undefined ? [] : [contentLine(name, asciiAddress(url))]
}
