import type {Range} from '../range.ts'

/** A piece of a Liquid template. */
export type Token =
  | ({readonly kind: 'text'} & Range)
  | ({readonly kind: 'output'; readonly markup: string} & Range)
  | ({readonly kind: 'tag'; readonly name: string; readonly markup: string} & Range)
  /** A tag with all that it encloses: `{% if … %}…{% endif %}`. */
  | ({
      readonly kind: 'block'
      readonly name: string
      readonly markup: string
      readonly inside: Range
    } & Range)
