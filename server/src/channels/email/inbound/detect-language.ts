import type { MailDraft, Step } from './mail-draft'

type Detect = (text: string) => string

const loaded: { detect: Detect | null } = { detect: null }
const fewestLetters = 20
/** More tells no more, and costs a third of the whole pipeline. */
const readCharacters = 400

/** Loads the language tables, which take tens of megabytes: only when the first mail needs them. */
export async function loadLanguages(): Promise<void> {
  if (loaded.detect) return
  const { detect } = await import('tinyld')
  loaded.detect = (text) => detect(text)
}

/** Step 14: the language of what was written; too little text leaves it to the person's locale, then the mailbox's. */
export const detectLanguage: Step = {
  name: 'detect-language',
  needs: ['sender', 'mailbox'],
  heavy: null,
  run: (mail, { sender, mailbox }) => {
    const written = writtenText(mail)
    const found = languageOf(written)
    const language = found ?? sender?.locale ?? mailbox?.locale ?? null
    return {
      continue: { ...mail, language },
      why: found ? `Written in ${found}.` : 'Too little text; taken from person or mailbox.',
    }
  },
}

/** Only what the sender wrote: a quote in another language must not decide. */
function writtenText(mail: MailDraft): string {
  const written = mail.segments.filter((segment) => segment.kind === 'written').map((segment) => segment.text)
  const text = written.length > 0 ? written.join('\n') : mail.visibleText
  const start = text.slice(0, readCharacters * 5)
  return start.replace(/https?:\/\/\S{1,2000}|\S{1,64}@\S{1,255}/g, ' ').slice(0, readCharacters)
}

function languageOf(text: string): string | null {
  // Scripts of one language need no statistics, and short texts in them are as sure as long ones.
  const byScript = scripts.find(({ script }) => (text.match(script)?.length ?? 0) >= 4)?.language
  if (byScript !== undefined) return byScript
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const language = letters >= fewestLetters ? (loaded.detect?.(text) ?? '') : ''
  return language === '' ? null : language
}

const scripts: readonly { script: RegExp; language: string }[] = [
  { script: /[\u3040-\u30ff]/g, language: 'ja' },
  { script: /[\uac00-\ud7af]/g, language: 'ko' },
  { script: /[\u0e00-\u0e7f]/g, language: 'th' },
  { script: /[\u0590-\u05ff]/g, language: 'he' },
  { script: /[\u0370-\u03ff]/g, language: 'el' },
  { script: /[\u4e00-\u9fff]/g, language: 'zh' },
]
