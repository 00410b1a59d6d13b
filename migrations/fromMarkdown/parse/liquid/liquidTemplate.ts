import type {Render} from '../template.ts'
import type {LiquidContext} from './context.ts'
import {hasLiquid, renderLiquid} from './renderLiquid.ts'

const nothingKnown: LiquidContext = {
  page: {},
  site: {},
  baseUrl: '',
  origin: '',
  publishedAs: () => undefined,
}

/** Liquid with what it can ask for; without that, all of it is kept as it was written. */
export function liquidTemplate(context: LiquidContext = nothingKnown): Render {
  return (text) => (hasLiquid(text) ? renderLiquid(text, context) : undefined)
}
