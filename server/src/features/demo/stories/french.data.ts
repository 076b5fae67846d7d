import { answers, asks, notes, type Story } from '../story'

export const frenchStories: readonly Story[] = [
  {
    topic: 'orders',
    type: 'question',
    subjects: ['Où est ma commande {order} ?', 'Colis bloqué depuis une semaine', 'Suivi {tracking} sans nouvelles'],
    tags: ['delivery'],
    turns: [
      asks(
        'ma commande {order} est « en transit » depuis le {date}. [[Pouvez-vous vérifier ?|Le colis est-il perdu ?]] Numéro de suivi : {tracking}.',
      ),
      notes('Enquête ouverte auprès du transporteur, dossier {number}.'),
      answers(
        'merci de votre message. Le colis se trouve au centre de tri de {city} ; un scan manque. J’ai lancé une recherche, la plupart réapparaissent en deux jours ouvrés. Je vous écris {day} dans tous les cas.',
      ),
      asks('[[Merci pour cette réponse rapide.|D’accord, j’attends jusqu’à {day}.]]'),
      answers('bonne nouvelle : le colis a été scanné ce matin et devrait arriver demain.'),
      asks('[[Bien reçu, merci !|Arrivé, carton un peu abîmé mais contenu intact.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['Changement d’adresse pour {order}', 'Déménagement', 'Mauvaise adresse de livraison'],
    tags: ['address'],
    turns: [
      asks(
        'la commande {order} porte encore mon ancienne adresse. Pourriez-vous livrer au {street}, {city} ? [[Nous déménageons vendredi.|Merci d’avance.]]',
      ),
      answers(
        'c’est fait, elle n’était pas encore emballée. Voulez-vous que je change aussi l’adresse de votre compte ?',
      ),
      asks('Oui, volontiers. [[Quelle rapidité !|Merci beaucoup.]]'),
      answers('c’est changé également. Bonne installation !'),
    ],
  },
  {
    topic: 'orders',
    type: 'complaint',
    subjects: ['Livré ? Je n’ai rien reçu', 'Colis remis à un voisin inconnu', 'Colis {tracking} introuvable'],
    tags: ['delivery', 'lost parcel'],
    priority: 'high',
    turns: [
      asks(
        'le suivi indique une remise « à un voisin » le {date}. [[J’ai demandé à tout l’immeuble|Aucun voisin ne l’a]]. Que faire ?',
      ),
      answers(
        'je suis désolée. La preuve porte le nom « Keller ». Si cela ne vous dit rien, répondez simplement « non » et je renvoie tout aujourd’hui.',
      ),
      asks('Non, aucun Keller ici.'),
      answers(
        'un nouveau colis est parti cet après-midi en express, suivi {tracking2}. Le premier, c’est notre affaire.',
      ),
      asks('Reçu. [[Bravo pour le service.|Merci de m’avoir épargné les formulaires.]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'problem',
    subjects: ['Il manque un article', 'Commande {order} incomplète', 'Colis incomplet'],
    tags: ['missing item'],
    turns: [
      asks('mon colis est arrivé aujourd’hui, mais il manque un article : {any}. Photo ci-jointe.', 'photo'),
      answers(
        'merci pour la photo. Le poids au départ montre que l’erreur vient de nous. L’article part aujourd’hui, sans frais.',
      ),
      asks('[[Parfait, merci.|Bien arrivé.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'question',
    subjects: ['{wear} trop petite', 'Échange de taille', 'Taille de la {wear}'],
    tags: ['sizing', 'exchange'],
    turns: [
      asks(
        'la {wear} en {size} [[me serre aux épaules|taille petit]]. [[Puis-je l’échanger contre la taille au-dessus ?|Comment procéder pour un échange ?]] Elle n’a pas été portée.',
      ),
      answers(
        'bien sûr. La taille au-dessus est réservée dix jours. Voici l’étiquette ; la nouvelle part dès que le colis est scanné.',
        'label',
      ),
      asks('Déposé ce matin. [[Merci !|C’est simple, j’apprécie.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['Remboursement {order} toujours absent', 'Trois semaines sans remboursement'],
    tags: ['refund'],
    priority: 'high',
    turns: [
      asks(
        'j’ai renvoyé l’article le {date} et votre site indique « reçu ». [[Toujours rien sur mon compte|J’attends encore]] : {amount}. Merci de vérifier.',
      ),
      notes('Retour rattaché à {order2} par erreur. Comptabilité prévenue, paiement ce jour.'),
      answers(
        'vous avez raison, et je vous prie de nous excuser : le retour était rattaché à une autre commande. {amount} sont partis aujourd’hui, avec un bon de 10 € pour l’attente.',
      ),
      asks('Bien reçu. [[Merci.|L’affaire est réglée.]]'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{light} ne charge plus', 'Garantie : {light}', '{light} en panne'],
    tags: ['warranty'],
    turns: [
      asks(
        'ma {light}[[ a six mois et|, achetée au printemps,]] ne charge plus : deux clignotements rouges, puis rien. Commande {order}.',
      ),
      answers(
        'deux clignotements : batterie trop froide ou à plat. Maintenez le bouton quinze secondes sur le chargeur, puis laissez une heure. Sinon, nous l’échangeons.',
      ),
      asks('Essayé deux fois, [[sans succès.|maintenant trois clignotements.]]'),
      answers(
        'c’est donc la cellule. Une neuve part demain matin ; inutile de renvoyer l’ancienne, merci de la déposer au recyclage.',
      ),
      asks('Excellent service, merci.'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['Arrivé abîmé', 'Article endommagé pendant le transport'],
    tags: ['damaged'],
    turns: [
      asks('l’article ({any}) est abîmé sur un côté, voir la photo. Le carton avait un trou au même endroit.', 'photo'),
      answers(
        'merci pour la photo. Au choix : un neuf en express, ou vous le gardez avec 25 % de remise. Répondez « neuf » ou « garder ».',
      ),
      asks('[[Neuf, s’il vous plaît.|Garder, c’est esthétique.]]'),
      answers('c’est noté. Bonne route !'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['Fermeture cassée : {bag}', 'Réparer une {bag} ?'],
    tags: ['repair'],
    turns: [
      asks('la fermeture de ma {bag} a lâché après deux ans. [[Réparez-vous ?|Puis-je acheter la pièce ?]]', 'photo'),
      answers(
        'notre atelier répare gratuitement pendant cinq ans, en dix jours environ. Ou je vous envoie la pièce et un petit guide.',
      ),
      asks('La pièce, volontiers : {street}, {city}.'),
      answers('elle est à la poste. Dites-nous si le guide est clair.'),
    ],
  },
  {
    topic: 'invoices',
    type: 'question',
    subjects: ['Facture pour {order}', 'Facture avec numéro de TVA', 'Facture au nom de la société'],
    tags: ['invoice'],
    turns: [
      asks('pourriez-vous m’envoyer la facture de {order} [[au nom de notre société|avec notre numéro de TVA]] ?'),
      answers('bien sûr, {invoice} est jointe. La société est désormais enregistrée dans votre compte.', 'invoice'),
      asks('[[C’est parfait.|Merci bien.]]'),
    ],
  },
  {
    topic: 'invoices',
    type: 'complaint',
    subjects: ['Débité deux fois', 'Double prélèvement de {amount}'],
    tags: ['payment'],
    priority: 'high',
    turns: [
      asks('ma banque affiche deux fois {amount}, le {date}. Je n’ai qu’une commande.'),
      answers(
        'l’un est le paiement, l’autre une simple réservation de votre banque, qui tombe au plus tard {day}. Si elle y est encore, écrivez-moi et j’appelle le prestataire.',
      ),
      asks('[[Disparu ce matin.|En effet, merci.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['Compatibilité du {tyre}', 'Le {tyre} va-t-il sur ma jante ?'],
    turns: [
      asks(
        'mes jantes font 19 mm à l’intérieur. Le {tyre} convient-il, [[et à quelle pression|et faut-il d’autres chambres]] ?',
      ),
      answers(
        'sur 19 mm, tout va de 28 à 44 mm. Gardez 5 mm de chaque côté du cadre. Pression : 3,2 bar devant, 3,6 derrière, puis à votre goût.',
      ),
      asks('J’ai 7 mm. [[Je commande !|Merci pour l’explication.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['La {wear} est-elle étanche ?', 'Question avant achat'],
    turns: [
      asks('je roule par tous les temps. La {wear} tient-elle une heure de pluie ?'),
      answers(
        'honnêtement : une heure, oui ; trois, non. Les coutures sont étanchées, la fermeture ne l’est pas. Pour plus long, prenez la Fathom.',
      ),
      asks('Voilà une réponse franche. [[Ce sera la Fathom.|Merci.]]'),
    ],
  },
  {
    topic: 'products',
    type: 'problem',
    subjects: ['Bruit : {part}', 'La {part} craque'],
    turns: [
      asks(
        'depuis le montage de la {part}, [[ça claque à chaque tour|ça craque sous l’effort]]. Tout est serré selon la notice.',
      ),
      answers(
        'avez-vous mis la fine rondelle du petit sachet entre les deux pièces ? Sans elle, c’est exactement ce bruit.',
      ),
      asks('… elle était dans le sachet. [[Silence ! Merci.|Je suis confus. Résolu !]]'),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['Paiement bloqué', 'La page de paiement tourne sans fin'],
    tags: ['checkout'],
    priority: 'high',
    turns: [
      asks(
        'après « Payer », la roue tourne sans fin. [[Trois essais, deux cartes.|Même chose ailleurs.]] {browser}. Ai-je été débité ?',
        'log',
      ),
      notes('Panne chez le prestataire ce matin, aucune capture sans commande.'),
      answers(
        'vous n’avez pas été débité : le prestataire était en panne ce matin. Votre panier est intact ; livraison offerte avec DESOLE-{number}.',
      ),
      asks('[[C’est passé, merci.|Commandé.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'problem',
    subjects: ['Impossible de me connecter', 'Pas de courriel de réinitialisation'],
    tags: ['account'],
    turns: [
      asks('j’ai demandé un nouveau mot de passe [[quatre fois|depuis hier]], aucun courriel n’arrive.'),
      answers(
        'l’adresse de votre compte contient une faute de frappe (« gmial »). Je l’ai corrigée et renvoyé un lien.',
      ),
      asks('Ma faute… [[C’est bon !|Merci, ça marche.]]'),
    ],
  },
  {
    topic: 'website',
    type: 'request',
    subjects: ['Suppression de mon compte', 'Une liste d’envies ?', 'Suggestion'],
    tags: ['idea'],
    priority: 'low',
    turns: [
      asks(
        '[[serait-il possible d’ajouter une liste d’envies à la boutique ?|comparer deux produits côte à côte serait pratique.]]',
      ),
      answers('merci, c’est sur notre liste et votre message ajoute une voix. Je vous écrirai quand ce sera là.'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['Conditions pour revendeurs', 'Atelier vélo à {city}'],
    tags: ['trade'],
    turns: [
      asks(
        'nous tenons un petit atelier à {city} et nos clients demandent vos sacoches. Quelles sont vos conditions ?',
      ),
      answers(
        'avec plaisir : première commande dès 500 €, 30 % sur le tarif joint, paiement à 30 jours. Il me faut votre numéro de TVA.',
        'invoice',
      ),
      asks('Il suit par courriel séparé. [[Existe-t-il un présentoir ?|Quel est le délai ?]]'),
      notes('TVA vérifiée. Compte ouvert, plafond 2 000.'),
      answers('le compte est ouvert, et un présentoir est offert avec la première commande.'),
    ],
  },
]
