import {getDraftId} from '@sanity/client/csm'

import type {KeyedReference, Reference} from '../../../content/documents/reference.ts'
import {defined} from '../../../content/objects/defined.ts'
import {hash} from '../parse/keys.ts'

/** A document that references can point at. */
export interface Target {
  /** Without `drafts.` */
  readonly id: string
  readonly type: string
  /** Whether it exists only as a draft. */
  readonly draft: boolean
}

/** A reference that never blocks publishing or deleting. */
export function weakReference({id, type, draft}: Target): Reference {
  return {
    _type: 'reference',
    _ref: id,
    _weak: true,
    ...defined({_strengthenOnPublish: draft ? {type, weak: true} : undefined}),
  }
}

/** A reference that holds its target; to a mere draft, as the Studio writes it until that is published. */
export function strongReference({id, type, draft}: Target): Reference {
  return {
    _type: 'reference',
    _ref: id,
    ...(draft ? {_weak: true, _strengthenOnPublish: {type}} : {}),
  }
}

/** Weak references as items of a list, each target once. */
export function weakReferences(targets: readonly Target[]): readonly KeyedReference[] {
  const once = new Map(targets.map((target) => [target.id, target]))
  return [...once.values()].map((target) => ({
    ...weakReference(target),
    _key: hash(`reference ${target.id}`).slice(0, 12),
  }))
}

export function documentId({id, draft}: Pick<Target, 'id' | 'draft'>): string {
  return draft ? getDraftId(id) : id
}
