/** A period of an event, in the form in which it is stored. */
export const period = {
  _type: 'period',
  kind: 'once',
  start: '2027-05-20T15:00:00.000Z',
  end: '2027-05-20T18:00:00.000Z',
  timeZone: 'Europe/Stockholm',
}

/** A registration link with the key `key`, and a label and an address that name it. */
export function link(key: string, more: object) {
  return {
    _type: 'registrationLink',
    _key: key,
    kind: 'registration',
    url: `https://example.org/${key}`,
    label: `Anmälan ${key}`,
    ...more,
  }
}

/** A published event in Swedish, on 20 May 2027 unless `more` says otherwise. */
export function event(id: string, title: string, more: object) {
  return {
    _id: id,
    _type: 'event',
    title,
    language: 'sv',
    slug: {_type: 'slug', current: id},
    period,
    ...more,
  }
}
