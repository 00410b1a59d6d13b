import {autolink} from './autolink.ts'
import {codeSpan} from './codeSpan.ts'
import {emphasis} from './emphasis.ts'
import {entity} from './entity.ts'
import {escape} from './escape.ts'
import {spanExtension} from './extension.ts'
import {footnoteReference} from './footnoteReference.ts'
import {guillemet} from './guillemet.ts'
import {htmlSpan} from './htmlSpan.ts'
import {inlineMath} from './inlineMath.ts'
import {lineBreak} from './lineBreak.ts'
import {link} from './link.ts'
import type {SpanHandler, SpanHandlers, SpanTables} from './spanParser.ts'
import {strikethrough} from './strikethrough.ts'

const table = (entries: Readonly<Record<string, readonly SpanHandler[]>>): SpanHandlers => {
  const handlers: (readonly SpanHandler[] | undefined)[] = Array.from({length: 128})
  for (const [char, list] of Object.entries(entries)) handlers[char.charCodeAt(0)] = list
  return handlers
}

/** For each character the constructs that it can start, in the order in which kramdown tries them. */
export const spanTables: SpanTables = {
  all: table({
    '*': [emphasis],
    _: [emphasis],
    '`': [codeSpan],
    '<': [autolink, htmlSpan, guillemet],
    '[': [footnoteReference, link],
    '!': [link],
    $: [inlineMath],
    '{': [spanExtension],
    '&': [entity],
    '\n': [lineBreak],
    '\\': [escape],
    '~': [strikethrough],
    ']': [],
  }),
  raw: table({'<': [htmlSpan], '&': [entity]}),
}

/** What the reading of tables looks for. */
export const codeAndElementHandlers: SpanHandlers = table({'`': [codeSpan], '<': [htmlSpan]})
