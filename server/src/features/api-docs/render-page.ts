import type { Document } from '@foyer/contract/openapi'
import { escapeHtml } from '../../platform/html'
import { pageStyle } from './page-style.data'
import { type Route, renderRoute } from './render-route'
import { renderSchema } from './render-schema'
import { withCode } from './with-code'

/** One page without scripts: contents, every route by area with its call, then the shapes answers are made of. */
export function renderPage(document: Document, url: string): string {
  const routes = routesOf(document)
  const chapters = document.tags.map(({ name }) => ({ name, routes: routes.filter((route) => route.area === name) }))
  const links = chapters.map(({ name }) => `<li><a href="#${anchor(name)}">${escapeHtml(name)}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Foyer API</title>
<style>${pageStyle}</style>
</head>
<body>
<nav aria-label="Contents"><strong>Foyer API</strong><ul>${links.join('')}<li><a href="#shapes">Shapes</a></li></ul></nav>
<main>
<h1>Foyer API</h1>
${document.info.description
  .split('\n\n')
  .map((part) => `<p>${withCode(part)}</p>`)
  .join('\n')}
<p>For programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
${chapters.map((chapter) => renderChapter(chapter, url)).join('\n')}
<section id="shapes"><h2>Shapes</h2>
${Object.entries(document.components.schemas)
  .map(
    ([name, schema]) =>
      `<section class="route" id="shape-${name}"><h3>${escapeHtml(name)}</h3>${renderSchema(schema)}</section>`,
  )
  .join('\n')}
</section>
</main>
</body>
</html>
`
}

const routesOf = (document: Document): Route[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      area: operation.tags[0] ?? '',
      operation,
    })),
  )

const renderChapter = (chapter: { name: string; routes: Route[] }, url: string): string =>
  `<section id="${anchor(chapter.name)}"><h2>${escapeHtml(chapter.name)}</h2>
${chapter.routes.map((route) => renderRoute(route, url)).join('\n')}</section>`

const anchor = (name: string): string => name.toLowerCase().replaceAll(' ', '-')
