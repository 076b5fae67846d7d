import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageRoot } from './app/language/language-root'
import { createDeskRouter } from './app/router'
import { loadMessages } from './lib/i18n/load-messages'
import { pickLocale } from './lib/i18n/locale'
import { hydrateStart } from './lib/query/hydrate-start'
import { queryClient } from './lib/query/shared-client'
import './styles.css'
import { TooltipProvider } from './ui/tooltip'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the workspace.')
hydrateStart(queryClient)
const router = createDeskRouter(queryClient)
// start.ts chose the language and already fetches it.
const locale = pickLocale([document.documentElement.lang])
const catalogue = await loadMessages(locale)

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageRoot first={{ locale, catalogue }}>
        <TooltipProvider>
          <RouterProvider router={router} />
        </TooltipProvider>
      </LanguageRoot>
    </QueryClientProvider>
  </StrictMode>,
)
