# The desk in French: what the staff does about claims, orders, money and letters.

desk-nav = Bureau

# ---- letters ----

desk-letter-goodwill-subject = { $amount } à titre de geste commercial
desk-letter-goodwill = Votre demande a été refusée, et cette réponse demeure. Nous vous accordons néanmoins { $amount } à titre de geste commercial.
desk-letter-credit-subject = Un avoir de { $amount } pour un autre cours
desk-letter-credit = Votre demande a été refusée, et cette réponse demeure. Nous vous offrons un avoir de { $amount } pour un autre cours.
desk-letter-credit-code = Votre code : { $code }
desk-letter-credit-how = Il réduit le prix d’une commande de { $amount } au plus : une fois, au plus tard le { $day }. Il appartient au compte { $email } et à personne d’autre ; connectez-vous donc avant de le saisir dans le panier. Ce qui n’en est pas utilisé n’est pas versé.
desk-letter-otherwise-subject = Nous vous avons versé { $amount } par un autre moyen
desk-letter-otherwise = Le remboursement de { $amount } pour la commande { $order } n’a pas pu être versé par le moyen que vous aviez utilisé et nous est revenu. Le { $day }, nous l’avons versé par un autre moyen :
desk-letter-otherwise-next = Ainsi, plus rien n’en est dû. Si l’argent ne vous est pas parvenu, répondez à cette lettre.
desk-letter-closed-subject = Nous n’avons pas trouvé votre commande
desk-letter-closed = Vous nous avez écrit le { $at }. Nous n’avons trouvé aucune commande sur laquelle votre déclaration pourrait porter.

# ---- the desk ----

