import type { importTargets } from '@foyer/contract/person-imports'

/** What such columns are called in the files of other programs: small letters and digits alone, without accents. */
export const headerWords: Record<(typeof importTargets)[number], readonly string[]> = {
  email: [
    ...['email', 'emails', 'mail', 'emailaddress', 'primaryemail', 'emailadresse', 'mailadresse', 'correo'],
    ...['correoelectronico', 'direcciondecorreo', 'adressemail', 'adresseemail', 'courriel', 'adresseelectronique'],
    ...['postaelettronica', 'indirizzoemail', 'indirizzodiposta', 'epost', 'epostadresse', 'enderecodeemail'],
    ...['электроннаяпочта', 'почта', 'адресэлектроннойпочты', 'эпочта', 'имейл'],
  ],
  name: [
    ...['name', 'fullname', 'displayname', 'contact', 'contactname', 'customer', 'customername', 'username'],
    ...['vollername', 'vollstandigername', 'ansprechpartner', 'kunde', 'kundenname', 'kontakt'],
    ...['nombrecompleto', 'nombreyapellidos', 'contacto', 'cliente', 'nomcomplet', 'nometprenom', 'client'],
    ...['nomecompleto', 'nominativo', 'nomeecognome', 'fulltnavn', 'navn', 'kundenavn', 'имяифамилия', 'фио', 'клиент'],
  ],
  firstName: [
    ...['firstname', 'givenname', 'forename', 'vorname', 'nombre', 'nombredepila', 'prenom', 'nome', 'fornavn'],
    ...['primeironome', 'имя'],
  ],
  lastName: [
    ...['lastname', 'surname', 'familyname', 'nachname', 'familienname', 'apellido', 'apellidos', 'nom'],
    ...['nomdefamille', 'cognome', 'etternavn', 'sobrenome', 'ultimonome', 'фамилия'],
  ],
  phone: [
    ...['phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'mobilephone', 'cell', 'cellphone', 'workphone'],
    ...['telefon', 'telefonnummer', 'handy', 'mobil', 'mobiltelefon', 'rufnummer', 'telefono', 'movil', 'celular'],
    ...['numerodetelefono', 'portable', 'numerodetelephone', 'cellulare', 'numeroditelefono', 'telefone'],
    ...['numerodetelefone', 'телефон', 'номертелефона', 'мобильный', 'мобильныйтелефон'],
  ],
  organization: [
    ...['organization', 'organisation', 'company', 'companyname', 'account', 'employer', 'firma', 'unternehmen'],
    ...['organizacion', 'empresa', 'compania', 'entreprise', 'societe', 'azienda', 'organizzazione', 'ditta'],
    ...['organisasjon', 'selskap', 'bedrift', 'organizacao', 'организация', 'компания', 'фирма'],
  ],
  locale: [
    ...['language', 'locale', 'lang', 'sprache', 'idioma', 'lengua', 'langue', 'lingua', 'sprak', 'spraak', 'язык'],
  ],
  timeZone: [
    ...['timezone', 'zeitzone', 'zonahoraria', 'husohorario', 'fuseauhoraire', 'fusoorario', 'tidssone'],
    ...['fusohorario', 'часовойпояс'],
  ],
  notes: [
    ...['notes', 'note', 'comment', 'comments', 'remarks', 'description', 'notiz', 'notizen', 'bemerkung'],
    ...['bemerkungen', 'kommentar', 'notas', 'comentarios', 'observaciones', 'remarque', 'remarques', 'commentaires'],
    ...['annotazioni', 'commenti', 'notat', 'notater', 'merknad', 'anotacoes', 'observacoes', 'заметки', 'примечание'],
    ...['комментарий'],
  ],
}
