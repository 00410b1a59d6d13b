import type {Token, TokenType} from './token.ts'

/** Tokens that were scanned and not yet taken; some are put in later, before others. */
export class TokenQueue {
  readonly #tokens: Token[] = []
  #taken = 0

  get first(): Token | undefined {
    return this.#tokens[0]
  }

  /** The number of the next token to be taken, counted from the beginning of the text. */
  get firstNumber(): number {
    return this.#taken
  }

  /** The number that the next added token will have. */
  get nextNumber(): number {
    return this.#taken + this.#tokens.length
  }

  take(): void {
    this.#tokens.shift()
    this.#taken += 1
  }

  add(type: TokenType, start: number, end: number, text = '', isPlain = false): void {
    this.#tokens.push({type, start, end, text, isPlain})
  }

  /** Puts a token without words before the one with this number. */
  insert(type: TokenType, start: number, number: number): void {
    const token = {type, start, end: start, text: '', isPlain: false}
    this.#tokens.splice(number - this.#taken, 0, token)
  }
}
