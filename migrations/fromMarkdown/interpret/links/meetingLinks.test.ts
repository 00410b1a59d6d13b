import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../../testing/memorySite.ts'

const room = 'https://us02web.zoom.us/j/844'

const read = async (frontMatter: string, body: string) => {
  const page = `---\ntitle: Evening\nlang: en\ndate: 2027-05-06 18:00\n${frontMatter}\n---\n${body}\n`
  const site = await converted(memorySite({'_events/a.md': page}))
  const {attendanceMode, links} = documentOf(site, 'events-a', 'event')
  return [attendanceMode, links?.map(({url, title, kind}) => [url, title, kind])]
}

describe('a room of a video service in the text', () => {
  it.each([
    room,
    'https://meet.google.com/abc-defg-hij',
    'https://meet.jit.si/evening',
    'https://teams.microsoft.com/l/meetup-join/1',
    'https://bbb.example.org/b/abc',
    'https://jitsi.example.org/evening',
  ])('is where one takes part: %s', async (url) => {
    expect(await read('', `Join us at <${url}>.`)).toEqual([
      'online',
      [[url, undefined, 'livestream']],
    ])
  })

  it('makes an event with a place one of both ways', async () => {
    expect(await read('place: Town hall', `You can also take part [via Zoom](${room}).`)).toEqual([
      'mixed',
      [[room, 'via Zoom', 'livestream']],
    ])
  })

  it('changes nothing that a key says', async () => {
    expect(await read('format: onsite', `The board meets [here](${room}).`)).toEqual([
      'onsite',
      [[room, 'here', 'livestream']],
    ])
    expect(await read(`links:\n- title: Zoom\n  url: ${room}`, `Join: ${room}`)).toEqual([
      undefined,
      [[room, 'Zoom', 'livestream']],
    ])
  })

  it.each([
    'See the recording: https://zoom.us/rec/1',
    'We use https://zoom.us for it.',
    'Get the [client](https://zoom.us/download) before.',
    'Try https://zoom.us/test before.',
    'See https://www.webex.com/downloads.html and https://teams.microsoft.com/downloads first.',
  ])('is none in "%s"', async (body) => {
    expect(await read('', body)).toEqual([undefined, undefined])
  })
})
