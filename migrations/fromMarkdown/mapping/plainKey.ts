/** What spellings of a key have in common: `Start-Date`, `start_date`, `startDate`. */
export const plainKey = (key: string): string =>
  key
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
    .normalize('NFC')
