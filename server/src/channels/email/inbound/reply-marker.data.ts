/**
 * The line above which somebody answers a notification by mail. Its words are translated, its frame is what is
 * recognised: mail programs quote, wrap in markup and indent it, but leave these signs alone.
 */
export const replyMarkerLine = (words: string): string => `##~ ${words} ~##`

/** The same frame with dashes is another desk's, whose tickets went on here. */
export const replyMarkerPattern = /##[~-] ?[^\n~]{1,120} ?[~-]##/

/** The same said by desks that frame it otherwise: "—-—-— Reply above this line." */
export const otherMarkerLine =
  /^[^\p{L}]{0,40}(?:please |bitte )?(?:(?:reply|write|type|respond|answer|enter)(?: your (?:reply|answer|response|comments?))? above this (?:line|text)|(?:do not|don't) (?:write|type) below this line|(?:antworten sie |schreiben sie )?(?:bitte )?(?:oberhalb|über) dieser (?:zeile|linie)(?: antworten| schreiben)?)[^\p{L}]{0,40}$/iu