desk-title = Bureau
desk-filters = Quelles demandes
desk-waiting = Nous attendent
desk-all = Toutes
desk-empty = Rien n’attend
desk-empty-claims = Aucune demande n’attend
desk-empty-text = Les demandes qu’une personne doit examiner apparaissent ici, la plus urgente d’abord.
desk-who = Qui
desk-state = État
desk-amount = Montant
desk-amount-goodwill = { $amount } à titre de geste commercial
desk-alarms = Alertes sur l’argent
desk-alarm-id = Objet
desk-alarm-since = Depuis
desk-alarm-problem = Problème
desk-otherwise-title = Versé par un autre moyen
desk-otherwise-text = { $amount } de la commande { $order } nous sont revenus et sont dus à { $name }. Une fois que vous les avez versés par un autre moyen, par virement par exemple, écrivez comment et quel jour : la dette prend alors fin dans les comptes, et plus rien ne passe par le prestataire de paiement.
desk-otherwise-letter = Une lettre dans la langue suivante : { $language } dit au compte de la commande combien a été versé, quand, et comment, dans vos mots.
desk-otherwise-words = Comment le versement a été fait
desk-otherwise-words-hint = Ces mots figurent dans la lettre. N’écrivez aucun numéro de compte.
desk-otherwise-day = Quel jour
desk-otherwise-need-words = Écrivez comment le versement a été fait, en 2000 caractères au plus.
desk-otherwise-need-day = Choisissez un jour entre le { $from }, jour où l’argent est revenu, et aujourd’hui.
desk-otherwise-button = { $amount } ont été versés
desk-otherwise-back = Retour sans rien noter
desk-otherwise-paid = Versé par un autre moyen
desk-otherwise-noted = Noté
desk-otherwise-within = C’est compris dans ce que le tableau ci-dessus dit rendu.
desk-alarms-title = Alertes traitées
desk-alarms-open = Traiter une alerte
desk-alarms-text = Écrivez ce que vous avez constaté et ce que vous avez fait, par exemple auprès du prestataire. L’alerte n’apparaît alors plus ni au bureau ni dans le contrôle ; votre note reste ici, avec votre nom. Aucun argent ne bouge. Si un autre montant est signalé, c’est une autre alerte.
desk-alarms-words = Ce qui a été constaté et fait
desk-alarms-need-words = Écrivez ce que vous avez constaté et fait, en 2000 caractères au plus.
desk-alarms-button = C’est traité
desk-alarms-none = Aucune alerte n’a encore été traitée.
desk-alarms-none-text = Ce dont quelqu’un s’est occupé figure ici, avec sa note.
desk-alarms-seen = Traitées, la plus récente d’abord
desk-alarms-who = Qui
desk-alarms-when = Quand
desk-money-back = Argent revenu
desk-money-back-text = Il n’a pas pu être versé et reste dû. Le renvoyer envoie une nouvelle fois le même montant vers la carte, le compte ou le portefeuille qui a servi à payer ; aucun second avoir n’est établi.
desk-money-for = Motif
desk-money-for-claim = Une demande accordée
desk-money-for-goodwill = Geste commercial
desk-money-for-excess = Payé deux fois
desk-money-for-late = Payé après l’abandon de la commande
desk-undelivered = Courriers qui ne sont pas arrivés
desk-undelivered-text = Tant qu’une confirmation n’est pas arrivée, aucun délai de sa commande ne commence. Un courrier peut aussi revenir après qu’un serveur de messagerie l’a pris : ce qu’il dit n’a alors pas été lu. Envoyez-le de nouveau, à l’adresse que porte désormais le compte, ou mettez-le de côté une fois que vous vous en êtes occupé.
desk-letter = Lettre
desk-letter-to = À
desk-came-back = Elle est revenue : { $problem }
desk-send-again = Envoyer de nouveau
desk-seen-to = Mettre de côté
desk-claim = { $kind } : { $name }
desk-as-customer = Telle que le client la voit
desk-facts = Les faits sur lesquels la décision repose
desk-fact = Fait
desk-fact-value = Valeur
desk-fact-absent = n’existe pas
desk-acts = Ce qui a été fait au bureau
desk-act = Acte
desk-actor = Par
desk-amount-field = Montant
desk-reasons = Raisons (le client les lit ; sa langue : { $language })
desk-approve = Accorder et rembourser
desk-refuse = Refuser la demande
desk-again = Faire décider à nouveau les conditions
desk-again-text = D’après ce que l’on sait maintenant ; l’heure d’envoi demeure.
desk-again-refused-text = Lorsque la décision reposait sur des faits inexacts : une date corrigée, une progression mal notée, une constatation ou un statut du compte qui a été levé. Les conditions sont interrogées d’après ce que l’on sait maintenant, l’heure d’envoi demeure, et la première réponse reste lisible à côté de la nouvelle. Si les faits étaient exacts, accordez plutôt un geste commercial.
desk-goodwill = Accorder un geste commercial
desk-goodwill-text = Le refus demeure tel quel. L’accès et la progression demeurent aussi.
desk-goodwill-none = Tout ce qui a été payé pour cet achat est remboursé, ou en cours de remboursement : il ne reste rien à accorder, ni à titre de geste commercial, ni en avoir.
desk-credit = Offrir l’avoir
desk-credit-text = Un code personnel qui réduit le prix d’une commande (C9b). Ce n’est pas un paiement, et il ne remplace jamais un remboursement que la loi accorde ; le refus demeure tel quel.
desk-credit-field = Montant de l’avoir
desk-credit-until = Dernier jour où il peut être utilisé
desk-attach = Rattacher à cette commande
desk-close = Clore sans décision
desk-retry = Renvoyer l’argent
desk-retry-text = Le même montant repart vers la carte, le compte ou le portefeuille qui a servi à payer.
desk-act-approve = Accorder
desk-act-refuse = Refuser
desk-act-goodwill = Geste commercial
desk-act-credit = Avoir pour un autre cours
desk-act-attach = Rattacher à une commande
desk-act-decide-again = Décider à nouveau
desk-act-retry = Payer à nouveau
desk-act-paid-otherwise = Versé par un autre moyen
desk-act-close = Clore
desk-need-day = Choisissez un dernier jour qui n’est pas passé.
desk-need-nearer-day = Choisissez un dernier jour jusqu’au { $last }.
desk-need-words = Écrivez pourquoi, en 4000 caractères au plus.
desk-findings = Ce qui a été constaté
desk-findings-none = Rien jusqu’ici.
desk-finding-new = Noter quelque chose
desk-finding-kind = Objet
desk-finding-words = Preuves et circonstances
desk-finding-button = Noter
desk-finding-end = C’est terminé
desk-finding-open = { $kind }, depuis { $since }.
desk-finding-ended = { $kind }, du { $since } au { $until }.
desk-finding-dispute = Contestation auprès de la banque
desk-finding-problem = Problème technique signalé
desk-finding-copied = Cours entier copié par un moyen que le lecteur n’offre pas
desk-finding-passed-on = Documents transmis à des tiers
desk-finding-changed = Cours très modifié après l’achat

