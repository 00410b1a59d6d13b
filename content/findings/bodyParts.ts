import type {
  Body,
  BodyBlock,
  Callout,
  Figure,
  LinkAnnotation,
  Table,
  TextBlock,
} from '../text/portableText.ts'
import type {FieldPath} from './finding.ts'

/** A part of a body, and where in the document it is. */
interface Located<Part> {
  readonly part: Part
  readonly path: FieldPath
}

interface Parts {
  readonly figures: readonly Located<Figure>[]
  readonly links: readonly Located<LinkAnnotation>[]
}

const joined = (parts: readonly Parts[]): Parts => ({
  figures: parts.flatMap(({figures}) => figures),
  links: parts.flatMap(({links}) => links),
})

/** The figures and links of rich text, those in boxes, tables and footnotes too. */
export function bodyParts(body: Body | undefined, path: FieldPath): Parts {
  return joined((body ?? []).map((block) => partsOf(block, [...path, {_key: block._key}])))
}

const partsOf = (block: BodyBlock, path: FieldPath): Parts => {
  if (block._type === 'figure') return {figures: [{part: block, path}], links: []}
  if (block._type === 'block') return partsOfText(block, path)
  if (block._type === 'callout') return partsOfBox(block, path)
  if (block._type === 'table') return partsOfTable(block, path)
  return {figures: [], links: []}
}

const partsOfText = ({markDefs}: Partial<TextBlock>, path: FieldPath): Parts =>
  joined(
    (markDefs ?? []).map((part) => {
      const here = [...path, 'markDefs', {_key: part._key}]
      return part._type === 'footnote'
        ? bodyParts(part.content, [...here, 'content'])
        : {figures: [], links: [{part, path: here}]}
    }),
  )

const partsOfBox = ({content}: Callout, path: FieldPath): Parts =>
  bodyParts(content, [...path, 'content'])

const partsOfTable = ({rows}: Partial<Table>, path: FieldPath): Parts => {
  const cells = (rows ?? []).flatMap((row) =>
    row.cells.map(({_key, content}) =>
      bodyParts(content, [...path, 'rows', {_key: row._key}, 'cells', {_key}, 'content']),
    ),
  )
  return joined(cells)
}
