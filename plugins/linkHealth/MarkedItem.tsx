import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {isObjectItemProps, type ItemProps} from 'sanity'

import {linkAddresses} from '../../schemas/content/linkAddresses.ts'
import {linkHealthWords} from '../../schemas/content/linkHealthWords.ts'
import {useLinkRecords} from './linkRecords.ts'

/** An item of a list of links, which says so if it is broken, before anybody opens it. */
export function markedItem(timeZone: string): ComponentType<ItemProps> {
  return function Item(props: ItemProps) {
    const [address] = isObjectItemProps(props) ? linkAddresses(props.value) : []
    return address?.path.length === 1 ? (
      <LinkItem address={address.url} item={props} timeZone={timeZone} />
    ) : (
      props.renderDefault(props)
    )
  }
}

function LinkItem({
  address,
  item,
  timeZone,
}: {
  readonly address: string
  readonly item: ItemProps
  readonly timeZone: string
}) {
  const record = useLinkRecords().get(address)
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
