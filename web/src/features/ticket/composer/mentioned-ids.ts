/** Whom the words of a note name, each once. */
export const mentionedIds = (html: string): string[] => [
  ...new Set(
    [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-mention]')].flatMap(
      (one) => one.getAttribute('data-mention') || [],
    ),
  ),
]
