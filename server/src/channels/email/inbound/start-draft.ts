import type { ParsedMail } from '../../../platform/mail'
import type { Envelope, MailDraft } from './mail-draft'

export type Arrival = {
  raw: Uint8Array
  via: MailDraft['via']
  envelope: Envelope
  receivedAt: Date
  isFromSpamFolder?: boolean
}

const nothingParsed: ParsedMail = {
  root: {
    path: '1',
    headers: [],
    type: 'text/plain',
    parameters: {},
    charset: null,
    disposition: null,
    fileName: null,
    contentId: null,
    contentLocation: null,
    content: new Uint8Array(),
    parts: [],
  },
  headers: [],
  messageId: null,
  inReplyTo: [],
  references: [],
  subject: '',
  date: null,
  from: null,
  sender: null,
  replyTo: [],
  to: [],
  cc: [],
  bcc: [],
  html: null,
  text: '',
  bodyPaths: [],
  notices: [],
  charsets: [],
  hasIrregularLines: false,
}

/** A mail before its first step: its bytes and how they came, everything else still neutral. */
export function startDraft(arrival: Arrival): MailDraft {
  return {
    ...arrival,
    isFromSpamFolder: arrival.isFromSpamFolder === true,
    parsed: nothingParsed,
    notices: [],
    author: { name: '', address: '', personId: null, isAgent: false, source: 'from' },
    marks: [],
    contentKey: '',
    copyOf: null,
    isMessageIdReused: false,
    bounce: null,
    auto: null,
    mayAnswer: true,
    isLoopSuspected: false,
    automaticSigns: [],
    spam: null,
    authentication: { verdict: 'none', spf: null, dkim: null, dmarc: null },
    candidates: [],
    placement: { kind: 'open', mayBelongTo: [] },
    others: [],
    forward: null,
    agentMail: { kind: 'none' },
    letter: nothingParsed,
    body: { html: null, text: '' },
    segments: [],
    text: '',
    visibleText: '',
    htmlTree: null,
    html: null,
    visibleHtml: null,
    inlineCids: [],
    hasRemoteImages: false,
    estimatedHeight: 0,
    files: [],
    language: null,
  }
}
