import {apiVersion} from '../../content/documents/apiVersion.ts'
import type {PulseEvents} from './reachability.ts'

/** Holds the connection by which the lake tells of every change; here it only counts that it stands. */
export function openPulse(dataset: string, {opened, ended}: PulseEvents): void {
  const url = new URL(`/v${apiVersion}/data/live/events/${dataset}`, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  const socket = new WebSocket(url)
  socket.addEventListener('open', opened)
  socket.addEventListener('close', ended)
}
