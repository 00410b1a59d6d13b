import {getPublishedId, isRecord, useDocumentOperation, useGetFormValue, useSchema} from 'sanity'

import {randomId} from '../../schemas/randomId.ts'

const blockType = 'presentations'

const hasBlock = (body: unknown): boolean =>
  Array.isArray(body) && body.some((block) => isRecord(block) && block['_type'] === blockType)

/**
 * Adds the block that shows presented projects to the end of the open document's body, unless it is
 * there: a page shows them where that block stands, and editors see where that is and can move it.
 */
export function usePresentationsBlock(): () => void {
  const getFormValue = useGetFormValue()
  const schema = useSchema()
  const id = String(getFormValue(['_id']))
  const type = String(getFormValue(['_type']))
  const {patch} = useDocumentOperation(getPublishedId(id), type)
  return () => {
    const documentType = schema.get(type)
    const body =
      documentType?.jsonType === 'object'
        ? documentType.fields.find(({name}) => name === 'body')?.type
        : undefined
    const takesBlock = body?.jsonType === 'array' && body.of.some(({name}) => name === blockType)
    if (!takesBlock || patch.disabled !== false || hasBlock(getFormValue(['body']))) return
    patch.execute([
      {setIfMissing: {body: []}},
      {insert: {after: 'body[-1]', items: [{_type: blockType, _key: randomId(12)}]}},
    ])
  }
}
