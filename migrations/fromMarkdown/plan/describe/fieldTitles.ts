/** Fields that the Studio calls otherwise than their names say. */
const titles: Readonly<Record<string, string>> = {
  _type: 'Kind of document',
  allDay: 'All day',
  attendanceMode: 'Attendance',
  biography: 'About',
  body: 'Text',
  image: 'Portrait',
  ingress: 'Introduction',
  mainImage: 'Image',
  partOf: 'Part of',
  period: 'When',
  permalink: 'Address on the old site',
  place: 'Where',
  redirectFrom: 'Older addresses',
  registration: 'Registration links',
  slug: 'Short name',
  url: 'Address',
}

/** What a field is called for those who read a plan. */
export function fieldTitle(name: string): string {
  if (Object.hasOwn(titles, name)) return titles[name] ?? name
  const words = name.replaceAll(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
