type Escape = readonly [pattern: RegExp, replacement: string]

/** What kramdown would take for a mark wherever it stands. */
const anywhere: readonly Escape[] = [
  [/\\(?=[\\.*_+`<>()[\]#!{}:|"'$~-])/gu, '\\\\'],
  [/`/gu, '\\`'],
  [/\*/gu, '\\*'],
  [/(?<![\p{L}\d])_(?=\S)|(?<=\S)_(?![\p{L}\d])/gu, '\\_'],
  [/\[(?=[^\]]*\](?:[([]|:))|\[(?=\^)/gu, '\\['],
  [/<(?=[\p{L}/!?])/gu, '&lt;'],
  [/&(?=#?\w+;)/gu, '&amp;'],
  [/\{(?=:)/gu, '\\{'],
  [/\$\$/gu, '\\$\\$'],
  [/~~/gu, '\\~~'],
  [/\{(?=[{%])/gu, '&#123;'],
]

/** What it would take for one where a line begins. */
const atLineStart: readonly Escape[] = [
  [/^(\s*)([#>|])/u, '$1\\$2'],
  [/^(\s*)([+-])(?=\s|-|$)/u, '$1\\$2'],
  [/^(\s*\d+)\.(?=\s|$)/u, '$1\\.'],
  [/^(\s*):(?=\s|$)/u, '$1\\:'],
  [/^(\s*)([=-]+\s*)$/u, '$1\\$2'],
]

const rare: readonly Escape[] = [[/(?<!\\)[_[\]|]/gu, '\\$&']]

const apply = (text: string, escapes: readonly Escape[]): string =>
  escapes.reduce(
    (written, [pattern, replacement]) => written.replaceAll(globally(pattern), replacement),
    text,
  )

const globally = (pattern: RegExp): RegExp =>
  pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`)

/** How text is escaped: also what is a mark only in rare places; and whether it begins a line. */
export interface Escaping {
  readonly isCareful: boolean
  readonly beginsLine: boolean
}

/** Text as Markdown that shows it. */
export function escapeText(text: string, {isCareful, beginsLine}: Escaping): string {
  return text
    .split('\n')
    .map((line, index) => {
      const escaped = apply(line, anywhere)
      const begun = beginsLine || index > 0 ? apply(escaped, atLineStart) : escaped
      return isCareful ? apply(begun, rare) : begun
    })
    .join('\n')
}

const entity = (sign: string): string => `&#${sign.codePointAt(0) ?? 32};`

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text inside of HTML that kramdown reads. */
export function escapeInHtml(text: string, beginsLine = false): string {
  const escaped = text.replaceAll(/[&<>"{*_`[\]\\|$~]/gu, (sign) => names[sign] ?? entity(sign))
  if (!beginsLine) return escaped
  return escaped
    .replace(/^(\s*)([#:=+-])/u, (_, space: string, sign: string) => space + entity(sign))
    .replace(/^(\s*\d+)\./u, (_, number: string) => `${number}${entity('.')}`)
}
