import type {Plugin} from 'vite'

const remoteFontFace = /@font-face\s*\{[^}]*url\(["']?https:[^}]*\}/gu
const remoteScript = /<script[^>]*\ssrc="https:[^>]*><\/script>/gu

/**
 * Takes from the built Studio what its pages would fetch from elsewhere: fonts (the system's own
 * stand in) and the script of Sanity's dashboard.
 */
export function withoutOutsideRequests(): Plugin {
  return {
    name: 'without-outside-requests',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !/\.(?:css|html)$/u.test(file.fileName)) continue
          const text =
            typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
          file.source = text.replace(remoteFontFace, '').replace(remoteScript, '')
        }
      },
    },
  }
}
