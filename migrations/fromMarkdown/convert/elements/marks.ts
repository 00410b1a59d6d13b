import type {Decorator} from '../../../../content/text/portableText.ts'
import {mark} from '../handlers/mark.ts'
import type {ElementHandler} from './elementHandler.ts'

const element = (decorator: Decorator): ElementHandler => ({takes: [], ...mark(decorator)})

export const marks = {
  b: element('strong'),
  code: element('code'),
  del: element('strike-through'),
  em: element('em'),
  i: element('em'),
  ins: element('underline'),
  s: element('strike-through'),
  strike: element('strike-through'),
  strong: element('strong'),
  sub: element('sub'),
  sup: element('sup'),
  u: element('underline'),
}
