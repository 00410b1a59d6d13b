import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
  DuplicateActionProps,
} from 'sanity'

/** Where a page was before it was imported, and where it is: that of the original alone. */
const ofTheOriginal = new Set(['source', 'permalink', 'redirectFrom'])

/** A document as a copy of it begins: made of no page, and at no address yet. */
const asCopied = <Document extends object>(document: Document): Document => {
  const copy = {...document}
  for (const name of ofTheOriginal) Reflect.deleteProperty(copy, name)
  return copy
}

const known = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The Studio's *Duplicate*, whose copies do not say that they were imported. The same for the same. */
export function withoutOrigin(action: DocumentActionComponent): DocumentActionComponent {
  if (action.action !== 'duplicate') return action
  const there = known.get(action)
  if (there !== undefined) return there
  const duplicating = (props: DocumentActionProps): DocumentActionDescription | null => {
    const given: DuplicateActionProps = {...props, mapDocument: asCopied}
    return action(given)
  }
  const made = Object.assign(duplicating, {action: action.action})
  known.set(action, made)
  return made
}
