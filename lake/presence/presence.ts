import type {JsonObject} from '../json.ts'
import {isObject, isString, parseJson} from '../json.ts'

/** A connection of one tab. */
export interface PresenceSocket {
  send(text: string): void
}

interface Session {
  readonly userId: string
  subscription: string | undefined
  sessionId: string | undefined
}

/** Who has which document open, told to every other tab. Nothing of it is stored. */
export class Presence {
  readonly #sessions = new Map<PresenceSocket, Session>()
  #subscriptions = 0

  join(socket: PresenceSocket, userId: string): void {
    this.#sessions.set(socket, {userId, subscription: undefined, sessionId: undefined})
  }

  leave(socket: PresenceSocket): void {
    const session = this.#sessions.get(socket)
    if (session === undefined) return
    this.#sessions.delete(socket)
    if (session.sessionId === undefined) return
    const {userId, sessionId} = session
    this.#broadcast(socket, {type: 'disconnect', i: userId, m: {session: sessionId}})
  }

  heartbeat(): void {
    for (const socket of this.#sessions.keys()) socket.send('♥')
  }

  /** Answers a JSON-RPC 2.0 request; anything else is ignored. */
  receive(socket: PresenceSocket, text: string): void {
    const session = this.#sessions.get(socket)
    const message = readMessage(text)
    if (session === undefined || message === undefined) return
    const {id, method, params} = message
    if (!isMethod(method)) {
      reply(socket, id, {error: {code: -32601, message: `Method not found: ${method}`}})
      return
    }
    reply(socket, id, {result: this.#handlers[method](socket, session, params)})
  }

  readonly #handlers = {
    authorization: () => true,
    presence_subscribe: (_socket: PresenceSocket, session: Session) => {
      this.#subscriptions += 1
      session.subscription = `p${this.#subscriptions}`
      return session.subscription
    },
    presence_unsubscribe: (_socket: PresenceSocket, session: Session) => {
      session.subscription = undefined
      return true
    },
    presence_announce: (socket: PresenceSocket, session: Session, {data}: JsonObject) => {
      // A malformed message would crash every other Studio, so none is passed on.
      if (!isObject(data) || !Array.isArray(data['locations'])) return true
      const {sessionId, locations} = data
      if (!isString(sessionId)) return true
      session.sessionId = sessionId
      this.#broadcast(socket, {type: 'state', i: session.userId, m: {sessionId, locations}})
      return true
    },
    presence_rollcall: (socket: PresenceSocket, session: Session, params: JsonObject) => {
      const asking = params['session']
      if (isString(asking)) {
        session.sessionId = asking
        this.#broadcast(socket, {type: 'rollCall', i: session.userId, session: asking})
      }
      return true
    },
    presence_disconnect: (socket: PresenceSocket, session: Session, params: JsonObject) => {
      const leaving = params['session']
      if (isString(leaving)) {
        this.#broadcast(socket, {type: 'disconnect', i: session.userId, m: {session: leaving}})
      }
      session.sessionId = undefined
      return true
    },
  } satisfies Record<PresenceMethod, Handler>

  #broadcast(sender: PresenceSocket, result: JsonObject): void {
    for (const [socket, {subscription}] of this.#sessions) {
      if (socket === sender || subscription === undefined) continue
      const params = {subscription, result}
      socket.send(JSON.stringify({jsonrpc: '2.0', method: 'presence_subscription', params}))
    }
  }
}

const methods = [
  'authorization',
  'presence_announce',
  'presence_disconnect',
  'presence_rollcall',
  'presence_subscribe',
  'presence_unsubscribe',
] as const
type PresenceMethod = (typeof methods)[number]
type Handler = (socket: PresenceSocket, session: Session, params: JsonObject) => string | boolean

const isMethod = (method: string): method is PresenceMethod =>
  methods.some((known) => known === method)

const readMessage = (
  text: string,
): {id: string | number | null; method: string; params: JsonObject} | undefined => {
  let message: unknown
  try {
    message = parseJson(text)
  } catch {
    return undefined
  }
  if (!isObject(message)) return undefined
  const {id, method, params} = message
  if (!isString(method)) return undefined
  return {
    id: isString(id) || typeof id === 'number' ? id : null,
    method,
    params: isObject(params) ? params : {},
  }
}

const reply = (socket: PresenceSocket, id: string | number | null, answer: JsonObject): void => {
  if (id !== null) socket.send(JSON.stringify({jsonrpc: '2.0', id, ...answer}))
}
