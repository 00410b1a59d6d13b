import {type ArrayOfObjectsInputProps, type InputProps, isArrayOfBlocksInputProps} from 'sanity'

import {looksLikeMarkdown} from './looksLikeMarkdown.ts'
import {markdownBlocks} from './markdownBlocks.ts'
import {OrderedToolbar} from './OrderedToolbar.ts'
import {type StudioTextTypes, textSchemaOf} from './textSchemaOf.ts'

/** What the Studio tells whoever takes what is pasted into a text. */
interface Pasted {
  readonly event: {readonly clipboardData: Pick<DataTransfer, 'getData'>}
  readonly path: InputProps['path']
  readonly schemaTypes: StudioTextTypes
}

/** Whether what was copied has a shape of its own, as pages and documents do. */
const isShaped = (html: string): boolean =>
  /<(?:h[1-6]|p|ul|ol|table|a|strong|em|b|i)[\s>]/iu.test(html)

const onPaste = ({event: {clipboardData}, path, schemaTypes}: Pasted) => {
  const text = clipboardData.getData('text/plain')
  return isShaped(clipboardData.getData('text/html')) || !looksLikeMarkdown(text)
    ? undefined
    : {insert: markdownBlocks(text, textSchemaOf(schemaTypes)), path}
}

/** Rich text: takes pasted Markdown, and has at hand in its toolbar what is used most. */
export function TextInput(props: InputProps) {
  return isArrayOfBlocksInputProps(props) ? <RichText {...props} /> : props.renderDefault(props)
}

const RichText = (props: ArrayOfObjectsInputProps) => (
  // Sanity's type of a list has no `onPaste`, though its text does. What another plugin brings counts.
  <OrderedToolbar>{props.renderDefault(Object.assign({onPaste}, props))}</OrderedToolbar>
)