# ---- what cannot be done now ----

desk-problem-changed = Quelqu’un d’autre a modifié cette demande entre-temps. Ouvrez-la à nouveau.
desk-problem-not-now = Cela n’est pas possible tant que la demande est dans cet état.
desk-problem-too-much = Il ne peut être rendu plus que ce qui a été payé et n’a pas encore été rendu.
desk-problem-no-order = Aucune commande ne porte ce numéro.

# ---- one claim, one order ----

desk-table-oldest = Demandes, celles en retard d’abord
desk-table-newest = Demandes, les plus récentes d’abord
desk-declared = Ce que le client a déclaré
desk-about = De quoi il s’agit
desk-paid = Payé pour cela
desk-confirmed = Commande confirmée
desk-unconfirmed = pas encore confirmée
desk-confirmation-back = Confirmation revenue
desk-owed = Dû, et pour quand
desk-orders = Commandes de cette personne, et celle qui a été nommée
desk-order-line = { $order } du { $at } : { $titles }, { $total }
desk-choice-all = Commande { $order }, tout ce qu’elle contient, { $paid }
desk-choice = Commande { $order } : { $title }, { $paid }
desk-choice-part = Commande { $order } : seulement « { $title } » du lot, { $paid }
desk-choice-other = { $choice } ; commandée par { $name } ({ $email })
desk-which = De quel achat s’agit-il ?
desk-other-order = Numéro d’une autre commande
desk-approve-text = C’est un remboursement, quel que soit le montant : quand l’argent est parti, l’accès à l’achat prend fin, sa progression est supprimée et aucun certificat ne peut être délivré (C7a, C7c, C7d). Pour donner une partie en laissant accès et progression, refusez avec vos raisons puis accordez un geste commercial. Le montant et vos raisons figurent dans le courrier et sur la page du client.
desk-need-which = Choisissez de quel achat il s’agit.
desk-too-much = Au plus { $cap } peuvent être rendus : il ne reste pas davantage de ce qui a été payé.
desk-credit-too-much = Au plus { $cap } : un avoir ne dépasse pas ce qui reste de ce qui a été payé.
desk-late = Cette demande a changé pendant que vous écriviez
desk-late-text = Rien de ce que vous avez envoyé n’a été fait. Où en est la demande : { $state }.
desk-late-act = { $act } : { $who }, { $at }.
desk-late-typed = Ce que vous aviez écrit :
desk-buyer = Qui a acheté
desk-order-paid = Payé le
desk-order-unpaid = pas payé
desk-bought = Ce qui a été acheté
desk-twice = Payé deux fois : { $amount }, { $state } ({ $at })
desk-payments = Paiements
desk-payment = Paiement
desk-payment-intended = commencé
desk-payment-linked = attend le client
desk-payment-settled = reçu
desk-payment-declined = refusé
desk-payment-superseded = remplacé par un autre
desk-method = Moyen
desk-method-card = carte
desk-method-transfer = virement
desk-method-wallet = portefeuille électronique
desk-method-other = un autre moyen
desk-payment-in = Reçu
desk-payment-out = Rendu
desk-order-unasked = Rien n’a été demandé au sujet de cette commande.
desk-orders-none = Cette personne n’a rien commandé.

# ---- ce qui est venu par e-mail, par téléphone ou par la poste ----

desk-request-title = Consigner une demande
desk-request-lede = Pour ce qui est venu par e-mail, par téléphone ou par la poste. La demande suit la même voie qu’une déclaration faite sur ce site : l’accusé de réception part aussitôt, le moment de l’envoi décide, et nos promesses courent du jour où elle nous est parvenue.
desk-request-button = Consigner et envoyer l’accusé de réception
desk-field-sent-day = Jour de l’envoi
desk-field-sent-time = Heure de l’envoi
desk-field-reached-day = Jour où elle nous est parvenue
desk-field-locale = Langue de nos courriers
desk-field-scope-customer = Ce que demande le client
desk-hint-sent-day = Pour une lettre, le jour du cachet de la poste ; pour un appel, le jour de l’appel.
desk-hint-sent-time = À l’heure de { $place }, par exemple 23:50. Si personne ne connaît l’heure, prenez la première possible.
desk-hint-reached = Laissez vide si elle nous est parvenue au moment de l’envoi, comme les e-mails et les appels.
desk-hint-request-order = Si le client n’en a pas donné, laissez vide : nous demandons alors ce qui manque.
desk-need-kind = Choisissez ce qui est déclaré.
desk-need-means = Choisissez la voie d’envoi.
desk-need-sent-day = Indiquez le jour de l’envoi, par exemple 2027-03-14.
desk-need-sent-time = Indiquez l’heure de l’envoi, de 0:00 à 23:59.
desk-need-past = Elle ne peut pas avoir été envoyée après maintenant.
desk-need-after-order = Elle ne peut pas avoir été envoyée avant sa commande, passée le { $at }.
desk-need-reached = Indiquez le jour où la lettre nous est parvenue.
desk-need-reached-later = Elle ne peut nous être parvenue ni avant son envoi ni après aujourd’hui.
desk-need-customer = Indiquez le nom du client.
desk-need-customer-email = Indiquez l’adresse e-mail à laquelle va l’accusé de réception.
desk-act-enter = Consigner une demande

