import {char, end, isBlankOrEnd} from './characters.ts'
import {YamlError} from './yamlError.ts'

const forbidden = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** A place in a YAML text that moves forward. Changed in place by the scanner. */
export class Cursor {
  readonly text: string
  at = 0
  line = 0
  #lineStart = 0

  /** @throws YamlError at the first character that YAML does not allow */
  constructor(text: string) {
    const bad = forbidden.exec(text)
    if (bad !== null) throw new YamlError('control characters are not allowed', bad.index)
    this.text = text
  }

  get column(): number {
    return this.at - this.#lineStart
  }

  code(ahead = 0): number {
    const at = this.at + ahead
    return at < this.text.length ? this.text.charCodeAt(at) : end
  }

  skip(count = 1): void {
    this.at += count
  }

  /** Goes over a line break and returns it as YAML keeps it. */
  takeBreak(): string {
    const taken = this.text.charAt(this.at)
    this.at += taken === '\r' && this.text.charAt(this.at + 1) === '\n' ? 2 : 1
    this.line += 1
    this.#lineStart = this.at
    return taken === '\u2028' || taken === '\u2029' ? taken : '\n'
  }

  /** A byte order mark takes no column. */
  skipByteOrderMark(): void {
    if (this.column === 0 && this.code() === char.byteOrderMark) this.at += 1
  }

  /** `---` or `...` alone at the beginning of a line. */
  isAtDocumentMark(): boolean {
    if (this.column !== 0) return false
    const mark = this.text.slice(this.at, this.at + 3)
    return (mark === '---' || mark === '...') && isBlankOrEnd(this.code(3))
  }

  /** At the end of the text, which counts as the beginning of a line. */
  finish(): void {
    this.#lineStart = this.at
    this.line += 1
  }
}
