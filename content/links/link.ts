export const linkKinds = [
  'website',
  'programme',
  'recording',
  'slides',
  'livestream',
  'social',
  'repository',
  'other',
] as const
export type LinkKind = (typeof linkKinds)[number]

export interface Link {
  readonly _type: 'link'
  readonly _key: string
  readonly url: string
  readonly title?: string
  readonly kind?: LinkKind
}
