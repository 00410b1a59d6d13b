type Escape = readonly [pattern: RegExp, replacement: string]

/** What kramdown would take for a mark where it stands. */
const light: readonly Escape[] = [
  [/\\(?=[\\.*_+`<>()[\]#!{}:|"'$-])/gu, '\\\\'],
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
  [/^(\s*)([#>|])/gmu, '$1\\$2'],
  [/^(\s*)([+-])(?=\s|-)/gmu, '$1\\$2'],
  [/^(\s*\d+)\.(?=\s)/gmu, '$1\\.'],
  [/^(\s*):(?=\s)/gmu, '$1\\:'],
  [/^(=+|-+)$/gmu, '\\$1'],
]

const careful: readonly Escape[] = [
  ...light,
  [/\|/gu, '\\|'],
  [/(?<!\\)([_[\]])/gu, '\\$1'],
  [/(?<!\\)\|/gu, '\\|'],
]

/** Text as Markdown that shows it. `isCareful` escapes also what is a mark only in rare places. */
export function escapeText(text: string, isCareful: boolean): string {
  return (isCareful ? careful : light).reduce(
    (written, [pattern, replacement]) => written.replaceAll(pattern, replacement),
    text,
  )
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '{': '&#123;',
  '*': '&#42;',
  _: '&#95;',
  '`': '&#96;',
  '[': '&#91;',
  '\\': '&#92;',
}

/** Text inside of HTML that kramdown reads. */
export function escapeInHtml(text: string): string {
  return text.replaceAll(/[&<>"{*_`[\\]/gu, (sign) => entities[sign] ?? sign)
}
