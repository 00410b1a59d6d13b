import type {HistoryAdapter} from '@sanity/visual-editing/enable-visual-editing'

/** Each page is loaded as a whole: it says where it is once, and goes where the Studio wants it. */
export const history: HistoryAdapter = {
  subscribe: (navigate) => {
    navigate({type: 'push', url: location.href, title: document.title})
    return () => undefined
  },
  update: ({type, url}) => {
    if (type === 'pop') window.history.back()
    else if (type === 'replace') location.replace(url)
    else location.assign(url)
  },
}
