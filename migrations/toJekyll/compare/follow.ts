import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'

/** How references are followed. */
export interface Follow {
  /** What a reference is called: two that have the same name are the same. */
  readonly nameOf: NameOf
  /** What it leads to. */
  readonly find: (id: string) => JsonObject | undefined
}
export type NameOf = (id: string) => string
