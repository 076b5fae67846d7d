import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { Navigation } from './navigation'
import { useDestinations } from './use-destinations'

/** The navigation filled with this desk's places. */
export const DeskNavigation = memo(function DeskNavigation() {
  const { t } = useLanguage()
  const { data: desk } = useQuery(apiQuery('GET /desk'))
  const { act, search, sections, foot } = useDestinations()
  return (
    <Navigation deskName={desk?.company ?? t('app.name')} act={act} search={search} sections={sections} foot={foot} />
  )
})
