import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type Path, useFormCallbacks} from 'sanity'

import type {FieldPath} from '../../content/findings/finding.ts'
import {linkAddresses} from '../../content/links/linkAddresses.ts'
import {linkHealthWords} from '../../content/links/linkHealthWords.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {linkedText} from './linkedText.ts'
import {useBrokenRecords} from './linkRecords.ts'

interface Props {
  /** Portable Text. */
  readonly text: unknown
  readonly path: Path
}

/** Where the link is edited: the object with the address. */
const linkPath = (path: Path, inText: FieldPath): Path => [
  ...path,
  ...inText.slice(0, -1).map((segment) => (typeof segment === 'string' ? segment : {...segment})),
]

/** The links of a text that are broken, each with its words and the way to it. */
export function BrokenInText({text, path}: Props) {
  const {timeZone} = useSite()
  const records = useBrokenRecords()
  const {onPathOpen, onPathFocus} = useFormCallbacks()
  if (records.size === 0) return null
  const broken = linkAddresses(text).flatMap((address) => {
    const record = records.get(address.url)
    return record === undefined ? [] : [{...address, record}]
  })
  if (broken.length === 0) return null
  const open = (inText: FieldPath): void => {
    const target = linkPath(path, inText)
    onPathOpen(target)
    onPathFocus([...target, inText.at(-1) === 'url' ? 'url' : 'href'])
  }
  return (
    <Card aria-label="Link check" border padding={3} radius={2} role="note" tone="critical">
      <Stack gap={3}>
        {broken.map(({url, path: inText, record}) => (
          <Flex align="center" gap={2} key={JSON.stringify(inText)}>
            <Text size={1}>
              <WarningOutlineIcon />
            </Text>
            <Text size={1} style={{flex: 1, overflowWrap: 'anywhere'}}>
              “{linkedText(text, inText) ?? url}”:{' '}
              {linkHealthWords(record, new Date(), timeZone)?.text}
            </Text>
            <Button
              aria-label={`Open the link “${linkedText(text, inText) ?? url}”`}
              fontSize={1}
              mode="ghost"
              onClick={() => open(inText)}
              padding={2}
              text="Open"
            />
          </Flex>
        ))}
      </Stack>
    </Card>
  )
}
