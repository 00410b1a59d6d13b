import type {Range} from '../../range.ts'

/** A shortcode, or what ends one; `markup` is what stands behind its name. */
export interface Shortcode extends Range {
  readonly kind: 'open' | 'close'
  readonly name: string
  readonly markup: string
}

/** A shortcode that is to be seen as it is written: a comment stands inside its marks. */
export interface Shown extends Range {
  readonly kind: 'shown'
  readonly text: string
}

const opening = /\{\{([<%])\s*(\/\*)?\s*(\/?)\s*([\w./-]*)/g

/** What a shortcode is made of, and what may not stand in one: another that begins. */
const part = /"(?:\\.|\{(?!\{[<%])|[^"\\\n{])*"|`(?:\{(?!\{[<%])|[^`{])*`|[>%]\}\}|\{\{[<%]/g

/** The end of a shortcode behind `from`, which no quoted text holds: `>}}` or `%}}`. */
const endOf = (text: string, from: number, sign: string): number | undefined => {
  part.lastIndex = from
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [written] = found
    if (/^[>%{]/.test(written)) return written === `${sign}}}` ? found.index : undefined
  }
  return undefined
}

/** The shortcodes of a text, in its order; what is not closed is text. */
export function tokenise(text: string): readonly (Shortcode | Shown)[] {
  const tokens: (Shortcode | Shown)[] = []
  const last = Math.max(text.lastIndexOf('>}}'), text.lastIndexOf('%}}'))
  opening.lastIndex = 0
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const {0: opened, index: start} = found
    const [, sign = '', comment, slash, name = ''] = found
    const inside = start + opened.length
    if (inside > last) break
    const close = endOf(text, inside, sign === '<' ? '>' : '%')
    if (close === undefined) continue
    const end = close + 3
    if (comment !== undefined) {
      const shown = text.slice(start, end).replace('/*', '').replace('*/', '')
      tokens.push({kind: 'shown', text: shown, start, end})
    } else if (name !== '') {
      const markup = text
        .slice(inside, close)
        .replace(/\/\s*$/, '')
        .trim()
      tokens.push({kind: slash === '/' ? 'close' : 'open', name, markup, start, end})
    }
    opening.lastIndex = end
  }
  return tokens
}
