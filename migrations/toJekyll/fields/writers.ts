import {date} from './date.ts'
import {events, groups} from './groups.ts'
import {hidden} from './hidden.ts'
import {image} from './image.ts'
import {links} from './links.ts'
import {order} from './order.ts'
import {people} from './people.ts'
import {text} from './text.ts'
import {jekyllWriter, textsWriter, textWriter} from './texts.ts'
import {translation} from './translation.ts'
import {when} from './when.ts'
import {where} from './where.ts'
import {largerEvent, whole} from './whole.ts'
import type {Writer} from './writing.ts'

/** What writes which fields, in the order in which it is done: the text last. */
export const writers: readonly Writer[] = [
  hidden,
  textWriter('title', 'title'),
  textWriter('language', 'language'),
  translation,
  textWriter('excerpt', 'excerpt'),
  textWriter('ingress', 'ingress'),
  image,
  when,
  where,
  textWriter('status', 'status'),
  groups,
  links,
  textsWriter('tags', 'tags'),
  textsWriter('categories', 'categories'),
  events,
  people,
  order,
  textWriter('room', 'room'),
  textWriter('kind', 'kind'),
  whole,
  largerEvent,
  date,
  jekyllWriter('permalink', 'permalink'),
  jekyllWriter('redirectFrom', 'redirect_from'),
  text,
]
