import { expect, test } from 'vitest'
import { replyMarkerLine, replyMarkerPattern } from '../../channels/email/inbound/reply-marker.data'
import { notificationWords } from './words.data'

const fill = { number: '7', subject: 'Lamp', customer: 'Ana', author: 'Kim', said: '550 no', count: 2 }
/** Mail programs break lines after 76 characters, and quote them with two more. */
const longestMarker = 74

test.each(Object.entries(notificationWords))(
  'in %s every kind has its words, and the line above which one writes stays one line',
  (_, words) => {
    for (const kind of Object.values(words.kinds)) {
      const { subject, lead } = kind(fill)
      expect(`${subject}${lead}`).not.toMatch(/undefined|\n/)
      expect(lead).not.toBe('')
    }
    for (const marker of [words.marker, words.noteMarker]) {
      expect(replyMarkerLine(marker)).toMatch(replyMarkerPattern)
      expect(replyMarkerLine(marker).length).toBeLessThanOrEqual(longestMarker)
    }
    expect(words.markerHint).toContain('note:')
  },
)
