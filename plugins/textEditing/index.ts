import {definePlugin} from 'sanity'

import {TextInput} from './TextInput.tsx'

/** Makes writing rich text easier in any Studio: pasted Markdown, and a toolbar in the order of use. */
export const textEditing = definePlugin({
  name: 'lectern-text-editing',
  form: {components: {input: TextInput}},
})
