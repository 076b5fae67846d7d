// Foreign HTML: cleaned by allow-list, turned into text. No query, no network.
export { againClean } from './again-clean'
export { type CleanHtml, cleanHtml, sanitizerVersion } from './clean-html'
export { htmlToText } from './html-to-text'
export { escapeHtml, textToHtml } from './text-to-html'
