import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { refusal } from '../../../lib/api/refusal'
import { uploadFile } from '../../../lib/api/upload-file'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { FileDrop } from '../../../ui/file-drop'
import { InlineNotice } from '../../../ui/inline-notice'
import { Moment } from '../../../ui/moment'
import { Panel } from '../../../ui/panel'
import { useImportSummary } from './use-import-words'

/** A file, dropped or chosen; and what was imported lately. */
export function ChooseFile({ onRead }: { onRead: (id: string) => void }) {
  const language = useLanguage()
  const { t } = language
  const picker = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (file: File) => {
      const upload = await uploadFile(file, {})
      return call('POST /person-imports', { body: { uploadId: upload.id } })
    },
    onSuccess: ({ id }) => onRead(id),
  })
  const take = (files: readonly File[]) => files[0] && mutate(files[0])
  return (
    <FileDrop invitation={t('personImport.drop')} onFiles={take}>
      <h1 className="text-20 font-semibold tracking-[-0.01em]">{t('personImport.title')}</h1>
      <p className="mbs-1 max-w-160 text-muted">{t('personImport.lead')}</p>
      {error && (
        <InlineNotice tone="danger" className="mbs-4">
          {refusal(error, language)}
        </InlineNotice>
      )}
      <Button look="primary" icon={Upload} isBusy={isPending} className="mbs-4" onClick={() => picker.current?.click()}>
        {t('personImport.choose')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          take([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <LatelyImported />
    </FileDrop>
  )
}

function LatelyImported() {
  const { t } = useLanguage()
  const summary = useImportSummary()
  const { data } = useQuery(apiQuery('GET /person-imports'))
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="lately-imported" className="mbs-8">
      <h2 id="lately-imported" className="mbe-3 text-14 font-semibold">
        {t('personImport.lately')}
      </h2>
      <Panel>
        <ul>
          {data.items.map((one) => (
            <li key={one.id} className="border-be border-border last:border-0">
              <Link
                to="/desk/people/import"
                search={{ id: one.id }}
                className="flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <bdi className="block truncate">{one.name}</bdi>
                  <span className="block text-13 text-muted">
                    {one.state === 'draft' ? t('personImport.notBegun') : summary(one)}
                  </span>
                </span>
                <Moment at={one.createdAt} className="shrink-0 text-13 text-muted tabular-nums" />
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  )
}
