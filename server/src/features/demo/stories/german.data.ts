import { answers, asks, notes, type Story } from '../story'

export const germanStories: readonly Story[] = [
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Wo bleibt Bestellung {order}?', 'Sendung hängt fest', 'Keine Neuigkeiten zu {order}'],
    tags: ['delivery'],
    turns: [
      asks(
        '[[ich habe am {date} bestellt und|meine Bestellung vom {date} steht]] laut Sendungsverfolgung seit Tagen „im Transit“. Nummer: {tracking}. [[Können Sie nachsehen, wo das Paket ist?|Kommt da noch etwas?]]',
      ),
      notes('Nachforschung beim Paketdienst eröffnet, Vorgang {number}.'),
      answers(
        'danke für die Nachricht. Das Paket liegt im Verteilzentrum {city}, dort fehlt eine Abtastung. Ich habe nachforschen lassen; meist taucht es binnen zwei Werktagen wieder auf. Am {day} melde ich mich auf jeden Fall.',
      ),
      asks('Danke für die schnelle Antwort, dann warte ich bis {day}.'),
      answers('gute Nachricht: heute früh wurde es wieder erfasst und sollte morgen bei Ihnen sein.'),
      asks('[[Ist da, vielen Dank!|Angekommen. Karton etwas zerdrückt, Inhalt in Ordnung.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Lieferadresse ändern – {order}', 'Umzug, bitte neue Adresse', 'Falsche Adresse angegeben'],
    tags: ['address'],
    turns: [
      asks(
        'bei {order} steht [[leider noch|versehentlich]] meine alte Adresse. Bitte liefern Sie an {street}, {city}. [[Wir ziehen am Freitag um.|Unter der alten ist niemand mehr.]]',
      ),
      answers(
        'ist erledigt, die Bestellung war noch nicht gepackt. Soll ich die Adresse auch in Ihrem Kundenkonto ändern?',
      ),
      asks('Ja, gern. [[Das ging ja flott.|Herzlichen Dank!]]'),
      answers('dort ist sie jetzt auch geändert. Guten Umzug!'),
    ],
  },
  {
    topic: 'orders',
    type: 'complaint',
    subjects: ['Angeblich zugestellt', 'Paket {tracking} nie angekommen', 'Zustellung beim Nachbarn – welcher?'],
    tags: ['delivery', 'lost parcel'],
    priority: 'high',
    turns: [
      asks(
        'laut Verfolgung wurde mein Paket am {date} „bei einem Nachbarn“ abgegeben. [[Ich habe im ganzen Haus gefragt|Keiner der Nachbarn weiß etwas]]. Was nun? [[Es ist nicht das erste Mal.|Ich brauche die Sachen am Wochenende.]]',
      ),
      notes('Beleg zeigt Unterschrift „M. Keller“, im Haus gibt es keinen Keller.'),
      answers(
        'das tut mir leid. Auf dem Beleg steht „Keller“, vermutlich das Haus gegenüber. Würden Sie dort kurz klingeln? Wenn es dort nicht ist, schicke ich alles heute noch einmal und kläre das mit dem Paketdienst selbst.',
      ),
      asks('Dort gibt es keinen Keller. Bitte noch einmal senden.'),
      answers(
        'dann ist es unsere Sache. Ein neues Paket ist heute per Express abgegangen, {tracking2}. Um das verlorene müssen Sie sich nicht kümmern.',
      ),
      asks('Angekommen. [[Das war vorbildlich, danke.|Danke, dass ich keine Formulare ausfüllen musste.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Storno {order}', 'Bestellung bitte stornieren', 'Aus Versehen doppelt bestellt'],
    turns: [
      asks(
        '[[ich habe zweimal auf „Kaufen“ gedrückt und nun zwei Bestellungen.|ich habe die falsche Ausführung bestellt.]] Bitte stornieren Sie {order}, [[falls es noch geht|bevor sie verschickt wird]].',
      ),
      answers(
        'gerade noch rechtzeitig: {order} ist storniert, {amount} gehen auf Ihre Karte zurück. Das dauert je nach Bank zwei bis fünf Tage.',
      ),
    ],
  },
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Lieferung nach {city}?', 'Versand in die Schweiz', 'Lieferung auf die Insel'],
    turns: [
      asks(
        'ich möchte {any} bestellen und nach {city} liefern lassen. [[Geht das, und was kostet es?|An der Kasse steht „nicht verfügbar“.]]',
      ),
      answers(
        'dorthin liefern wir, nur nicht über 30 kg; das blendet die Kasse etwas grob aus. Bis 10 kg kostet es 14,90 und dauert zwei bis vier Werktage.',
      ),
      asks('Dann lag es am Anhänger im Warenkorb. Danke!'),
    ],
  },
  {
    topic: 'orders',
    type: 'problem',
    subjects: ['Lieferung unvollständig', 'Es fehlt etwas: {order}', 'Nur ein Teil im Paket'],
    tags: ['missing item'],
    turns: [
      asks(
        'heute kam mein Paket, aber [[ein Artikel fehlte|es war nur einer von zwei Artikeln darin]]: {any}. Auf dem Lieferschein steht beides. Ein Foto hängt an.',
        'photo',
      ),
      notes('Gewicht beim Versand 1.240 g statt 1.610 g: falsch gepackt.'),
      answers(
        'danke für das Foto. Am Gewicht sehe ich, dass wir zu wenig eingepackt haben. Das fehlende Teil geht heute kostenlos hinterher.',
      ),
      asks('[[Prima, danke.|Ist heute angekommen, alles vollständig.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'question',
    subjects: ['{wear} zu klein', 'Umtausch in eine andere Größe', 'Größe der {wear}'],
    tags: ['sizing', 'exchange'],
    turns: [
      asks(
        'die {wear} in {size} [[spannt an den Schultern|fällt kleiner aus als gedacht]]. [[Kann ich sie eine Nummer größer haben?|Wie tausche ich um?]] Ungetragen, Etikett ist dran.',
      ),
      answers(
        'natürlich. Die größere liegt zehn Tage für Sie bereit. Den Aufkleber finden Sie anbei; sobald das Paket erfasst ist, geht die neue los.',
        'label',
      ),
      asks('Heute abgegeben. [[Danke, das ist unkompliziert.|Ich freue mich drauf.]]'),
      answers('und schon unterwegs zu Ihnen. Sollte auch die nicht passen, gilt derselbe Weg noch einmal.'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: [
      'Erstattung zu {order} fehlt',
      'Warte seit drei Wochen auf mein Geld',
      'Rücksendung angekommen, keine Gutschrift',
    ],
    tags: ['refund'],
    priority: 'high',
    turns: [
      asks(
        'am {date} habe ich Ware zurückgeschickt, laut Ihrer Seite ist sie „eingegangen“. [[Trotzdem fehlt|Bis heute fehlt]] die Erstattung von {amount}. [[Bitte klären Sie das.|So langsam werde ich ungeduldig.]]',
      ),
      notes('Retoure war auf {order2} gebucht. Buchhaltung hat korrigiert, Auszahlung im Lauf heute.'),
      answers(
        'Sie haben recht, und es tut mir leid: Die Rücksendung war auf eine andere Bestellung gebucht. {amount} sind heute hinausgegangen. Für das Warten liegt ein Gutschein über 10 € in Ihrem Konto.',
      ),
      asks('Das Geld ist da. [[Danke fürs Kümmern.|Alles geklärt.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{light} lädt nicht mehr', '{light} defekt', 'Garantie: {light}'],
    tags: ['warranty'],
    turns: [
      asks(
        'mein {light} ist [[ein halbes Jahr alt|vier Monate gelaufen]] und lädt nicht mehr: Es blinkt zweimal rot, dann nichts. [[Zwei Kabel habe ich probiert.|Anderes Ladegerät: dasselbe.]] Bestellung {order}.',
      ),
      answers(
        'zweimal Rot heißt, dass der Akku zu kalt oder tiefentladen war. Bitte am Ladegerät fünfzehn Sekunden den Knopf halten, bei Zimmertemperatur, und eine Stunde liegen lassen. Hilft das nicht, tauschen wir.',
      ),
      asks('Zweimal versucht, [[keine Änderung.|jetzt blinkt es dreimal.]]'),
      notes('Dreimal: Zellschutz, bekannte Charge 26-03. Tauschen, altes muss nicht zurück.'),
      answers(
        'dann ist es die Zelle. Ein neues geht morgen früh hinaus; das alte brauchen wir nicht zurück, bitte geben Sie es zu den Altbatterien.',
      ),
      asks('Sehr guter Service, danke.'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['Transportschaden', 'Beschädigt angekommen', 'Delle und Kratzer'],
    tags: ['damaged'],
    turns: [
      asks(
        'beim Auspacken war {any} [[an einer Seite|direkt an der Kante]] beschädigt, siehe Foto. Der Karton hatte an derselben Stelle ein Loch. [[Ich brauche es am {day}.|Was schlagen Sie vor?]]',
        'photo',
      ),
      answers(
        'danke für das Bild, das ist unterwegs passiert. Sie haben die Wahl: heute per Express neu, oder Sie behalten es und bekommen 25 % zurück. „Neu“ oder „behalten“ als Antwort genügt.',
      ),
      asks('[[Neu, bitte.|Behalten, es ist nur die Optik.]]'),
      answers('so machen wir es. Gute Fahrt!'),
    ],
  },
  {
    topic: 'returns',
    type: 'question',
    subjects: ['Rückgabe ohne Karton', 'Geschenk umtauschen', 'Wie lange kann ich zurückgeben?'],
    turns: [
      asks(
        'ich habe {any} geschenkt bekommen, [[es aber schon|würde aber gern etwas anderes nehmen]]. Einen Beleg gibt es nicht, [[nur die Nummer {order}|und der Karton ist weg]]. Geht eine Rückgabe?',
      ),
      answers(
        'ja, 60 Tage lang, auch ohne Karton, solange nichts gebraucht ist. Ohne Beleg gibt es einen Gutschein über {amount}; wer geschenkt hat, merkt davon nichts. Soll ich einen Aufkleber schicken?',
      ),
      asks('Gern, ein Gutschein passt gut.'),
      answers('hier ist er. Der Gutschein kommt per Mail, sobald das Paket da ist.', 'label'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{bag}: Reißverschluss kaputt', 'Reparatur möglich?', 'Schnalle abgebrochen'],
    tags: ['repair'],
    turns: [
      asks(
        'an meiner {bag} ist [[der Reißverschluss|eine Schnalle]] hin, sonst ist sie wie neu. [[Reparieren Sie das?|Kann man das Teil kaufen?]]',
        'photo',
      ),
      answers(
        'unsere Werkstatt macht das fünf Jahre lang kostenlos, es dauert etwa zehn Tage. Wer lieber selbst schraubt, bekommt das Teil samt Anleitung zugeschickt.',
      ),
      asks('Dann das Teil bitte an {street}, {city}.'),
      answers('ist in der Post. Schreiben Sie uns gern, ob die Anleitung taugt.'),
      asks('Hat geklappt, zwölf Minuten. [[Bei Schritt 4 fehlt ein Bild.|Tolle Sache.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'question',
    subjects: ['Rechnung zu {order}', 'Rechnung mit Umsatzsteuer-ID', 'Firmenrechnung benötigt'],
    tags: ['invoice'],
    turns: [
      asks(
        'bitte senden Sie mir die Rechnung zu {order} [[auf unsere Firma|mit unserer Umsatzsteuer-ID]]. [[Die Buchhaltung nimmt die Bestätigung nicht an.|Ich hatte es an der Kasse vergessen.]]',
      ),
      answers(
        'gern, {invoice} hängt an. Die Firma ist jetzt im Konto hinterlegt, künftige Rechnungen stimmen dann von selbst.',
        'invoice',
      ),
      asks('[[Genau das, danke.|Perfekt.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'complaint',
    subjects: ['Doppelt abgebucht', '{amount} zweimal belastet', 'Zwei Abbuchungen für {order}'],
    tags: ['payment'],
    priority: 'high',
    turns: [
      asks(
        'meine Bank zeigt {amount} zweimal, beide vom {date}. [[Ich habe nur eine Bestellung.|Bitte erstatten Sie eine.]]',
      ),
      notes('Zweite ist nur vorgemerkt, Zahlungsprotokoll zeigt eine Abbuchung.'),
      answers(
        'ich habe beide geprüft: Eine ist die Zahlung, die andere eine Vormerkung Ihrer Bank, weil der erste Versuch zu lange dauerte. Sie verfällt spätestens am {day} von selbst. Sonst melden Sie sich bitte, dann rufe ich den Zahlungsdienst an.',
      ),
      asks('[[Heute früh war sie weg.|Verschwunden, wie Sie sagten.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'question',
    subjects: ['Mahnung trotz Zahlung', 'Zahlungserinnerung {invoice}', 'Rechnung ist längst bezahlt'],
    turns: [
      asks(
        'Sie mahnen {invoice} über {amount} an. Bezahlt haben wir am {date}, [[Verwendungszweck {order}|mit der Bestellnummer]]. [[Bitte prüfen.|Bitte bestätigen Sie den Ausgleich.]]',
      ),
      notes('Zahlung lief unter der Bestellnummer, von Hand zugeordnet.'),
      answers(
        'die Zahlung ist da; weil sie die Bestellnummer trug, wurde sie nicht erkannt. Die Rechnung gilt als bezahlt, es folgt keine weitere Mahnung.',
      ),
    ],
  },
  {
    topic: 'invoices',
    type: 'problem',
    subjects: ['Gutschein wird abgelehnt', 'Code ungültig?', 'Gutschein geht nicht'],
    tags: ['voucher'],
    turns: [
      asks(
        'der Gutschein WELCOME-{number} wird an der Kasse abgelehnt: „für diesen Warenkorb nicht gültig“. [[Im Newsletter stand nichts davon.|Darin liegt nur ein Artikel.]]',
      ),
      answers(
        'er gilt ab 50 € und nicht für Reduziertes. Hier ist einer, der trotzdem geht: DANKE-{number}, sieben Tage lang.',
      ),
      asks('[[Hat geklappt.|Bestellt, danke!]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Passt der {tyre}?', 'Reifenbreite', '{tyre} auf älterem Rad'],
    turns: [
      asks(
        'mein Rad hat Felgen mit 19 mm Innenmaß. Passt der {tyre}, und [[mit welchem Druck|brauche ich neue Schläuche]]?',
      ),
      answers(
        'auf 19 mm geht alles von 28 bis 44 mm. Bitte am Rahmen messen: 5 mm Luft je Seite sollten bleiben. Druck: vorn 3,2, hinten 3,6 bar, dann nach Gefühl weniger.',
      ),
      asks('Es sind 7 mm. [[Dann bestelle ich.|Danke für die gute Erklärung.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Ist die {wear} wirklich dicht?', 'Frage zur {wear}', 'Beratung vor dem Kauf'],
    turns: [
      asks(
        'ich fahre bei jedem Wetter zur Arbeit. [[Ist die {wear} wasserdicht oder nur wasserabweisend?|Hält die {wear} eine Stunde Regen aus?]]',
      ),
      answers(
        'ehrlich gesagt: eine Stunde Dauerregen ja, drei nicht. Die Nähte sind verklebt, der Reißverschluss ist es nicht. Für längere Strecken ist die Fathom die bessere Wahl.',
      ),
      asks('Auf so eine Antwort hatte ich gehofft. [[Dann die Fathom.|Danke!]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Wann ist {any} wieder da?', 'Ausverkauft?', 'Verfügbarkeit'],
    tags: ['stock'],
    turns: [
      asks('{any} ist [[seit Wochen|seit dem Frühjahr]] ausverkauft. [[Kommt Nachschub?|Lohnt sich das Warten?]]'),
      answers(
        'die nächste Lieferung ist für den {date2} geplant, etwa vierzig Stück. Ich habe Sie vorgemerkt, Sie erfahren es einen Tag vor allen anderen.',
      ),
      asks('[[Super, danke.|Dann warte ich.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Montage: {light}', 'Halterung zu klein', 'Halter rutscht'],
    turns: [
      asks(
        'der Halter vom {light} [[ist zu klein für meinen Lenker (35 mm)|rutscht auf Kopfsteinpflaster]]. [[Gibt es einen größeren?|Was mache ich falsch?]]',
        'photo',
      ),
      answers(
        'auf dem Bild sieht man es: Der Gummistreifen gehört zwischen Halter und Lenker. Für 35 mm gibt es ein längeres Band, Teil 4471; ich lege es kostenlos in einen Umschlag.',
      ),
      asks('Sehr gern, an {street}, {city}.'),
    ],
  },
  {
    topic: 'products',
    type: 'problem',
    subjects: ['{part} knackt', 'Geräusch von der {part}', 'Knarzen seit dem Umbau'],
    turns: [
      asks(
        'seit ich die {part} montiert habe, [[knackt es bei jeder Umdrehung|knarzt es unter Last]]. Alles ist nach Anleitung angezogen.',
      ),
      notes('Haruka: meistens die Scheibe aus dem Beutel. Erst fragen.'),
      answers(
        'eine Frage vorab: Liegt die dünne Scheibe aus dem kleinen Beutel zwischen den Teilen? Ohne sie knackt es genau so.',
      ),
      asks('… im Beutel war tatsächlich noch eine Scheibe. [[Ruhe! Danke.|Etwas peinlich, aber gelöst.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'request',
    subjects: ['Wunsch: kleinere {bag}', 'Idee zur {bag}', 'Anregung'],
    tags: ['idea'],
    priority: 'low',
    turns: [
      asks(
        'die {bag} ist klasse, für kleine Leute nur [[zu breit|etwas lang]]. Zwei Drittel der Größe wären ideal, [[mit denselben Haken|gern in Grün]].',
      ),
      answers(
        'danke, das ist bei der Entwicklung gelandet. Sie sind die neunte Person, die danach fragt; das reicht für einen Entwurf. Ich melde mich, wenn es etwas zu zeigen gibt.',
      ),
    ],
  },
  {
    topic: 'products',
    type: 'problem',
    subjects: ['App findet {light} nicht', 'Bluetooth-Problem', 'Kopplung schlägt fehl'],
    tags: ['app'],
    turns: [
      asks(
        'seit [[dem letzten Update der App|ich ein neues Telefon habe,]] wird das {light} nicht mehr gefunden. Das Protokoll der App hängt an.',
        'log',
      ),
      answers(
        'im Protokoll steht eine alte Kopplung im Weg. Bitte „FH-Light“ in den Bluetooth-Einstellungen entfernen, den Knopf zehn Sekunden halten, bis es blau blinkt, und die App neu starten.',
      ),
      asks('[[Läuft wieder.|Das war es, danke!]]'),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['Kasse hängt', 'Bezahlen nicht möglich', 'Zahlungsseite lädt ewig'],
    tags: ['checkout'],
    priority: 'high',
    turns: [
      asks(
        'nach „Jetzt bezahlen“ dreht sich nur das Rad. [[Dreimal versucht, zwei Karten.|Anderer Browser: dasselbe.]] {browser}. Wurde nun abgebucht oder nicht?',
        'log',
      ),
      notes('Passt zur Störung beim Zahlungsdienst heute früh. Keine Abbuchungen ohne Bestellung.'),
      answers(
        'es wurde nichts abgebucht: Der Zahlungsdienst hatte heute zwischen neun und elf eine Störung. Ihr Warenkorb ist noch da; mit SORRY-{number} ist der Versand heute frei.',
      ),
      asks('[[Jetzt ging es. Danke für die Offenheit.|Bestellt.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['Filter liefert Unsinn', 'Suche findet nichts', 'Größenfilter kaputt'],
    tags: ['shop'],
    turns: [
      asks(
        'filtere ich nach {size}, kommt [[alles|auch, was es darin gar nicht gibt]], und nach „Zurück“ ist der Filter weg. {browser}.',
      ),
      notes('Nachgestellt, an die Webleute als SHOP-{number}.'),
      answers('danke für den Hinweis, ich sehe dasselbe. Sobald es behoben ist, schreibe ich Ihnen.'),
      answers('wie versprochen: seit heute früh behoben, „Zurück“ merkt sich den Filter auch.'),
      asks('Stimmt, geht. Danke fürs Zurückmelden!'),
    ],
  },
  {
    topic: 'website',
    type: 'problem',
    subjects: ['Anmeldung geht nicht', 'Kein Mail zum Zurücksetzen', 'Konto gesperrt?'],
    tags: ['account'],
    turns: [
      asks(
        'ich habe [[viermal|seit gestern mehrfach]] ein neues Passwort angefordert, es kommt keine Mail. [[Im Spam ist auch nichts.|Die Adresse stimmt.]]',
      ),
      answers(
        'im Konto steckt ein Tippfehler („gmial“), daher liefen die Mails ins Leere. Ich habe ihn berichtigt und einen neuen Link geschickt.',
      ),
      asks('Mein Fehler von 2021 … [[Jetzt bin ich drin.|Danke, klappt.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'request',
    subjects: ['Merkliste gewünscht', 'Packstation als Lieferadresse', 'Vergleichsfunktion'],
    tags: ['idea'],
    priority: 'low',
    turns: [
      asks(
        '[[ich vermisse eine Merkliste im Shop.|könnten Pakete an eine Packstation gehen?|zwei Produkte nebeneinander zu vergleichen wäre schön.]]',
      ),
      answers('danke, das steht auf unserer Liste und hat jetzt eine Stimme mehr. Sie hören von mir, wenn es kommt.'),
    ],
  },
  {
    topic: 'website',
    type: 'request',
    subjects: ['Konto löschen', 'Löschung meiner Daten', 'Datenschutz: Auskunft und Löschung'],
    tags: ['privacy'],
    turns: [
      asks('bitte löschen Sie mein Konto und alle Daten über mich. [[Ich fahre nicht mehr.|Ich räume auf.]]'),
      answers(
        'gern. Zwei Dinge vorab: Rechnungen müssen wir gesetzlich aufbewahren, und offene Garantien lassen sich danach nur mit der Rechnung auf Papier nachweisen. Einverstanden?',
      ),
      asks('Ja.'),
      answers('das Konto ist gelöscht. Alles Gute!'),
    ],
  },
  {
    topic: 'website',
    type: 'question',
    subjects: ['Newsletter abbestellen', 'Zu viele Mails', 'Abmelden'],
    priority: 'low',
    turns: [
      asks(
        '[[bitte nehmen Sie mich aus dem Verteiler, der Link unten zeigt einen Fehler.|ich bekomme den Newsletter doppelt.]]',
      ),
      answers(
        'Sie sind abgemeldet. Heute kann noch etwas kommen, danach ist Ruhe. Der Link geht auch wieder, danke für den Hinweis.',
      ),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Händlerkonditionen', 'Fahrradladen in {city}', 'Wiederverkauf'],
    tags: ['trade'],
    turns: [
      asks(
        'wir betreiben einen kleinen Fahrradladen in {city} ([[drei Leute|seit 1998]]) und werden oft nach Ihren Taschen und Lichtern gefragt. [[Wie sind Ihre Konditionen?|Arbeiten Sie mit Läden unserer Größe?]]',
      ),
      answers(
        'das freut uns. Ab einer Bestellung von 500 € gibt es 30 % auf die Liste, Ziel 30 Tage. Die Preisliste hängt an; ich brauche noch Ihre Umsatzsteuer-ID und die Lieferanschrift.',
        'invoice',
      ),
      asks('Die Nummer kommt gesondert. [[Gibt es einen Aufsteller?|Wie lange dauert die erste Lieferung?]]'),
      notes('USt-ID geprüft, gültig. Konto mit Rahmen 2.000 eröffnet.'),
      answers(
        'das Händlerkonto ist offen. Ein Aufsteller liegt der ersten Bestellung bei, sie dauert etwa eine Woche.',
      ),
      asks('Bestellt. Auf gute Zusammenarbeit!'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Jugendrennen: Unterstützung?', 'Tombola', 'Fahrradtag der Grundschule'],
    tags: ['sponsoring'],
    priority: 'low',
    turns: [
      asks(
        'unser Verein veranstaltet am {date2} [[ein Jugendrennen|einen Fahrradtag]] mit rund 80 Kindern. Würden Sie uns mit [[ein paar Preisen|Lichtern oder Klingeln]] unterstützen?',
      ),
      notes('Budget reicht noch für zwei. Kiste B?'),
      answers('sehr gern: zehn Lichter-Sets, zwanzig Klingeln und eine {bag} als Hauptpreis. Wohin, und bis wann?'),
      asks('Wunderbar! {street}, {city}, eine Woche vorher.'),
      answers('notiert. Habt einen schönen Tag, über ein Foto freuen wir uns.'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Presseanfrage', 'Test der {bag}', 'Leihgabe für einen Artikel'],
    tags: ['press'],
    turns: [
      asks(
        'für [[unser Magazin|meinen Blog]] möchte ich die {bag} auf einer Tour von [[900 km|drei Wochen]] testen. Könnten Sie eine leihen? Unabhängig, ohne Bezahlung.',
      ),
      answers(
        'gern, für acht Wochen; danach zum halben Preis behalten oder zurückschicken. Unser einziger Wunsch: Schreiben Sie, was Sie wirklich denken.',
      ),
      asks('So machen wir es. Bitte an {street}, {city}.'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Angebot über 25 Sets', 'Mengenrabatt?', 'Ausstattung unserer Diensträder'],
    tags: ['trade', 'quote'],
    turns: [
      asks(
        'wir möchten [[25 Diensträder|unsere Kuriere]] mit {light} und {bag} ausstatten. [[Machen Sie uns ein Angebot?|Welcher Preis ist möglich?]] Lieferung an {street}, {city}.',
      ),
      answers(
        'für 25 Sets biete ich 18 % und freie Lieferung; bis auf vier Taschen ist alles da. Das Angebot hängt an und gilt bis {date2}.',
        'invoice',
      ),
      asks(
        'Danke. Der Einkauf fragt: [[Geht die Rechnung nach Kostenstellen getrennt?|Ist Zahlungsziel 30 Tage möglich?]]',
      ),
      answers('beides geht, ich habe es ergänzt. Ein „Ja“ auf diese Mail genügt.'),
      asks('Ja, bitte bestellen.'),
      answers('läuft als {order}. Die Spedition meldet sich einen Tag vorher, es kommt auf einer Palette.'),
    ],
  },
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Selbstabholung', 'Kann ich {order} abholen?', 'Abholung am Lager'],
    turns: [
      asks(
        'ich wohne in der Nähe Ihres Lagers. [[Kann ich {order} abholen?|Geht es schneller, wenn ich vorbeikomme?]]',
      ),
      answers('gern: Montag bis Freitag, 8 bis 17 Uhr, Rampe 3, bitte klingeln. Die Versandkosten habe ich abgezogen.'),
      asks('Prima, ich komme [[morgen Mittag|am {day}]].'),
    ],
  },
  {
    topic: 'products',
    type: 'complaint',
    subjects: ['Farbe weicht ab', '{wear}: Farbe anders als im Bild', 'Enttäuscht'],
    turns: [
      asks(
        'im Shop ist die {wear} dunkelgrün, in der Hand halte ich [[fast Braun|eher Grau]]. [[So hätte ich sie nicht gekauft.|Bitte prüfen Sie die Bilder.]]',
        'photo',
      ),
      answers(
        'ich habe eine aus dem Regal geholt: Sie haben recht, die Bilder sind zu grün und werden neu gemacht. Sie können kostenlos zurückgeben oder bekommen 15 % erstattet.',
      ),
      asks('[[Ich behalte sie, sie sitzt gut.|Dann geht sie zurück, danke für die Ehrlichkeit.]]'),
      answers('ist veranlasst, in drei Tagen auf dem Konto.'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Kindersitz für Tiefeinsteiger?', 'Sitz oder Anhänger?', 'Kindersitz und Gepäckträger'],
    turns: [
      asks(
        'unsere Tochter ist [[zehn Monate|fast zwei]]. [[Passt der Sitz Willow auf ein Rad mit tiefem Einstieg?|Was empfehlen Sie, Sitz oder Anhänger?]]',
      ),
      answers(
        'der Willow passt ab neun Monaten bis 22 kg. Bei tiefem Einstieg kommt er auf den Gepäckträger; der muss für 27 kg zugelassen sein. Schicken Sie mir gern ein Foto davon.',
      ),
      asks('Hier ist es, es steht 25 darauf.', 'photo'),
      answers(
        'dann bitte nicht: 25 kg sind zu wenig. Der Träger Alder schafft 35 und passt an Ihren Rahmen. Lieber sicher.',
      ),
      asks('Danke für die klaren Worte. [[Wir nehmen beides.|Der Alder ist bestellt.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Danke!', 'Ein Lob', 'Einfach mal Danke sagen'],
    tags: ['praise'],
    priority: 'low',
    turns: [
      asks(
        'diesmal keine Frage: [[Die {part} kam einen Tag früher|Ihre Kollegin hat mir am Telefon so geduldig geholfen]], dafür wollte ich Danke sagen.',
      ),
      answers('das freut uns sehr! Ich habe es allen hier vorgelesen.'),
    ],
  },
]
