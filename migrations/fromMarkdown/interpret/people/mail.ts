/** A mail address in a text, and what it says once the words for `@` and `.` are signs again. */
export interface MailReading {
  readonly address: string
  /** Whether it was written with words in place of signs. */
  readonly restored: boolean
}

const valid = /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u

const at = /\s*(?:[([{<]\s*(?:at|snabel-?a|@|ät)\s*[)\]}>]|\s(?:at|snabel-?a)\s|\[æt\]|＠)\s*/iu
const dots = /\s*(?:[([{<]\s*(?:dot|punkt|\.)\s*[)\]}>]|\s(?:dot|punkt)\s)\s*/giu

/**
 * Reads one mail address: "namn@x.se", "mailto:namn@x.se", "namn (at) x (dot) se".
 * @returns `undefined` where the text is no address, also when restored
 */
export function readMail(written: string): MailReading | undefined {
  const text = written
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
  if (valid.test(text)) return {address: text, restored: false}
  const restored = text.replace(at, '@').replaceAll(dots, '.')
  return valid.test(restored) ? {address: restored, restored: true} : undefined
}

const shared =
  /^(?:info|hello|hej|hi|kontakt|contact|admin|office|kansli|mail|mejl|post|team|press|support|styrelse\w*|board|event|events|webmaster|no-?reply|projekt|project|anmalan|registrator|medlem|member\w*)$/i

/** Whether an address is one person's, not a shared one such as `info@`. */
export function isOwnMail(address: string): boolean {
  return !shared.test(address.split('@', 1)[0] ?? '')
}
