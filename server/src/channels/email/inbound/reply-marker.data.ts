/**
 * The line above which somebody answers a notification by mail. Its words are translated, its frame is what is
 * recognised: mail programs quote, wrap in markup and indent it, but leave these signs alone.
 */
export const replyMarkerLine = (words: string): string => `##~ ${words} ~##`

/** The same frame with dashes is another desk's, whose tickets went on here. */
export const replyMarkerPattern = /##[~-] ?[^\n~]{1,120} ?[~-]##/
