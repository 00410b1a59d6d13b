import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'

import {
  linkCheckWords,
  type LinkHealth,
  linkHealthWords,
} from '../../content/links/linkHealthWords.ts'
import type {LinkRecord} from '../../content/links/linkRecord.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'

const icons: {readonly [Tone in LinkHealth['tone']]: typeof InfoOutlineIcon} = {
  critical: WarningOutlineIcon,
  caution: WarningOutlineIcon,
  neutral: InfoOutlineIcon,
}

interface Props {
  readonly record: LinkRecord
  /** Writes another address into the field. */
  readonly replace: ((url: string) => void) | undefined
}

/** What is known of a link, with its history for who wants it. */
export function HealthNotice({record, replace}: Props) {
  const {timeZone} = useSite()
  const [isOpen, setIsOpen] = useState(false)
  const historyId = useId()
  const now = new Date()
  const health = linkHealthWords(record, now, timeZone)
  if (health === undefined) return null
  const Icon = icons[health.tone]
  const {movedTo, history, status} = record
  return (
    <Card
      aria-label="Link check"
      border
      contentEditable={false}
      padding={3}
      radius={2}
      role="note"
      tone={health.tone === 'neutral' ? 'transparent' : health.tone}
    >
      <Stack gap={3}>
        <Flex align="flex-start" gap={2}>
          <Text size={1}>
            <Icon />
          </Text>
          <Text size={1} style={{overflowWrap: 'anywhere'}}>
            {health.text}
          </Text>
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Button
            aria-controls={historyId}
            aria-expanded={isOpen}
            fontSize={1}
            mode="ghost"
            onClick={() => setIsOpen(!isOpen)}
            padding={2}
            text={isOpen ? 'Hide history' : 'Show history'}
          />
          {movedTo !== undefined && status === 'ok' && replace !== undefined && (
            <Button
              fontSize={1}
              icon={CheckmarkCircleIcon}
              mode="ghost"
              onClick={() => replace(movedTo)}
              padding={2}
              text="Use the new address"
            />
          )}
        </Flex>
        <div hidden={!isOpen} id={historyId}>
          <Stack as="ol" gap={3} style={{listStyle: 'none'}}>
            {history.map((check) => (
              <Text as="li" key={check._key} size={1}>
                <time dateTime={check.checkedAt}>{linkCheckWords(check, now, timeZone)}</time>
              </Text>
            ))}
          </Stack>
        </div>
      </Stack>
    </Card>
  )
}
