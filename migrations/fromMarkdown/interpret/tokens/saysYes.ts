import {pattern} from './pattern.ts'
import type {Tokens} from './tokens.ts'

const yes = pattern('^ ~ yes ~ $')

/** "yes", "sí": a truth value in words, which YAML leaves a text. */
export function saysYes(text: Tokens): boolean {
  return yes.fits(text)
}
