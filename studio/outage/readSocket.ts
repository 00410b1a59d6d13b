interface SocketEvents {
  readonly opened: () => void
  readonly said: (text: string) => void
}

/** Reads what a socket says until it ends, which `stop` makes it do. */
export function readSocket(
  url: URL,
  stop: AbortSignal,
  {opened, said}: SocketEvents,
): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    const leave = (): void => {
      hangUp(socket)
      end()
    }
    const end = (): void => {
      stop.removeEventListener('abort', leave)
      resolve()
    }
    stop.addEventListener('abort', leave)
    socket.addEventListener('open', () => {
      if (!stop.aborted) opened()
    })
    socket.addEventListener('message', ({data}: MessageEvent<unknown>) => {
      if (!stop.aborted && typeof data === 'string') said(data)
    })
    socket.addEventListener('close', end)
  })
}

/** Closing a socket that is not open yet makes the browser complain in its console. */
const hangUp = (socket: WebSocket): void => {
  if (socket.readyState === WebSocket.CONNECTING) {
    socket.addEventListener('open', () => socket.close())
  } else {
    socket.close()
  }
}
