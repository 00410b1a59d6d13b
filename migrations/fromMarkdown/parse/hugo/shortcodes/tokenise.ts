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

const shortcode = /\{\{([<%])\s*(\/\*)?\s*(\/?)\s*([\w./-]*)/g

/** The end of a shortcode behind `from`, which no quoted text holds: `>}}` or `%}}`. */
const endOf = (text: string, from: number, sign: string): number => {
  const end = sign === '<' ? '>}}' : '%}}'
  const token = /"(?:\\.|[^"\\])*"|`[^`]*`|[>%]\}\}/g
  token.lastIndex = from
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] === end) return found.index
    if (found[0] === '>}}' || found[0] === '%}}') return -1
  }
  return -1
}

/** The shortcodes of a text, in its order; what is not closed is text. */
export function tokenise(text: string): readonly (Shortcode | Shown)[] {
  const tokens: (Shortcode | Shown)[] = []
  let hopeless = false
  shortcode.lastIndex = 0
  for (let found = shortcode.exec(text); found && !hopeless; found = shortcode.exec(text)) {
    const {0: opening, index: start} = found
    const [, sign = '', comment, slash, name = ''] = found
    const inside = start + opening.length
    const close = endOf(text, inside, sign)
    if (close === -1) {
      hopeless = !text.includes('}}', inside)
      continue
    }
    const end = close + 3
    if (comment !== undefined) {
      const written = text.slice(start, end).replace('/*', '').replace('*/', '')
      tokens.push({kind: 'shown', text: written, start, end})
    } else if (name !== '') {
      const markup = text
        .slice(inside, close)
        .replace(/\/\s*$/, '')
        .trim()
      tokens.push({kind: slash === '/' ? 'close' : 'open', name, markup, start, end})
    }
    shortcode.lastIndex = end
  }
  return tokens
}