# ---- ce qui manque, demandé une fois ----

desk-act-ask = Interroger le client
desk-ask = Demander ce qui manque
desk-ask-text = Un seul courrier dit ce que les conditions ne trouvent pas dans la déclaration, avec un lien pour la compléter. Nous demandons une fois (C4d), et le premier message garde sa date.
desk-question = Ce que vous demandez en plus (le client le lit ; sa langue : { $language })
desk-asked = Client interrogé
desk-completed = Complétée par le client
desk-not-yet = pas encore
desk-problem-asked-once = Le client a déjà été interrogé. Les conditions nous permettent de demander une fois.
desk-missing-request-order-number = le numéro de commande
desk-missing-request-purchase-day = le jour de l’achat
desk-missing-request-course = le nom du cours
desk-letter-refund-asked-subject = Votre demande de remboursement : il manque quelque chose
desk-letter-withdrawal-asked-subject = Votre rétractation : il manque quelque chose
desk-letter-asked = Votre message du { $at } nous est parvenu. Pour savoir de quoi il s’agit, il nous faut :
desk-letter-asked-kept = Nous ne vous le demandons qu’une fois. Votre premier message garde sa date, { $at }, quel que soit le temps que prend votre réponse.
desk-letter-complete = Compléter votre déclaration

# ---- ce qu’une vérification a demandé ----

desk-problems = Problèmes techniques non résolus
desk-finding-since = Depuis quand
desk-finding-since-hint = Date et heure à l’horloge de l’école, par exemple 2027-03-14 16:00. Un problème compte à partir du moment où il nous a été signalé. Vide : maintenant.
desk-finding-need-since = Écrivez la date et l’heure comme 2027-03-14 16:00, ni avant la commande ni dans l’avenir.
desk-finding-is-open = Une contestation auprès de la banque est ouverte pour cet achat depuis le { $since } ; signalée plusieurs fois, elle reste une seule contestation. Rien de plus n’a été noté ; s’il s’agit d’une autre, mettez d’abord fin à celle-ci.
desk-dispute-ended = C’est terminé. Comment ?
desk-dispute-ended-text = L’argent suit : si le client le garde, ce que la banque a pris est inscrit en perte et, si rien n’avait été noté, ce qui a été payé pour l’article. Si la banque l’a refusée ou si le client l’a retirée, ce que la banque a pris est inscrit comme revenu. Ce qu’une fraude a pris reste réclamé jusqu’à ce que vous notiez qu’il est revenu.
desk-dispute-amount = La banque nous a pris
desk-dispute-amount-hint = Comme l’indique le relevé du prestataire, même si l’argent était déjà remboursé ; en général { $usual }. L’inscription n’a lieu qu’une fois.
desk-dispute-take = Noter ce que la banque a pris
desk-dispute-too-much = Une banque ne peut avoir pris que { $cap } au plus de ce paiement : on ne peut inscrire davantage comme pris.
desk-dispute-money-taken = La banque nous a pris { $amount }, noté le { $at }.
desk-dispute-money-lost = La banque nous a pris { $amount }, noté le { $at } ; perdu depuis le { $closed }.
desk-dispute-money-returned = La banque nous a pris { $amount }, noté le { $at } ; revenu le { $closed }.
desk-dispute-returned = L’argent est revenu
desk-dispute-need-end = Dites comment la contestation s’est terminée : les conditions le demandent.
desk-dispute-end-won = La banque a rendu l’argent au client
desk-dispute-end-lost = La banque l’a refusée
desk-dispute-end-fraud = C’était une fraude
desk-dispute-end-withdrawn = Le client l’a retirée
desk-dispute-follows = Ce que les conditions laissent à une personne
desk-dispute-follows-text = Le programme ne fait rien de cela de lui-même. La personne qui en décide l’exécute et enregistre l’état du compte, avec le motif.
desk-dispute-person = La page de la personne
desk-dispute-account-suspension = Le compte peut être suspendu tant que la contestation est ouverte.
desk-dispute-recovery = L’argent peut être réclamé.
desk-dispute-account-closure = Le compte peut être fermé définitivement.
desk-peak-title = Plus de courrier que d’habitude
desk-peak-lede = Tant que c’est annoncé, quiconque nous écrit le lit sur le formulaire avant d’écrire, et le délai plus long des conditions vaut pour notre réponse (C16c). Ce qui a été envoyé avant garde son délai.
desk-peak-none = Rien n’est annoncé.
desk-peak-since = Annoncé le { $at }.
desk-peak-words = Pourquoi il y a plus de courrier que d’habitude
desk-peak-declare = L’annoncer dès maintenant
desk-peak-end = C’est passé
desk-peak-undo = Si l’annonce était une erreur, mettez-y fin : seul ce qui a été envoyé entre-temps a le délai plus long.
desk-peak-ended = La période a pris fin le { $at }.
desk-peak-resume = Ce n’est pas passé : annuler cette fin

