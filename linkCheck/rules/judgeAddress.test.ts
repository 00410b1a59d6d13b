import {expect, it} from 'vitest'

import {judgeAddress} from './judgeAddress.ts'

const reach = {ports: new Set(['80', '443']), allowedHosts: new Set(['localhost:8080'])}

it.each([
  ['https://kommunen.se/a?b=c#d', 'https://kommunen.se/a?b=c'],
  [' https://kommunen.se ', 'https://kommunen.se/'],
  ['//kommunen.se/a', 'https://kommunen.se/a'],
  ['HTTP://KOMMUNEN.SE:80/', 'http://kommunen.se/'],
  ['https://räksmörgås.se/å', 'https://xn--rksmrgs-5wao1o.se/%C3%A5'],
  ['http://localhost:8080/x', 'http://localhost:8080/x'],
  ['https://kommunen.se/a b?q=hej hopp', 'https://kommunen.se/a%20b?q=hej%20hopp'],
])('asks for %j', (address, url) => {
  expect(judgeAddress(address, reach)).toEqual({kind: 'ask', url: new URL(url)})
})

it.each([
  ['mailto:a@kommunen.se', 'otherScheme'],
  ['mailto:a@kommunen.se,b@kommunen.se?subject=Hej%20d%C3%A5', 'otherScheme'],
  ['mailto:?subject=Hej&body=https://kommunen.se/', 'otherScheme'],
  ['mailto:', 'malformed'],
  ['mailto:?', 'malformed'],
  ['sms:+46701234567', 'otherScheme'],
  ['sms:', 'otherScheme'],
  ['tel:+46 8 123 45', 'otherScheme'],
  ['mailto:a at kommunen.se', 'malformed'],
  ['mailto:a@kommunen', 'malformed'],
  ['tel:+46-8-1', 'otherScheme'],
  ['javascript:alert(1)', 'otherScheme'],
  ['/projekt/x/', 'ownSite'],
  ['projekt/x.html', 'ownSite'],
  ['kommunen.se', 'ownSite'],
  ['#programme', 'ownSite'],
  ['?page=2', 'ownSite'],
  ['https://', 'malformed'],
  ['https://kommu nen.se/a', 'malformed'],
  ['http:// kommunen.se/', 'malformed'],
  ['http://[::1', 'malformed'],
  ['https://ada:secret@kommunen.se/', 'withPassword'],
  ['https://kommunen.se:8443/', 'unusualPort'],
  ['http://localhost:9090/', 'unusualPort'],
  ['http://localhost/', 'privateAddress'],
  ['https://intranet/', 'privateAddress'],
  ['https://nas.local/', 'privateAddress'],
  ['https://tickets.example.org/x', 'reservedName'],
  ['https://site.test/', 'reservedName'],
])('knows of %j without asking', (address, cause) => {
  expect(judgeAddress(address, reach)).toMatchObject({kind: 'known', outcome: {cause}})
})
