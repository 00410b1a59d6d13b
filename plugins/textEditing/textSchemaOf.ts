import type {TextSchema} from './markdownBlocks.ts'

interface Named {
  readonly name: string
}

interface Valued {
  readonly value: string
}

interface Fielded extends Named {
  readonly fields: readonly Named[]
}

/** A text's types as the Studio hands them to whoever takes what is pasted. */
export interface StudioTextTypes {
  readonly block: Named
  readonly span: Named
  readonly styles: readonly Valued[]
  readonly lists: readonly Valued[]
  readonly decorators: readonly Valued[]
  readonly annotations: readonly Fielded[]
  readonly blockObjects: readonly Fielded[]
  readonly inlineObjects: readonly Fielded[]
}

/** The same, as a reader of Markdown asks for it. */
export function textSchemaOf(types: StudioTextTypes): TextSchema {
  return {
    block: {name: types.block.name},
    span: {name: types.span.name},
    styles: types.styles.map(valued),
    lists: types.lists.map(valued),
    decorators: types.decorators.map(valued),
    annotations: types.annotations.map(fielded),
    blockObjects: types.blockObjects.map(fielded),
    inlineObjects: types.inlineObjects.map(fielded),
  }
}

const valued = ({value}: Valued) => ({name: value, value})

/** What the fields hold does not matter to Markdown; that they are there does. */
const fielded = ({name, fields}: Fielded) => ({
  name,
  fields: fields.map((field) => ({name: field.name, type: 'string'}) as const),
})
