import {type FormPatch, type ObjectInputProps, PatchEvent, set} from 'sanity'

import {usualCurrency} from '../../content/registration/currencies.ts'
import {useSite} from '../components/SiteContext.tsx'

const setsAmount = ({type, path}: FormPatch): boolean => type === 'set' && path[0] === 'amount'

/** A price. With its amount comes the currency of the site, where there is none yet. */
export function PriceInput(props: ObjectInputProps<{readonly currency?: string}>) {
  const {currency = usualCurrency} = useSite()
  const lacksCurrency = props.value?.currency === undefined

  const onChange: typeof props.onChange = (change) => {
    const {patches} = PatchEvent.from(change)
    const isFirst = lacksCurrency && patches.some(setsAmount)
    props.onChange(isFirst ? [...patches, set(currency, ['currency'])] : patches)
  }
  return props.renderDefault({...props, onChange})
}
