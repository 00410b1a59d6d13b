import dns from 'node:dns'
import {appendFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'

import {z} from 'zod'

// Loaded into a program before its own modules (`--import`). The program then finds the hosts of the
// test, and no other one: each of those has no address, and is written down.

const shape = z.object({
  /** The ports of this machine at which names answer, whatever port is asked for. */
  names: z.record(z.string(), z.number()),
  /** `127.0.0.1:41234`: what may be reached as it is. */
  allowed: z.array(z.string()),
  /** A file to which refused hosts are added, one a line. */
  log: z.string(),
})
const {names, allowed, log} = shape.parse(JSON.parse(process.env['LECTERN_TEST_HOSTS'] ?? ''))

const loopback = '127.0.0.1'
const target = z.object({host: z.string().default('localhost'), port: z.coerce.number()})

const refuse = (host: string): Error => {
  appendFileSync(log, `${host}\n`)
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
    code: 'ENOTFOUND',
    hostname: host,
  })
}

/** An address needs no look-up; whether it may be reached is decided when somebody connects. */
const isKnown = (host: string): boolean =>
  Object.hasOwn(names, host) ||
  net.isIP(host) > 0 ||
  allowed.some((one) => one.startsWith(`${host}:`))

const addressOf = (host: string) => {
  const family = net.isIP(host)
  return family > 0 ? {address: host, family} : {address: loopback, family: 4}
}

type LookedUp = (error: Error | null, address?: unknown, family?: number) => void

const lookUp = (host: string, ...rest: readonly unknown[]): void => {
  const [options] = rest
  const done = rest.find((one): one is LookedUp => typeof one === 'function')
  const wantsAll = typeof options === 'object' && options !== null && Reflect.get(options, 'all')
  if (!isKnown(host)) done?.(refuse(host))
  else if (wantsAll === true) done?.(null, [addressOf(host)])
  else done?.(null, addressOf(host).address, addressOf(host).family)
}

const lookUpLater = async (host: string, options?: {readonly all?: boolean}) => {
  if (!isKnown(host)) throw refuse(host)
  return options?.all === true ? [addressOf(host)] : addressOf(host)
}

const {connect} = net.Socket.prototype

/** Every connection over TCP, with or without TLS, begins here. */
const connectHere = function (this: net.Socket, ...args: readonly unknown[]): net.Socket {
  const [first] = args
  // Node itself hands over an array of what it made of the arguments.
  const options: unknown = Array.isArray(first) ? first[0] : first
  const wanted = target.safeParse(options)
  if (!wanted.success || typeof options !== 'object' || options === null) {
    return Reflect.apply(connect, this, args)
  }
  const {host, port} = wanted.data
  const here = names[host]
  if (here !== undefined) Object.assign(options, {host: loopback, port: here})
  else if (!allowed.includes(`${host}:${port}`)) {
    const error = refuse(`${host}:${port}`)
    setImmediate(() => this.destroy(error))
    return this
  }
  return Reflect.apply(connect, this, args)
}

Reflect.set(dns, 'lookup', lookUp)
Reflect.set(dns.promises, 'lookup', lookUpLater)
Reflect.set(net.Socket.prototype, 'connect', connectHere)
syncBuiltinESMExports()