# ---- ce que disent une réponse en retard et un remboursement déjà fait ----

desk-back-line = { $amount } pour { $title }, le { $at } (commande { $order })
desk-letter-back-subject = Vous avez déjà été remboursé
desk-letter-back = Vous nous avez écrit le { $at }. Ce que vous demandez vous a été remboursé auparavant :
desk-letter-back-next = Le remboursement a été fait par le moyen avec lequel vous avez payé. Si vous pensez à autre chose, ou si l’argent n’est pas arrivé, répondez à cette lettre.
desk-problem-not-back = Rien n’a été remboursé sur cette commande.

# ---- le bureau : en retard, trouvé, regardé deux fois ----

desk-due = Réponse au plus tard le
desk-due-by = { $day }
desk-due-money = argent : { $day }
desk-due-missed = manqué : { $day }
desk-late-count = { $count ->
    [one] { $count } dossier a dépassé un jour promis. Il figure en tête de son tableau.
   *[other] { $count } dossiers ont dépassé un jour promis. Ils figurent en tête de leurs tableaux.
}
desk-amount-asked = { $amount } demandés
desk-accepted = Conditions acceptées
desk-words = Texte
desk-reads = Langue
desk-reads-line = Langue du client : { $language }.
desk-back-title = Déjà remboursé
desk-back-text = Une lettre au compte de la commande dit combien a été remboursé, et quand. La déclaration est close.
desk-back-button = Clore et dire que c’est remboursé
desk-which-order = De quelle commande s’agit-il ?
desk-order-back = L’argent de cette commande a déjà été renvoyé. Vous pouvez clore la déclaration et le dire.
desk-order-asked = Ce que vous avez choisi est déjà l’objet d’une autre demande, que montre la page de la commande. Répondez d’abord à celle-ci ; cette déclaration garde sa date et pourra être rattachée ensuite.
desk-find = Trouver une personne, une demande ou une commande
desk-find-field = Nom, adresse e-mail, numéro de commande ou de facture
desk-find-button = Chercher
desk-find-none = Rien ne porte ce texte. Essayez une partie du nom ou de l’adresse.
desk-find-people = Personnes
desk-find-email = Adresse e-mail
desk-look-title = Regardez encore une fois : { $act }
desk-look-typed = Ce que vous avez écrit
desk-look-approve = { $name } ({ $email }) est remboursé de { $amount } pour { $title }.
desk-look-approve-nothing = { $name } ({ $email }) rend { $title }, et aucune somme n’est versée.
desk-look-refuse = { $name } ({ $email }) n’est pas remboursé pour { $title }, garde l’accès et la progression, et la lettre « { $letter } » part maintenant, en { $language }, avec vos raisons.
desk-look-goodwill = { $name } ({ $email }) reçoit { $amount } à titre de geste commercial pour { $title }, par le moyen de paiement d’origine ; le refus, l’accès et la progression demeurent, et la lettre « { $letter } » part maintenant, en { $language }, avec vos raisons.
desk-look-credit = { $name } ({ $email }) se voit offrir un avoir de { $amount } pour un autre cours, utilisable une fois jusqu’au { $until } par ce seul compte ; le refus pour { $title }, l’accès et la progression demeurent, aucun argent ne circule, et la lettre « { $letter } » avec le code part maintenant, en { $language }.
desk-look-close = La déclaration de { $name } est close sans décision, et la lettre « { $letter } » part maintenant à { $email }, en { $language }, avec vos raisons.
desk-look-back = La déclaration est close, car l’argent est remboursé : { $lines } ; la lettre « { $letter } » qui le dit part maintenant à { $name } ({ $email }), en { $language }.
desk-look-retry = { $amount } repartent à { $name } ({ $email }) par le moyen de paiement d’origine ; aucun second avoir n’est établi, et aucune lettre ne part maintenant.
desk-look-then-end-access = l’accès prend fin
desk-look-then-remove-progress = la progression est supprimée
desk-look-then-refuse-certificate = aucun certificat ne peut plus être délivré
desk-look-then-bar-purchase = un nouvel achat est possible à partir de cette date : { $day }
desk-look-then-send-letter = une seconde lettre le dit
desk-look-button-approve = Rembourser { $amount }
desk-look-button-approve-nothing = Dire oui, sans rien verser
desk-look-button-goodwill = Accorder { $amount } par geste commercial
desk-look-button-credit = Offrir un avoir de { $amount }
desk-look-button-retry = Renvoyer { $amount }
desk-look-again = { $amount } de la commande { $order } repartent à { $name }, par le moyen de paiement d’origine, comme nouvelle tentative ; aucun second avoir n’est établi, et aucune lettre ne part maintenant.
desk-look-attach = La déclaration de { $name } est rattachée à cette commande, et ses conditions y répondent aussitôt. Personne ne peut revenir là-dessus.
desk-look-decide-again = La déclaration de { $name } est de nouveau soumise aux conditions, avec ce qui est connu maintenant. Personne ne peut revenir sur la réponse.
desk-look-enter = La demande est consignée comme déclaration du client ; l’accusé de réception part aussitôt, et les conditions peuvent y répondre dans l’instant. Personne ne peut revenir là-dessus.
desk-look-end = { $kind }, depuis le { $since } : la fin est notée pour de bon, et ce qui l’attendait est décidé aussitôt.
desk-look-end-money-taken = De ce que la banque a pris, { $amount } restent réclamés jusqu’à ce que vous notiez qu’ils sont revenus.
desk-look-end-money-lost = { $amount } pris par la banque sont inscrits en perte.
desk-look-end-money-returned = { $amount } pris par la banque sont inscrits comme revenus.
desk-look-leave = Laisser en l’état
desk-foreseen = Ce qui va se passer
desk-foreseen-no-claim = Aucune demande ne reçoit de réponse de ce fait.
desk-foreseen-letters = Ces lettres partent aussitôt :
desk-foreseen-letter = « { $letter } » à { $name } ({ $email }), en { $language }
desk-foreseen-no-letter = Aucune lettre ne part maintenant.
desk-differ-both = Les noms et les adresses diffèrent : { $name } ({ $email }) a déclaré, { $buyer } ({ $buyeremail }) a commandé. La réponse et l’argent vont à la personne qui a commandé.
desk-differ-name = Les noms diffèrent : { $name } a déclaré, { $buyer } a commandé. La réponse et l’argent vont à la personne qui a commandé.
desk-differ-email = Les adresses diffèrent : la déclaration vient de { $email }, la commande de { $buyeremail }. La réponse et l’argent vont à la personne qui a commandé.
desk-foreseen-owed = Échéances :
desk-foreseen-passed = La date du { $day } est déjà passée : ce qui est dû à cette date est aussitôt manqué. Si la date de la demande est mal saisie, modifiez-la.
desk-foreseen-late-letter = Dans les minutes qui suivent part aussi la lettre « { $letter } », en { $language }.

