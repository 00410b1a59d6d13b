/** Zones of the United States, by the names of today and of yesterday. https://www.iana.org/time-zones */
const zones: ReadonlySet<string> = new Set([
  ...`Adak Anchorage Atka Boise Chicago Denver Detroit Fort_Wayne Indianapolis Juneau Knox_IN Los_Angeles
    Louisville Menominee Metlakatla New_York Nome Phoenix Shiprock Sitka Yakutat`
    .split(/\s+/u)
    .map((city) => `America/${city}`),
  'Pacific/Honolulu',
])
const zoneOfState = /^(?:America\/(?:Indiana|Kentucky|North_Dakota)|US)\//u

/** Whether a zone (IANA) is one of the United States, where dates in figures start with the month. */
export function isAmericanZone(timeZone: string): boolean {
  return zones.has(timeZone) || zoneOfState.test(timeZone)
}
