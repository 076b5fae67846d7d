import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Send, X } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../lib/api/call'
import { refusal } from '../../lib/api/refusal'
import { useCommands } from '../../lib/commands/command-runner'
import { useLanguage } from '../../lib/i18n/language'
import { chosenForOutreach } from '../../lib/people/chosen-for-outreach'
import { askAgain } from '../../lib/query/ask-again'
import { useMailboxes } from '../../lib/vocabulary/use-vocabulary'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Field } from '../../ui/field'
import { IconButton } from '../../ui/icon-button'
import { InlineNotice } from '../../ui/inline-notice'
import { PageBody } from '../../ui/page-body'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { TextArea } from '../../ui/text-area'
import { type OutreachDraft, writtenOf } from './draft'
import { OutreachFields } from './outreach-fields'
import { OutreachPreview, useOutreachPreview } from './outreach-preview'

/** Writes once to many: whom, what, from where, and what each of them would get, before anything leaves. */
export default function NewOutreachPage({ query, onDone }: { query: string | undefined; onDone: () => void }) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const { did } = useCommands()
  const mailboxes = useMailboxes().filter(({ isEnabled }) => isEnabled)
  const [at, setAt] = useState(0)
  const [draft, setDraft] = useState<OutreachDraft>(() => ({
    name: '',
    query: query ?? null,
    personIds: query === undefined ? chosenForOutreach.get() : [],
    addresses: '',
    mailboxId: '',
    teamId: '',
    assigneeId: '',
    tags: [],
    subject: '',
    html: '',
    startAt: '',
    followUp: null,
  }))
  const only = mailboxes.length === 1 ? (mailboxes[0]?.id ?? '') : ''
  const whole = { ...draft, mailboxId: draft.mailboxId || only }
  const preview = useOutreachPreview(whole, at)
  const written = writtenOf(whole)
  const mails = (preview.data?.total ?? 0) - (preview.data?.refused.reduce((sum, one) => sum + one.count, 0) ?? 0)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (written === null) return
      const { name, teamId, assigneeId, tags, startAt } = whole
      const { id } = await call('POST /outreaches', {
        body: {
          ...written,
          name: name.trim(),
          ...(teamId !== '' && { teamId }),
          assigneeId: assigneeId === '' ? null : assigneeId,
          tags: [...tags],
          startAt: startAt === '' ? null : new Date(startAt).toISOString(),
        },
      })
      await askAgain(client, 'outreaches')
      did({
        said: t('outreach.begun', { name: name.trim() }),
        undo: async () => {
          await call('POST /outreaches/{id}/undo', { params: { id } })
          await askAgain(client, 'outreaches')
        },
      })
    },
    onSuccess: onDone,
  })
  const isKnown = preview.data !== undefined && preview.error === null && !preview.isPlaceholderData
  const unready =
    whole.name.trim() === ''
      ? t('outreach.nameMissing')
      : written === null
        ? t('outreach.unfinished')
        : isKnown && mails > 0
          ? null
          : t('outreach.previewFirst')
  return (
    <Region as="main" label={t('outreach.new')} className="flex-1">
      <RegionHead>
        <h1 className="truncate font-semibold">{t('outreach.new')}</h1>
        <IconButton icon={X} label={t('outreach.leave')} className="ms-auto" onClick={onDone} />
      </RegionHead>
      <PageBody>
        <form
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            if (unready === null) mutate()
          }}
        >
          <Whom draft={whole} onChange={(change) => setDraft({ ...draft, ...change })} />
          <OutreachFields draft={whole} onChange={(change) => setDraft((now) => ({ ...now, ...change }))} />
          <OutreachPreview preview={preview} at={at} onAt={setAt} />
          {error && <InlineNotice tone="danger">{refusal(error, language)}</InlineNotice>}
          <div>
            <Button type="submit" look="primary" icon={Send} isBusy={isPending} disabledReason={unready}>
              {whole.startAt === ''
                ? t('outreach.begin', { count: isKnown ? mails : 0 })
                : t('outreach.plan', { count: isKnown ? mails : 0 })}
            </Button>
          </div>
        </form>
      </PageBody>
    </Region>
  )
}

function Whom({ draft, onChange }: { draft: OutreachDraft; onChange: (change: Partial<OutreachDraft>) => void }) {
  const { t } = useLanguage()
  const { query, personIds } = draft
  return (
    <section aria-label={t('outreach.to')} className="grid gap-2">
      <h2 className="text-13 font-medium">{t('outreach.to')}</h2>
      {query !== null && (
        <p className="flex flex-wrap items-center gap-2">
          <Chip>{query === '' ? t('outreach.everybody') : t('outreach.question', { query })}</Chip>
          <IconButton
            isSmall
            icon={X}
            label={t('outreach.withoutQuestion')}
            onClick={() => onChange({ query: null })}
          />
        </p>
      )}
      {personIds.length > 0 && (
        <p className="flex flex-wrap items-center gap-2">
          <Chip>{t('people.chosen', { count: personIds.length })}</Chip>
          <IconButton isSmall icon={X} label={t('people.chooseNone')} onClick={() => onChange({ personIds: [] })} />
        </p>
      )}
      <Field label={t('outreach.addresses')} hint={t('outreach.addressesHint')}>
        <TextArea
          value={draft.addresses}
          dir="ltr"
          rows={query === null && personIds.length === 0 ? 4 : 2}
          spellCheck={false}
          onChange={({ target }) => onChange({ addresses: target.value })}
        />
      </Field>
    </section>
  )
}
