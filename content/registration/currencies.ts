/** What people write without looking it up; the others follow by their codes. */
const usual = ['EUR', 'SEK', 'NOK', 'DKK', 'ISK', 'GBP', 'CHF', 'PLN', 'CZK', 'USD', 'CAD', 'AUD']

/** ISO 4217 code of what a price is in where nobody says. */
export const usualCurrency = 'EUR'

/** A currency as somebody chooses it: `{value: 'SEK', title: 'SEK – Swedish Krona'}`. */
export interface CurrencyChoice {
  readonly value: string
  readonly title: string
}

/** All currencies, that of the site first, then those that are usual here. */
export function currencyChoices(first: string = usualCurrency): readonly CurrencyChoice[] {
  const names = new Intl.DisplayNames('en', {type: 'currency'})
  return [...new Set([first, ...usual, ...Intl.supportedValuesOf('currency')])].map((value) => ({
    value,
    title: `${value} – ${names.of(value) ?? value}`,
  }))
}