# ---- at the bank ----

desk-bank = À la banque
desk-bank-refuse = Refusez en le disant dans vos raisons.

# ---- dates corrigées, contestations ----

desk-order-after = Cette commande a été passée le { $at }, après la date que porte la demande ; celle-ci ne peut donc pas la concerner. Si la date a été mal saisie, corrigez-la d’abord.
desk-time-title = Corriger la date d’envoi
desk-time-text = Tant que la demande n’est rattachée à aucune commande, et après un refus, sa date peut être corrigée. L’ancienne reste lisible avec votre raison, le jour de notre réponse en découle, et la cliente ou le client reçoit un courrier. Ce qui a été refusé est ensuite décidé à nouveau, par le formulaire ci-dessous.
desk-time-why = Pourquoi (lu par la cliente ou le client)
desk-time-button = Corriger la date
desk-time-need-why = Écrivez pourquoi, en 2000 caractères au plus.
desk-time-too-late = Elle ne peut pas avoir été envoyée après nous être parvenue ou avoir été notée.
desk-time-corrected = Date corrigée
desk-time-line = Du { $was } au { $is }, par { $who } le { $at } : { $words }
desk-letter-time-subject = Nous avons corrigé la date de votre demande
desk-letter-time = Nous avions noté que vous aviez envoyé votre demande le { $was }. Elle porte désormais cette date : { $at }. La raison :
desk-letter-time-answered = Nous avions répondu d’après l’autre date. Les conditions décident d’après la bonne, et une lettre à part dit ce qu’il en résulte. Jusque-là, notre première réponse reste valable.
desk-letter-time-stands = Notre réponse reste telle quelle : ce que vous avez demandé a été remboursé entre-temps, ou fait l’objet d’une autre demande de votre part à laquelle nous répondons.
desk-letter-time-next = Si c’est inexact, répondez à ce courrier. Le contenu de votre demande reste le même.
desk-letter-time-by = Nous répondons au plus tard le { $by }.
desk-letter-time-not-late = Nous vous avons aussi écrit que notre réponse est en retard. Ce délai partait de la mauvaise date et ne vaut plus.
desk-objections = Contestations
desk-objections-text = Des clientes et clients qui ne sont pas d’accord avec une réponse. La réponse reste telle quelle ; une personne doit répondre à chaque contestation.
desk-objection = Contestation de la cliente ou du client
desk-objection-wish = Souhait
desk-objection-about = Au sujet de
desk-objection-decision = { $state }, { $at }
desk-objection-text = Votre réponse part par courrier, que vous voyez d’abord, et clôt la contestation. La décision reste telle quelle : pour accorder malgré tout quelque chose, faites-le d’abord, ci-dessous ou depuis la commande.
desk-objection-answer = Réponse (lue par la cliente ou le client ; sa langue : { $language })
desk-objection-button = Envoyer la réponse
desk-look-objection = Cette lettre part aussitôt à { $name } ({ $email }), en { $language }, et clôt la contestation. Personne ne peut la rappeler. La décision reste telle quelle.
desk-objection-need-answer = Écrivez la réponse, en 4000 caractères au plus.
desk-objection-answered = Réponse de { $who }, le { $at } :

