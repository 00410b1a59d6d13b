/** A reference as the content lake stores it. */
export interface Reference {
  readonly _type: 'reference'
  readonly _ref: string
  readonly _weak?: boolean
  /** Written while the target is only a draft; publishing makes the reference strong. */
  readonly _strengthenOnPublish?: {readonly type: string; readonly weak?: boolean}
}

export interface KeyedReference extends Reference {
  readonly _key: string
}
