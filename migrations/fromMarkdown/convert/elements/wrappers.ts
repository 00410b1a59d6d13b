import {closeText} from '../flow/text.ts'
import {nothing} from '../handler.ts'
import {blockWith, type ElementHandler} from './elementHandler.ts'
import {flattened} from './flattened.ts'

/** Elements that group what they hold and show nothing of their own. */
export const block: ElementHandler = blockWith(closeText, closeText)
export const inline: ElementHandler = {takes: [], enter: (_state, {children}) => children}

/** Elements with a look of their own that Portable Text has no place for. */
export const flatBlock: ElementHandler = flattened(block)
export const flatInline: ElementHandler = flattened(inline)

/** Elements that show nothing. */
export const ignored: ElementHandler = {takes: ['*'], enter: () => nothing}