# ---- raisons, conséquences, délais ----

desk-look-point-means = L’argent repart par le moyen de paiement d’origine.
desk-look-point-asked = Demandé : { $asked }.
desk-look-point-more = C’est { $more } de plus que ce qui a été demandé : { $asked }.
desk-look-point-less = C’est { $less } de moins que ce qui a été demandé : { $asked }.
desk-look-after = Dès que le prestataire aura pris l’argent en charge :
desk-look-then = Avec cela :
desk-look-point-letter = La lettre « { $letter } » part maintenant, en { $language }, avec vos raisons.
desk-why = Une personne doit décider. { $reasons }
desk-why-limit = { $subject } : { $value } ({ $limit }).
desk-why-value = { $subject } : { $value }.
desk-why-says = Motif indiqué : { $ground }.
desk-problem-until = Fin de notre délai pour le résoudre
desk-disputes = Contestations auprès de la banque
desk-disputes-text = Des clientes et clients ont demandé l’argent à leur banque. Tant qu’une contestation est ouverte, rien de plus n’est payé pour sa commande. Répondez à la banque par votre prestataire de paiement ; ce qu’elle a pris et l’issue de la contestation se notent sur la page de la commande.
desk-disputes-item = Ce qui a été acheté
desk-disputes-stake = Ce qui est en jeu
desk-disputes-taken = La banque nous l’a pris
desk-disputes-untaken = La banque peut nous le prendre
desk-disputes-none = Il ne reste rien que la banque puisse prendre
