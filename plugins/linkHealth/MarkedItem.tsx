import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {isObjectItemProps, type ItemProps, type ObjectItemProps} from 'sanity'

import {linkAddresses} from '../../content/links/linkAddresses.ts'
import {linkHealthWords} from '../../content/links/linkHealthWords.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {useLinkRecords} from './linkRecords.ts'
import {hasAddress} from './types.ts'

/** An item of a list of links, which says so if it is broken, before anybody opens it. */
export function MarkedItem(props: ItemProps) {
  return isObjectItemProps(props) && hasAddress(props.schemaType) ? (
    <LinkItem item={props} />
  ) : (
    props.renderDefault(props)
  )
}

interface LinkItemProps {
  readonly item: ObjectItemProps
}

const LinkItem = ({item}: LinkItemProps) => {
  const {timeZone} = useSite()
  const records = useLinkRecords()
  const [address] = linkAddresses(item.value)
  const record = address?.path.length === 1 ? records.get(address.url) : undefined
  const health = record === undefined ? undefined : linkHealthWords(record, new Date(), timeZone)
  const isWorthIt = health !== undefined && health.tone !== 'neutral'
  return (
    <Stack>
      {item.renderDefault(item)}
      {isWorthIt && (
        <Card
          aria-label="Link check"
          margin={1}
          marginTop={0}
          padding={2}
          radius={2}
          role="note"
          tone={health.tone}
        >
          <Flex gap={2}>
            <Text size={1}>
              <WarningOutlineIcon />
            </Text>
            <Text size={1}>{health.text}</Text>
          </Flex>
        </Card>
      )}
    </Stack>
  )
}
