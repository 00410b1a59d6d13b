import {ChevronLeftIcon} from '@sanity/icons/ChevronLeft'
import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Button, Flex, Select, TextInput} from '@sanity/ui'

import {useSite} from '../../schemas/components/SiteContext.tsx'
import type {GroupChoice} from './foundEvents.ts'
import {type MonthFilter, laterMonth} from './monthDays.ts'
import {isMonth} from './shownMonth.ts'

interface Props {
  /** `YYYY-MM` */
  readonly month: string
  readonly filter: MonthFilter
  readonly groups: readonly GroupChoice[]
  readonly onMonth: (month: string) => void
  readonly onToday: () => void
  readonly onFilter: (filter: MonthFilter) => void
}

const chosen = (value: string): string | undefined => (value === '' ? undefined : value)

/** Which month, and what of it: a year by its month, a group, a language. */
export function MonthChoice({month, filter, groups, onMonth, onToday, onFilter}: Props) {
  const {languages} = useSite()
  return (
    <Flex align="center" aria-label="What is shown" gap={2} role="group" wrap="wrap">
      <Button
        aria-label="Month before"
        icon={ChevronLeftIcon}
        mode="bleed"
        onClick={() => onMonth(laterMonth(month, -1))}
        padding={2}
      />
      <div style={{width: '11em'}}>
        <TextInput
          aria-label="Month"
          fontSize={[2, 2, 1]}
          onChange={({currentTarget: {value}}) => isMonth(value) && onMonth(value)}
          type="month"
          value={month}
        />
      </div>
      <Button
        aria-label="Month after"
        icon={ChevronRightIcon}
        mode="bleed"
        onClick={() => onMonth(laterMonth(month, 1))}
        padding={2}
      />
      <Button fontSize={1} mode="ghost" onClick={onToday} padding={2} text="Today" />
      {groups.length > 0 && (
        <div style={{width: '12em'}}>
          <Select
            aria-label="Group"
            fontSize={[2, 2, 1]}
            onChange={({currentTarget: {value}}) => onFilter({...filter, group: chosen(value)})}
            value={filter.group ?? ''}
          >
            <option value="">All groups</option>
            {groups.map(({_id, title = 'Without a title'}) => (
              <option key={_id} value={_id}>
                {title}
              </option>
            ))}
          </Select>
        </div>
      )}
      {languages.length > 1 && (
        <div style={{width: '11em'}}>
          <Select
            aria-label="Language"
            fontSize={[2, 2, 1]}
            onChange={({currentTarget: {value}}) => onFilter({...filter, language: chosen(value)})}
            value={filter.language ?? ''}
          >
            <option value="">All languages</option>
            {languages.map(({id, title}) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </div>
      )}
    </Flex>
  )
}
