export interface LengthHint {
  readonly tone: 'positive' | 'caution'
  /** What is good or not about the length, in a sentence. */
  readonly text: string
}

/** In characters: what search engines and social networks usually show before they cut. */
const lengths = {
  title: {name: 'Title', from: 10, to: 60, field: 'Title'},
  description: {name: 'Description', from: 50, to: 155, field: 'Summary for lists'},
} as const

/** Whether a text is of a length at which it is shown whole and says enough. */
export function lengthHint(what: keyof typeof lengths, text: string | undefined): LengthHint {
  const {name, from, to, field} = lengths[what]
  const length = [...new Intl.Segmenter().segment(text ?? '')].length
  if (length === 0) return {tone: 'caution', text: `${name}: there is none. Fill in “${field}”.`}
  const counted = `${name}: ${length} characters`
  if (length > to)
    return {tone: 'caution', text: `${counted}. What is beyond ${to} may be cut off.`}
  if (length < from) return {tone: 'caution', text: `${counted}. Less than ${from} says little.`}
  return {tone: 'positive', text: `${counted}. Shown whole.`}
}
