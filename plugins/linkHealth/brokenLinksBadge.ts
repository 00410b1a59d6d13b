import {useMemo} from 'react'
import type {DocumentBadgeComponent} from 'sanity'

import {linkAddresses} from '../../schemas/content/linkAddresses.ts'
import {useLinkRecords} from './linkRecords.ts'

/** Counts the broken links of the document as it is open: "1 broken link". */
export const brokenLinksBadge: DocumentBadgeComponent = ({draft, published, version}) => {
  const records = useLinkRecords()
  const document = version ?? draft ?? published
  const broken = useMemo(() => {
    const urls = new Set(linkAddresses(document).map(({url}) => url))
    return [...urls].filter((url) => records.get(url)?.status === 'broken')
  }, [document, records])
  if (broken.length === 0) return null
  return {
    label: broken.length === 1 ? '1 broken link' : `${broken.length} broken links`,
    title: broken.join('\n'),
    color: 'danger',
  }
}
