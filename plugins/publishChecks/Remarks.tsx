import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {type Path, pathToString} from 'sanity'

import type {Remark} from './check.ts'

const looks = {
  error: {tone: 'critical', icon: <ErrorOutlineIcon />},
  warning: {tone: 'caution', icon: <WarningOutlineIcon />},
} as const

interface Props {
  readonly title: string
  readonly severity: keyof typeof looks
  readonly remarks: readonly Remark[]
  readonly onJump: (path: Path) => void
}

/** What is to be said of the document, each with a way to its field. */
export function Remarks({title, severity, remarks, onJump}: Props) {
  const headingId = useId()
  const {tone, icon} = looks[severity]
  if (remarks.length === 0) return null
  return (
    <Stack as="section" gap={3} aria-labelledby={headingId}>
      <Heading as="h3" size={0} id={headingId}>
        {title}
      </Heading>
      <Stack as="ul" gap={2} padding={0} margin={0} style={{listStyle: 'none'}}>
        {remarks.map(({message, path}) => (
          <li key={`${pathToString(path)} ${message}`}>
            <Card tone={tone} border radius={2} padding={3}>
              <Flex gap={3} align="center">
                <Text size={1}>{icon}</Text>
                <Text size={1} style={{flex: 1, minWidth: 0, overflowWrap: 'anywhere'}}>
                  {message}
                </Text>
                <Button
                  mode="ghost"
                  fontSize={1}
                  padding={2}
                  text="Go to field"
                  aria-label={`Go to field: ${message}`}
                  onClick={() => onJump(path)}
                />
              </Flex>
            </Card>
          </li>
        ))}
      </Stack>
    </Stack>
  )
}
