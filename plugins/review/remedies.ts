import type {ReviewDiagnostic} from '../../content/documents/review.ts'
import {bodyParts} from '../../content/findings/bodyParts.ts'
import type {CheckedDocument} from '../../content/findings/checkedDocument.ts'
import type {FieldPath} from '../../content/findings/finding.ts'
import {linkAddresses} from '../../content/links/linkAddresses.ts'

/** What an editor does about something that an import noticed, and where in the document. */
export interface Remedy {
  /** On a button that leads there. */
  readonly action: string
  readonly path: FieldPath
}

type Find = (document: CheckedDocument, named: string | undefined) => FieldPath | undefined

interface Way {
  readonly action: string
  readonly find: Find
}

const field =
  (...path: FieldPath): Find =>
  () =>
    path

/** The image whose file is missing, which the message names by its old address. */
const image: Find = ({mainImage, body}, original) => {
  if (mainImage?.original === original && mainImage?.asset === undefined) return ['mainImage']
  return bodyParts(body, ['body']).figures.find(({part}) => part.original === original)?.path
}

const link: Find = (document, url) =>
  linkAddresses(document).find((address) => address.url === url)?.path

const date = {action: 'Check the date here', find: field('period', 'start')}
const text = {action: 'Look at the text here', find: field('body')}
const address = {action: 'Correct the address here', find: link}

/** By the code of what was noticed. What is not here has no one place. */
const ways: Readonly<Record<string, Way>> = {
  'image-missing': {action: 'Upload the image here', find: image},
  'link-dead': address,
  'url-invalid': address,
  'link-without-text': {action: 'Give the link a text here', find: field('body')},
  'date-missing': {action: 'Give it a date here', find: field('period', 'start')},
  'date-differs': date,
  'deadline-after-event': date,
  'time-differs': date,
  'offset-differs': date,
  'time-placeholder': date,
  'title-missing': {action: 'Give it a title here', find: field('title')},
  'group-unknown': {action: 'Choose the group here', find: field('groups')},
  'contact-unnamed': {action: 'Choose the person here', find: field('contacts')},
  'language-differs': {action: 'Choose the language here', find: field('language')},
  'emphasis-unclosed': text,
  'html-kept': text,
  'html-unseen': text,
  'liquid-unresolved': text,
  'math-as-text': text,
  'shortcode-unresolved': text,
  'table-flattened': text,
  'table-span-dropped': text,
}

/** The value that a message names first, between backticks. */
const namedIn = (message: string): string | undefined => /`([^`]*)`/u.exec(message)?.[1]

/** What there is to do about a remark, as long as the document has the place that it is about. */
export function remedyFor(
  {code, message}: Pick<ReviewDiagnostic, 'code' | 'message'>,
  document: CheckedDocument,
): Remedy | undefined {
  const way = Object.hasOwn(ways, code) ? ways[code] : undefined
  const path = way?.find(document, namedIn(message))
  return way === undefined || path === undefined ? undefined : {action: way.action, path}
}

/** Whether an editor is better told by a button than by the importer's advice for who has the files. */
export function hasRemedy(code: string): boolean {
  return Object.hasOwn(ways, code)
}
