import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Flex, Stack, Text} from '@sanity/ui'

import {useSite} from '../../schemas/components/SiteContext.tsx'
import {subtitleOf} from './concern.ts'
import type {FindingLink, FindingLinkProps} from './FindingLink.tsx'
import type {Grouping} from './groups.ts'

interface Props extends Omit<FindingLinkProps, 'children'> {
  readonly grouping: Grouping
  readonly link: FindingLink
}

/** One finding, which leads to its field. */
export function FindingRow({concern, finding, grouping, link: Link}: Props) {
  const site = useSite()
  const isError = finding.severity === 'error'
  return (
    <li>
      <Link concern={concern} finding={finding}>
        <Flex gap={3}>
          <Text size={1}>{isError ? <ErrorOutlineIcon /> : <WarningOutlineIcon />}</Text>
          <Stack gap={3} flex={1} style={{overflowWrap: 'anywhere'}}>
            {grouping === 'finding' && (
              <Text size={1} weight="medium">
                {concern.title}
              </Text>
            )}
            <Text size={1}>{finding.message}</Text>
            {grouping === 'finding' && (
              <Text size={1} muted>
                {subtitleOf(concern, site)}
              </Text>
            )}
          </Stack>
        </Flex>
      </Link>
    </li>
  )
}
