import {type SourceText, SourceTextBuilder} from '../text/sourceText.ts'
import {readFirstLine} from './itemLines.ts'

/** What the first line of a list item or a definition gives, in `[line, end)`. */
export function openLine<Type extends string>(
  type: Type,
  source: SourceText,
  [line, markerEnd, end]: readonly [line: number, markerEnd: number, end: number],
) {
  const {indentation, contentStart, attributes} = readFirstLine(source, line, markerEnd, end)
  const content = new SourceTextBuilder()
  content.add(source, contentStart, end)
  const draft = {
    type,
    children: [],
    ...source.blockRange(line, end),
    ...(attributes && {attributes}),
  }
  return {draft, indentation, content, contentStart}
}
