import {Card, Text} from '@sanity/ui'
import {Preview, useSchema} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

interface Props {
  readonly id: string
  /** `null` where there is no such document, `undefined` until it is known. */
  readonly type: string | null | undefined
}

/** An underline does not go into a block that stands in a line. */
const notUnderlined = {display: 'inline-block', width: '100%'} as const

/** The page's document, which opens beside the review. */
export function PageLink({id, type}: Props) {
  const {ReferenceChildLink} = usePaneRouter()
  const schemaType = useSchema().get(type ?? '')
  if (type === undefined) return null
  if (type === null || schemaType === undefined) {
    return (
      <Card padding={3} radius={2} tone="caution" border>
        <Text size={1}>
          The document of this page is not there: somebody deleted it, or the lake did not take it.
        </Text>
      </Card>
    )
  }
  return (
    <ReferenceChildLink documentId={id} documentType={type} parentRefPath={['page']}>
      <Card padding={1} radius={2} border style={notUnderlined}>
        <Preview schemaType={schemaType} value={{_type: type, _id: id}} layout="default" />
      </Card>
    </ReferenceChildLink>
  )
}
