const bullet = /^[\s•·*●▪]+/u

/** A slash with spaces parts two items where a time stands behind it. */
const parted = /\s+\/\s+(?=(?:\p{L}{1,3}\.?\s*)?\d{1,2}[:.]\d\d)/iu

/** The lines of a text that is a programme, an item each, without bullets. */
export function linesOfText(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .flatMap((line) => line.split(parted))
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '')
}
