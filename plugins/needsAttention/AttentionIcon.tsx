import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'

import {CountedIcon} from '../../schemas/components/CountedIcon.tsx'
import {useAttention} from './AttentionProvider.tsx'

/** The icon of the list, with the number of findings. */
export function AttentionIcon() {
  const attention = useAttention()
  const count =
    attention.status === 'ready'
      ? attention.concerns.reduce((sum, {findings}) => sum + findings.length, 0)
      : 0
  return <CountedIcon icon={WarningOutlineIcon} count={count} of="findings" />
}
