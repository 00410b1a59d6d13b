import {DownloadIcon} from '@sanity/icons/Download'
import {LockIcon} from '@sanity/icons/Lock'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

import type {OpenConflict} from '../../../migrations/fromMarkdown/dataset/baseRecords.ts'
import type {Json} from '../../../migrations/fromMarkdown/dataset/json.ts'
import {shownSides} from '../../../migrations/fromMarkdown/plan/describe/sides.ts'
import {valueLines} from '../../../migrations/fromMarkdown/plan/describe/valueLines.ts'
import {useSite} from '../../../schemas/components/SiteContext.tsx'
import {canTake} from './settle.ts'

interface SideProps {
  readonly title: string
  readonly value: Json | undefined
}

const mostLines = 12

/** What one side says, in words. */
const Side = ({title, value}: SideProps) => {
  const {timeZone} = useSite()
  const all = valueLines(value, timeZone)
  const lines = all.length === 0 ? ['nothing'] : all.slice(0, mostLines)
  return (
    <Stack gap={2} flex={1} style={{minWidth: '14em'}}>
      <Text as="dt" size={1} weight="semibold">
        {title}
      </Text>
      <dd style={{margin: 0}}>
        <Stack gap={2}>
          {lines.map((line, place) => (
            <Text key={`${place} ${line}`} size={1} style={{overflowWrap: 'anywhere'}}>
              {line}
            </Text>
          ))}
          {all.length > mostLines && (
            <Text size={1}>… and {all.length - mostLines} lines more</Text>
          )}
        </Stack>
      </dd>
    </Stack>
  )
}

interface Props {
  readonly conflict: OpenConflict
  /** What the form calls the field. */
  readonly title: string
  readonly isDisabled: boolean
  readonly take: () => void
  readonly keep: () => void
}

/** A value that the site and an editor both changed, with what can be done about it. */
export function ConflictCard({conflict, title, isDisabled, take, keep}: Props) {
  const id = useId()
  const {site, editor} = shownSides(conflict)
  return (
    <Card as="li" aria-labelledby={id} border padding={3} radius={2}>
      <Stack gap={4}>
        <Text as="h4" id={id} size={1} weight="semibold">
          {title}
        </Text>
        <Flex as="dl" gap={4} style={{margin: 0}} wrap="wrap">
          <Side title="The site says" value={site} />
          <Side title="Here it is" value={editor} />
        </Flex>
        <Flex gap={2} wrap="wrap">
          {canTake(conflict) && (
            <Button
              aria-describedby={id}
              disabled={isDisabled}
              fontSize={1}
              icon={DownloadIcon}
              mode="ghost"
              onClick={take}
              padding={3}
              text="Take the site’s version"
            />
          )}
          <Button
            aria-describedby={id}
            disabled={isDisabled}
            fontSize={1}
            icon={LockIcon}
            mode="ghost"
            onClick={keep}
            padding={3}
            text="Keep ours"
          />
        </Flex>
      </Stack>
    </Card>
  )
}
