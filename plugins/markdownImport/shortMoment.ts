/** A moment as `30 Nov 2026, 14:05`. @param timeZone IANA name */
export function shortMoment(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(moment))
}
