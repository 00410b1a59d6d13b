import {noDefinitions} from '../document.ts'
import type {SourceText} from '../text/sourceText.ts'
import {codeAndElementHandlers, spanTables} from './handlers.ts'
import {SpanParser} from './spanParser.ts'

export interface TextPart {
  readonly type: 'text' | 'code' | 'element'
  readonly value: string
}

/** Splits a text in its code spans, its elements and what is between them. */
export function codeAndElements(source: SourceText): readonly TextPart[] {
  const parser = new SpanParser(source, noDefinitions(), spanTables, {
    handlers: codeAndElementHandlers,
  })
  return parser.read().map((node) => {
    switch (node.type) {
      case 'text':
        return {type: 'text', value: node.value}
      case 'inlineCode':
        return {type: 'code', value: node.value}
      case 'comment':
        return {type: 'element', value: `<!--${node.value}-->`}
      default:
        return {type: 'element', value: node.type}
    }
  })
}
