import {useMemo} from 'react'
import type {DocumentBadgeComponent} from 'sanity'

import {linkAddresses} from '../../content/links/linkAddresses.ts'
import {useBrokenRecords} from './linkRecords.ts'

/** Counts the broken links of the document as it is open: "1 broken link". */
export const brokenLinksBadge: DocumentBadgeComponent = ({draft, published, version}) => {
  const records = useBrokenRecords()
  const document = version ?? draft ?? published
  const broken = useMemo(() => {
    // While one types, the document is another at each key: it is read only if it can matter.
    if (records.size === 0) return []
    const urls = new Set(linkAddresses(document).map(({url}) => url))
    return [...urls].filter((url) => records.has(url))
  }, [document, records])
  if (broken.length === 0) return null
  return {
    label: broken.length === 1 ? '1 broken link' : `${broken.length} broken links`,
    title: broken.join('\n'),
    color: 'danger',
  }
}
