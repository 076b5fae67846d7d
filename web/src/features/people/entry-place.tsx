import type { ComponentType, ReactNode } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { Bone } from '../../ui/bone'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { Region } from '../../ui/region'
import { Skeleton } from '../../ui/skeleton'

export interface EntryPlaceProps<Entry> {
  label: string
  answer: { data: Entry | undefined; error: Error | null; refetch: () => Promise<unknown> }
  /** Shown for what does not exist or is hidden from this role. */
  notHere: ComponentType
  children: (entry: Entry) => ReactNode
}

/** One person or organization once it is read, or why it is not. */
export function EntryPlace<Entry>({ label, answer, notHere: NotHere, children }: EntryPlaceProps<Entry>) {
  useFollow('people')
  const language = useLanguage()
  const { data, error, refetch } = answer
  if (data === undefined && error instanceof ApiProblem && error.status === 404) return <NotHere />
  return (
    <Region as="main" label={label} className="flex-1">
      {data !== undefined ? (
        children(data)
      ) : error ? (
        <InlineNotice
          tone="danger"
          className="m-4"
          action={
            <Button size="small" onClick={() => void refetch()}>
              {language.t('ui.tryAgain')}
            </Button>
          }
        >
          {refusal(error, language)}
        </InlineNotice>
      ) : (
        <Skeleton label={language.t('ui.loading')}>
          <Bone className="mx-8 mbs-18 mbe-6 h-10 w-60 phone:mx-4" />
          <Bone className="mx-8 h-60 max-w-200 phone:mx-4" />
        </Skeleton>
      )}
    </Region>
  )
}
