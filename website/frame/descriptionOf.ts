import type {PageDocument} from '../documents/pageDocument.ts'

/** As much as search engines show. */
const mostLetters = 160

/** What a page is about in a sentence or two: its excerpt, else how it begins. */
export function descriptionOf(document: PageDocument): string | undefined {
  const beginning = (document.body ?? []).flatMap((block) =>
    block._type === 'block' && (block.style ?? 'normal') === 'normal'
      ? [(block.children ?? []).map(({text}) => text ?? '').join('')]
      : [],
  )
  const texts = [document.excerpt, document.ingress, beginning.join(' ')]
  return texts.map((text) => shortened(text ?? '')).find((text) => text !== '')
}

const shortened = (text: string): string => {
  const words = text.trim().replace(/\s+/gu, ' ')
  if (words.length <= mostLetters) return words
  return `${words.slice(0, mostLetters).replace(/\s+\S*$/u, '')} …`
}
