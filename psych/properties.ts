import {char, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, isWord} from './characters.ts'
import type {Cursor} from './cursor.ts'
import {YamlError} from './yamlError.ts'

const behindName = new Set([
  char.question,
  char.colon,
  char.comma,
  char.closeBracket,
  char.closeBrace,
  char.percent,
  char.at,
  char.backtick,
] as readonly number[])

/** Scans an anchor or an alias; returns its name. */
export function scanName(cursor: Cursor): string {
  cursor.skip()
  const start = cursor.at
  while (isWord(cursor.code())) cursor.skip()
  const code = cursor.code()
  if (cursor.at === start || !(isBlankOrEnd(code) || behindName.has(code))) {
    throw new YamlError('did not find expected alphabetic or numeric character', cursor.at)
  }
  return cursor.text.slice(start, cursor.at)
}

const uri = /[\w\-;/?:@&=+$.!~*'()]|%[0-9A-Fa-f]{2}/y
const verbatimUri = /[\w\-;/?:@&=+$.!~*'(),[\]]|%[0-9A-Fa-f]{2}/y

const skipUri = (cursor: Cursor, pattern: RegExp): void => {
  pattern.lastIndex = cursor.at
  for (let match = pattern.exec(cursor.text); match !== null; match = pattern.exec(cursor.text)) {
    cursor.skip(match[0].length)
  }
}

/** Scans a tag; returns it as written, `!<…>` without its brackets. */
export function scanTag(cursor: Cursor, inFlow: boolean): string {
  const start = cursor.at
  const isVerbatim = cursor.code(1) === char.less
  cursor.skip(isVerbatim ? 2 : 1)
  skipUri(cursor, isVerbatim ? verbatimUri : uri)
  const tag = cursor.text.slice(isVerbatim ? start + 2 : start, cursor.at)
  if (/^![\w-]*!$/.test(tag)) throw new YamlError('did not find expected tag URI', start)
  if (isVerbatim) {
    if (tag === '') throw new YamlError('did not find expected tag URI', start)
    if (cursor.code() !== char.greater) throw new YamlError("did not find the expected '>'", start)
    cursor.skip()
  }
  const code = cursor.code()
  if (!isBlankOrEnd(code) && !(inFlow && code === char.comma)) {
    throw new YamlError('did not find expected whitespace or line break behind a tag', start)
  }
  return tag
}

const directive =
  /%(?:YAML[ \t]+(\d{1,9})\.\d{1,9}|TAG[ \t]+(![\w-]*!|!)[ \t]+([\w\-;/?:@&=+$.!~*'(),[\]%]+))(?=[ \t\r\n\u0085\u2028\u2029]|$)/y

/** Scans a directive; returns it as written. */
export function scanDirective(cursor: Cursor): string {
  directive.lastIndex = cursor.at
  const match = directive.exec(cursor.text)
  if (match === null) throw new YamlError('found a directive that YAML does not know', cursor.at)
  cursor.skip(match[0].length)
  while (isBlank(cursor.code())) cursor.skip()
  if (cursor.code() === char.hash) while (!isBreakOrEnd(cursor.code())) cursor.skip()
  if (!isBreakOrEnd(cursor.code())) {
    throw new YamlError('did not find expected comment or line break', cursor.at)
  }
  if (isBreak(cursor.code())) cursor.takeBreak()
  return match[0]
}
