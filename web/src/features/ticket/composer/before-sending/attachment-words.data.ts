/**
 * What people write when they mean to add a file, in every language of the workspace: words with their endings (`…` stands
 * for any), and short turns of phrase.
 */
export const attachmentWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'attach',
    'attached',
    'attaching',
    'attaches',
    'attachment',
    'attachments',
    'enclosed',
    'enclosing',
    'enclosure…',
  ],
  de: [
    ...['anhang', 'anhänge', 'anhängen', 'angehängt…', 'angehängten', 'anbei', 'beigefügt…', 'beifüge…', 'angefügt…'],
    ...['beiliegend…', 'beigelegt…', 'als anlage', 'in der anlage', 'im anhang'],
  ],
  nb: ['vedlegg', 'vedlegget', 'vedleggene', 'vedlagt', 'vedlagte', 'vedlegger', 'legger ved', 'lagt ved'],
  fr: [
    ...['ci-joint…', 'pièce jointe', 'pièces jointes', 'piece jointe', 'pieces jointes', 'en annexe', 'fichier joint'],
    ...['fichiers joints', 'je joins', 'je vous joins', "j'ai joint", 'nous joignons', 'joins à ce'],
  ],
  es: [
    'adjunto',
    'adjunta',
    'adjuntos',
    'adjuntas',
    'adjuntamos',
    'adjuntado…',
    'adjuntar',
    'adjuntando',
    'anexo',
    'anexos',
  ],
  it: ['allegato', 'allegata', 'allegati', 'allegate', 'allego', 'alleghiamo', 'allegare', 'allegando'],
  pt: ['anexo', 'anexos', 'anexado…', 'anexada…', 'anexei', 'anexamos', 'anexar', 'em anexo', 'anexa'],
  ru: ['вложен…', 'во вложении', 'прикреп…', 'прилага…', 'приложил…', 'приложен', 'приложена', 'приложены'],
}
