import {describe, expect, it} from 'vitest'

import {openSite} from '../read/openSite.ts'
import {converted} from '../testing/memorySite.ts'
import {local} from '../testing/samplePeriod.ts'
import {page, siteFolder} from '../testing/siteFolder.ts'

describe('a page of a plain folder whose facts all stand behind labels', () => {
  it('is an event like its neighbours', async () => {
    const site = await converted(
      await openSite(
        await siteFolder({
          'Activiteiten/2027-03-22 Ruilbeurs.md': page('tijd: 10:00\nplaats: De Schuur'),
          'Activiteiten/Vogels kijken.md':
            '# Vogels kijken\n\n**Wanneer:** donderdag 6 mei 2027, 19.30 - 21.30 uur\n**Waar:** De Schuur, Polstraat 3, Zwolle\n**Aanmelden:** via [het formulier](https://forms.gle/a)\n**Kosten:** 5 euro\n\nVogels zijn overal.\n',
          'Activiteiten/Regels.md': '# Regels\n\nGeen honden.\n',
        }),
        {timeZone: 'Europe/Amsterdam', language: 'nl'},
      ),
    )
    const event = site.documents.find(
      (one) => one._type === 'event' && one.title === 'Vogels kijken',
    )
    expect(event).toMatchObject({
      registration: [{url: 'https://forms.gle/a', price: {amount: 5, currency: 'EUR'}}],
    })
    const {period} = event?._type === 'event' ? event : {}
    expect([local(period?.start), local(period?.end)]).toEqual([
      '2027-05-06 19:30',
      '2027-05-06 21:30',
    ])
    expect(site.documents).toHaveLength(2)
  })
})
