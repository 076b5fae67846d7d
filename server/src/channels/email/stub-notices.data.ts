import type { ByLanguage } from '../../platform/languages'

/** Stands in place of a mail nobody could read; the name of the page is the workspace's. */
export const stubNotices: ByLanguage<string> = {
  en: 'This mail could not be read. Its raw source is kept: open it under “Incoming mail”, or read it again from there.',
  de: 'Diese Mail konnte nicht gelesen werden. Ihr Quelltext ist aufbewahrt: Er steht unter „Eingehende Mail“ und kann dort noch einmal gelesen werden.',
  es: 'Este correo no se pudo leer. El original se conserva: está en «Correo entrante», donde se puede leer de nuevo.',
  fr: 'Cet e-mail n’a pas pu être lu. L’original est conservé : il se trouve sous « E-mails entrants » et peut y être relu.',
  it: 'Non è stato possibile leggere questa e-mail. L’originale è conservato: si trova in “E-mail in arrivo” e da lì si può leggere di nuovo.',
  nb: 'Denne e-posten kunne ikke leses. Originalen er tatt vare på: Den ligger under «Innkommende e-post» og kan leses på nytt derfra.',
  pt: 'Este e-mail não pôde ser lido. O original foi guardado: está em “E-mails recebidos” e pode ser lido de novo ali.',
  ru: 'Это письмо не удалось прочитать. Оригинал сохранён: он лежит в разделе «Входящая почта», там его можно прочитать заново.',
}
