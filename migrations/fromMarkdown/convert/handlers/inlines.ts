import type {Handlers, InlineType} from '../handler.ts'
import {hardBreak} from './break.ts'
import {comment} from './comment.ts'
import {element} from './element.ts'
import {footnoteReference} from './footnoteReference.ts'
import {image} from './image.ts'
import {inlineCode} from './inlineCode.ts'
import {inlineMath} from './inlineMath.ts'
import {link} from './link.ts'
import {mark} from './mark.ts'
import {text} from './text.ts'

export const inlines: Handlers<InlineType> = {
  break: hardBreak,
  comment,
  delete: mark('strike-through'),
  element,
  emphasis: mark('em'),
  footnoteReference,
  image,
  inlineCode,
  inlineMath,
  link,
  strong: mark('strong'),
  text,
}
