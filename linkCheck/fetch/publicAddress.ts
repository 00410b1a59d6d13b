import {BlockList, isIP} from 'node:net'

/** @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const notPublic4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const

/**
 * Inside 2000::/3, the only public part, what is not. Addresses that carry an IPv4 address
 * (`::ffff:0:0/96`, `64:ff9b::/96` and Teredo, 6to4) are refused whatever they carry.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const notPublic6 = [
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
] as const

const blockList = (networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

const blocked4 = blockList(notPublic4, 'ipv4')
const blocked6 = blockList(notPublic6, 'ipv6')
const global6 = blockList(['2000::/3'], 'ipv6')

/** Whether an IP address belongs to the public internet: to no private, local or special network. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !blocked4.check(address, 'ipv4')
  return family === 6 && global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6')
}
