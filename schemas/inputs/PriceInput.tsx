import type {ChangeEvent} from 'react'
import {isNumberInputProps, type ObjectInputProps, set} from 'sanity'

import {usualCurrency} from '../../content/registration/currencies.ts'
import {useSite} from '../components/SiteContext.tsx'

/** A price. With its amount comes the currency of the site, where there is none yet. */
export function PriceInput(props: ObjectInputProps<{readonly currency?: string}>) {
  const {currency = usualCurrency} = useSite()
  const lacksCurrency = props.value?.currency === undefined

  const renderInput: typeof props.renderInput = (input) => {
    if (!lacksCurrency || !isNumberInputProps(input)) return props.renderInput(input)
    const onChange = (event: ChangeEvent<HTMLInputElement>) => {
      input.elementProps.onChange(event)
      if (event.currentTarget.value !== '') props.onChange(set(currency, ['currency']))
    }
    return props.renderInput({...input, elementProps: {...input.elementProps, onChange}})
  }
  return props.renderDefault({...props, renderInput})
}
