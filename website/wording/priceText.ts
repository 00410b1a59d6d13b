import type {Price} from '../../content/registration/registration.ts'
import type {Words} from './words.ts'

/** A price in the words of the page: "Free of charge", "SEK 99.50 (students half)". */
export function priceText(price: Partial<Price> | undefined, words: Words): string | undefined {
  const {free, amount, currency, note} = price ?? {}
  const sum = free === true ? words.free : amountText(amount, currency, words.locale)
  if (sum === undefined) return note
  return note === undefined ? sum : `${sum} (${note})`
}

const amountText = (
  amount: number | undefined,
  currency: string | undefined,
  locale: string,
): string | undefined => {
  if (amount === undefined) return undefined
  if (currency === undefined || !/^[A-Za-z]{3}$/.test(currency)) {
    return [new Intl.NumberFormat(locale).format(amount), currency].join(' ').trim()
  }
  const trailingZeroDisplay = 'stripIfInteger'
  return new Intl.NumberFormat(locale, {style: 'currency', currency, trailingZeroDisplay}).format(
    amount,
  )
}
