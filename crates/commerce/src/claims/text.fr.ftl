# Claims in French: asking for money back, the answer.

claims-foot-withdraw = Se rétracter du contrat
claims-foot-refund = Demander un remboursement

# ---- asking ----

claims-kind-refund = Demande de remboursement
claims-kind-withdrawal = Rétractation du contrat
claims-steps = Étapes
claims-step-state-refund = Votre demande
claims-step-state-withdrawal = Votre déclaration
claims-step-confirm-refund = Confirmer
claims-step-confirm-withdrawal = Confirmer la rétractation
claims-step-receipt = Accusé de réception
claims-ask-title-refund = Demander un remboursement
claims-ask-title-withdrawal = Se rétracter du contrat
claims-ask-lede-refund = Ce sont les conditions acceptées avec votre commande qui décident. Vous n’avez besoin ni d’un compte, ni d’un motif.
claims-ask-lede-withdrawal = Vous pouvez vous rétracter sans donner de motif. Aucun compte n’est nécessaire. Vous recevez aussitôt un accusé de réception.
claims-ask-which = De quel achat s’agit-il ?
claims-ask-part = Seulement « { $title } », dans le lot ({ $order })
claims-ask-other-order = C’est une autre commande : indiquer son numéro
claims-ask-nothing-left = Il ne reste rien à demander parmi vos commandes
claims-ask-nothing-left-text = Chacune a reçu une réponse, a déjà été rendue ou n’a pas été vendue à un prix. Pour une commande sous une autre adresse, remplissez le formulaire ci-dessous.
claims-ask-to-orders = À mes commandes
claims-ask-reason = Votre motif, si vous souhaitez le donner
claims-ask-ground = Une circonstance grave, s’il y en a une
claims-ask-button-refund = Continuer
claims-ask-button-withdrawal = Se rétracter du contrat
claims-none = Pas de réponse
claims-optional = (facultatif)
claims-field-kind = Déclaration
claims-field-at = Date et heure
claims-field-name = Votre nom
claims-field-email = Adresse e-mail de la commande
claims-field-order = Numéro de commande
claims-field-course = Cours
claims-field-reason = Motif
claims-field-ground = Circonstance grave
claims-field-words = Avec vos mots
claims-hint-email = L’accusé de réception est envoyé à cette adresse.
claims-hint-order = Il figure dans la confirmation de votre commande : une année, un tiret et huit chiffres.
claims-hint-course = Seulement si la commande comprend plusieurs cours.
claims-hint-reason = Là où les règles ne donnent rien, une personne examine un cas difficile.
claims-hint-words = Vous n’êtes pas obligé d’écrire quelque chose.
claims-reason-changed-mind = J’ai changé d’avis
claims-reason-personal = Des raisons personnelles
claims-reason-content = Le contenu
claims-reason-technical = Un problème technique
claims-reason-other = Autre chose
claims-ground-illness = Maladie grave ou hospitalisation
claims-ground-life-event = Un décès dans la famille ou un autre événement grave
claims-ground-course-defect = Un défaut grave du cours
claims-ground-billing-error = Une erreur de facturation
claims-ground-technical-problem = Un problème technique qui reste sans solution
claims-ground-other = Autre chose qui pèse lourd
claims-need-name = Indiquez votre nom.
claims-need-email = Indiquez l’adresse e-mail utilisée pour la commande, par exemple ada@example.org.
claims-need-order = Indiquez le numéro de commande. Il figure dans la confirmation de votre commande.
claims-need-item = Choisissez l’achat dont il s’agit.
claims-need-shorter = Raccourcissez ce texte.
claims-confirm-title-refund = Confirmez votre demande de remboursement
claims-confirm-title-withdrawal = Confirmez votre rétractation
claims-confirm-lede-refund = Voici ce que vous demandez. Cela compte dès l’instant où vous confirmez.
claims-confirm-lede-withdrawal = Voici ce que vous déclarez. Votre rétractation compte dès l’instant où vous confirmez.
claims-confirm-button-refund = Envoyer la demande
claims-confirm-button-withdrawal = Confirmer la rétractation
claims-ask-afresh = Rien n’a été envoyé. Pour que vos propos restent chez vous, ils ne figurent dans aucune adresse et ne sont conservés nulle part avant votre confirmation : veuillez remplir le formulaire encore une fois.
claims-confirm-back = Modifier quelque chose
claims-received-title-refund = Nous avons reçu votre demande de remboursement
claims-received-title-withdrawal = Nous avons reçu votre rétractation
claims-received-text = Un accusé de réception avec le même contenu part à l’adresse que vous avez donnée. Vous pouvez aussi imprimer cette page.
claims-received-next = Si votre déclaration correspond à une commande, notre réponse est envoyée à l’adresse de cette commande, et le lien du courrier montre la réponse ici, sans compte. Sinon, une personne recherche la commande.
claims-received-sign-in = Se connecter pour voir la réponse

# ---- before asking ----

claims-today-title = Si vous demandiez aujourd’hui : { $title }
claims-today-yes = Vous récupéreriez { $amount }.
claims-today-no = Les conditions ne donneraient aucun remboursement.
claims-today-manual = Une personne déciderait.
claims-today-manual-proposed = Une personne déciderait ; les conditions proposent { $amount }.
claims-today-hold = La réponse attendrait un événement.
claims-today-last = Dernier jour : { $day }.
claims-today-last-by-days = Si seuls les jours comptaient, le dernier jour serait { $day } ; autre chose s’y oppose.
claims-today-last-passed = Le dernier jour était le { $day }.
claims-today-would-end = Ce qui y changerait quelque chose
claims-today-guest = C’est ce qui serait répondu à une personne qui n’a encore rien demandé. Vos demandes antérieures comptent lorsque vous demandez ; connectez-vous pour voir la réponse qui en tient compte.
claims-by-guarantee = Au titre de notre garantie :
claims-by-withdrawal = Au titre du droit de rétractation :
claims-outcome-yes = Oui
claims-outcome-no = Non
claims-outcome-manual = Une personne décide
claims-outcome-hold = En attente
claims-outcome-needs = Il manque quelque chose
claims-ribbon = Votre délai pour demander
claims-ribbon-begun = Confirmé
claims-ribbon-today = Aujourd’hui
claims-ribbon-last = Dernier jour
claims-ribbon-by-days = Les jours à eux seuls
claims-ribbon-last-by-days = Dernier d’après les jours seuls
claims-ribbon-rolled = Jour non ouvrable, le délai est prolongé
claims-bar-days = Jours
claims-bar-days-value = { $n ->
    [0] aucun jour sur { $of } n’est passé
    [one] { $n } jour sur { $of } est passé
   *[other] { $n } jours sur { $of } sont passés
}
claims-bar-units = Progression
claims-bar-units-value = { $n ->
    [one] { $n } unité sur { $of } terminée
   *[other] { $n } unités sur { $of } terminées
}
claims-bar-units-limit = au plus { $n } ({ $share })
claims-bar-refunds = Remboursements antérieurs, sans les rétractations légales
claims-bar-refunds-value = { $n ->
    [one] { $n } remboursement
   *[other] { $n } remboursements
}
claims-bar-refunds-limit = moins de { $n }
claims-do-refund = Demander un remboursement
claims-do-withdrawal = Se rétracter du contrat
claims-open-claim = Voir la réponse
claims-open-asked = Voir votre demande
claims-warning-unit = Si vous terminez cette unité, vous ne pourrez plus récupérer { $amount } au titre de notre garantie.
claims-warning-certificate = Une fois le certificat délivré, vous ne pourrez plus récupérer { $amount } au titre de notre garantie.
claims-warning-download = Après ce téléchargement, vous ne pourrez plus récupérer { $amount } au titre de notre garantie.
claims-warning-law = La loi vous permet encore de vous rétracter, jusqu’à la fin du { $day }.

# ---- states and answers ----

claims-state-received = Reçue
claims-state-unmatched = Aucune commande trouvée pour l’instant
claims-state-manual = Une personne décide
claims-state-hold = En attente d’un événement
claims-state-granted = Accordée, argent en route
claims-state-processed = Remboursement exécuté
claims-state-settled = Remboursée
claims-state-failed = Paiement revenu
claims-state-refused = Refusée
claims-state-closed = Close
claims-answer-received = Nous avons reçu votre déclaration
claims-answer-received-text = Elle est examinée. Son heure est conservée.
claims-answer-unmatched = Nous recherchons votre commande
claims-answer-unmatched-text = Aucune commande ne correspond à vos indications. Une personne la recherche. L’heure de votre envoi est conservée.
claims-answer-manual = Une personne décide de votre demande
claims-answer-manual-text = Les conditions confient cette décision à une personne. Tous les faits sont réunis ci-dessous.
claims-answer-hold = Votre demande est en attente
claims-answer-hold-text = Elle n’est pas refusée. Elle sera tranchée dès que l’événement ci-dessous aura eu lieu.
claims-answer-granted = Oui : vous récupérez { $amount }
claims-answer-granted-text = Le remboursement est en route vers le prestataire. Vous gardez votre accès jusqu’à son exécution.
claims-answer-processed = Votre remboursement de { $amount } est exécuté
claims-answer-processed-text = L’argent repart par où il est venu. Votre accès à ce qui a été remboursé a pris fin.
claims-answer-settled = { $amount } vous ont été remboursés
claims-answer-settled-text = Le prestataire de paiement indique que l’argent est parti.
claims-answer-settled-otherwise = L’argent n’a pas pu être versé par le moyen que vous aviez utilisé et nous est revenu. Le { $day }, nous l’avons versé par un autre moyen : { $words }
claims-bank-paid = votre banque vous l’a rendu
claims-answer-failed = Votre remboursement de { $amount } nous est revenu
claims-answer-failed-text = Nous vous le devons toujours. Une personne s’en occupe.
claims-answer-refused = Non : les conditions ne donnent aucun remboursement pour cette demande
claims-answer-refused-text = Les raisons figurent ci-dessous, chacune avec sa clause. Vous trouverez ensuite ce que vous pouvez faire à la place.
claims-answer-goodwill = Refusé ; { $amount } à titre de geste commercial
claims-answer-goodwill-text = La réponse reste non. Nous vous avons tout de même accordé de l’argent : combien, quand et où il en est se lit ci-dessous.
claims-answer-closed = Nous n’avons pas trouvé l’objet de votre déclaration
claims-answer-closed-text = Écrivez-nous si vous pensez qu’il s’agit d’une erreur.
claims-answer-repeated = Vous l’aviez déjà demandé
claims-answer-repeated-text = Cette déclaration est conservée avec son heure. Rien de nouveau ne commence : il est répondu à votre première demande.
claims-see-first = Voir votre première demande
claims-answer-superseded = Vous vous êtes rétracté de cet achat
claims-answer-superseded-text = Une rétractation ne demande aucune décision de notre part : cette demande a donc pris fin. Ce qui vous est remboursé est indiqué avec votre rétractation.
claims-see-withdrawal = Voir votre rétractation
claims-next = La suite
claims-next-sent = Envoyée : { $at }
claims-next-decided = Décidée : { $at }
claims-next-processed = Prise en charge par le prestataire de paiement : { $at }
claims-next-settled = Payée : { $at }
claims-next-otherwise = Versée par un autre moyen le { $day } : { $words }
claims-next-failed = Revenue : { $at }
claims-next-provider = Ensuite, le prestataire de paiement prend en charge le remboursement. Votre accès prend alors fin et nous vous écrivons.
claims-next-bank = Ensuite, l’argent arrive par le moyen avec lequel vous avez payé. Les banques mettent quelques jours.
claims-next-again = Ensuite, nous renvoyons l’argent ou vous demandons où l’envoyer.
claims-next-person = Ensuite, une personne l’examine et vous écrit.
claims-next-event = Ensuite, nous vérifions chaque jour, et aussitôt que l’événement a eu lieu.
claims-next-until = L’attente prend fin au plus tard le { $until } ({ $clauses }). La décision est prise alors.
claims-reasons = Les raisons
claims-changed = Ce qui y aurait changé quelque chose
claims-way-on = Ce que vous pouvez faire à la place
claims-alternative-feedback = Dites-nous ce qui vous a manqué. Nous lisons chaque réponse.
claims-alternative-credit = Demandez-nous un avoir pour un autre cours. Une personne décide.
claims-alternative-material = Demandez-nous des ressources supplémentaires sur le même sujet.
claims-alternative-guidance = Demandez-nous un accompagnement personnel.
claims-alternative-hard-case = Dans un cas difficile, comme une maladie grave, demandez à nouveau en le précisant : une personne l’examinera.
claims-object-title = Si vous n’êtes pas d’accord
claims-object = Répondez à notre courrier ou écrivez-nous. Une personne réexamine votre cas. Vos droits légaux restent entiers.
claims-keep = Vous pouvez imprimer ou enregistrer cette page ; l’enregistrement qui la fonde est conservé et peut être recalculé.
claims-to-order = Commande { $order }
claims-goodwill-title = Accordé à titre de geste commercial
claims-goodwill-line = { $amount } le { $at } : { $state }.
claims-credit-title = Un avoir pour un autre cours
claims-credit-line = { $amount } pour un autre cours, avec le code { $code }.
claims-credit-how = Connectez-vous et saisissez le code dans le panier : une fois, au plus tard le { $day }. Seul votre compte peut l’utiliser. Ce qui n’en est pas utilisé n’est pas versé.
claims-credit-used = Il a été utilisé.
claims-credit-over = Il ne peut plus être utilisé.
claims-credit-not-instead = Cet avoir est une offre de notre part et s’ajoute à notre réponse. Il ne remplace aucun remboursement que la loi vous accorde : qui l’accepte ne renonce à aucun droit.
claims-money-intended = en route vers le prestataire
claims-money-processed = pris en charge par le prestataire
claims-money-settled = payé
claims-money-failed = revenu
claims-money-otherwise = versé par un autre moyen le { $day } : { $words }
claims-otherwise-line = Le { $day }, nous avons versé { $amount } par un autre moyen : { $words }

# ---- promises ----

claims-promise-review = Examiner la demande
claims-promise-answer = Répondre à la demande
claims-promise-answer-anew = Répondre enfin à la demande
claims-promise-money = Rembourser l’argent
claims-promise-money-missed = L’argent est en retard ; des intérêts et d’autres droits légaux peuvent naître.
claims-promise-answer-missed = Un courrier vous le dit, et la personne qui répond la traite avant tout le reste.

# ---- letters ----

claims-letter-declared = Ce que vous avez déclaré
claims-letter-field = Champ
claims-letter-said = Contenu
claims-letter-open = Voir la réponse et l’enregistrement
claims-letter-open-asked = Voir votre demande et où elle en est
claims-letter-open-order = Voir la commande
claims-letter-refund-received-subject = Nous avons reçu votre demande de remboursement
claims-letter-refund-received = Votre demande de remboursement nous est parvenue le { $at }. En voici le contenu.
claims-letter-withdrawal-received-subject = Accusé de réception de votre rétractation
claims-letter-withdrawal-received = Votre rétractation du contrat nous est parvenue le { $at }. En voici le contenu.
claims-letter-received-left-out = Nous avons reçu de très nombreuses déclarations en une heure ; ce courrier ne reprend donc pas ce qui a été écrit librement. Tout est conservé mot pour mot, et compte.
claims-letter-received-next = Conservez ce courrier comme accusé de réception. Notre réponse suit dans un courrier séparé.
claims-letter-about = Il s’agit de : { $title }, commande { $order }.
claims-letter-granted-subject = Oui : vous récupérez { $amount }
claims-letter-granted = Vous récupérez { $amount }, par le moyen avec lequel vous avez payé.
claims-letter-granted-beside = Votre rétractation est valable aussi. À elle seule, elle vous rendrait { $amount } ; notre garantie vous rend davantage, et c’est le plus favorable qui compte.
claims-letter-granted-by = Nous payons dès maintenant, et au plus tard le { $by }.
claims-letter-granted-next = Vous gardez votre accès jusqu’à ce que le prestataire de paiement ait pris en charge le remboursement. Nous vous écrirons alors de nouveau.
claims-letter-refund-refused-subject = Votre demande de remboursement est refusée
claims-letter-refund-refused = Non : les conditions que vous avez acceptées ne donnent aucun remboursement pour cette demande.
claims-letter-withdrawal-refused-subject = Votre rétractation n’a pas pu être acceptée
claims-letter-withdrawal-refused = Non : le droit de rétractation ne s’applique plus à ce contrat, et la garantie n’aide pas non plus.
claims-letter-manual-subject = Une personne examine votre demande
claims-letter-manual = Les conditions confient cette demande à une personne. Tous les faits sont réunis ; vous n’avez rien d’autre à envoyer.
claims-letter-hold-subject = Votre demande est en attente
claims-letter-hold = Elle n’est pas refusée. Nous décidons dès que l’événement aura eu lieu, et l’heure de votre envoi est conservée.
claims-letter-hold-until = Elle n’est pas refusée. L’attente prend fin au plus tard le { $until }. Nous décidons alors, et l’heure de votre envoi est conservée.
claims-letter-processed-subject = Votre remboursement de { $amount } est exécuté
claims-letter-processed = Le prestataire de paiement a pris en charge votre remboursement de { $amount } pour : { $title }.
claims-letter-usual-by = Si vous avez payé par virement, l’argent arrive d’ordinaire au plus tard le { $by }. Le délai des banques n’est pas entre nos mains.
claims-letter-usual-between = Si vous avez payé par virement, l’argent arrive d’ordinaire entre le { $from } et le { $by }. Le délai des banques ne dépend pas de nous.
claims-letter-transfer = Vous avez payé par virement : l’argent revient d’ordinaire sur votre compte entre le { $from } et le { $by }. Le délai des banques ne dépend pas de nous.
claims-letter-card = Vous avez payé par carte : le remboursement figure sur le prochain relevé de votre carte.
claims-letter-wallet = Vous avez payé avec un portefeuille électronique : l’argent y arrive d’ordinaire aussitôt.
claims-letter-missing-from = S’il n’est pas arrivé avant { $until }, demandez à votre banque ou à votre prestataire de paiement, et prévenez-nous.
claims-letter-access-ended = Votre accès a pris fin pour { $title }, votre progression y est supprimée et aucun certificat ne peut plus être délivré. Les factures et l’enregistrement de cette décision sont conservés.
claims-letter-delete-downloads = Veuillez supprimer les documents téléchargés.
claims-letter-buy-again = Vous pourrez racheter le même cours à partir du { $day }.
claims-letter-failed-subject = Votre remboursement nous est revenu
claims-letter-failed = Le remboursement de { $amount } n’a pas pu être versé et nous est revenu. Nous vous le devons toujours. Nous réessayons et vous écrirons s’il nous faut un autre moyen de paiement.
claims-letter-processed-otherwise = Nous avons versé votre remboursement de { $amount } par un autre moyen, pour : { $title }.
claims-letter-credit-note = Notre avoir { $number } de { $amount } est joint. Il rectifie la facture { $invoice }.
claims-letter-twice-subject = Vous avez payé deux fois : { $amount } vous reviennent
claims-letter-twice = La commande { $order } a été payée deux fois. Le second paiement de { $amount } vous est renvoyé aussitôt. Vous n’avez rien à faire.

# ---- what was found out ----

claims-finding-item = Article

# ---- problems ----

claims-problem-not-paid = Cette commande n’a pas été payée, il n’y a donc rien à rendre. Vous pouvez l’annuler.
claims-problem-refunded = Son argent a déjà été renvoyé ; s’il nous est revenu, il reste dû et figure au bureau.
claims-problem-asked = Vous l’avez déjà demandé. Voici où cela en est.
claims-problem-nothing = Le montant doit être supérieur à zéro.

# ---- what people asked after trying ----

claims-ask-help-refund = Nos conditions et la loi sont toutes deux examinées, et la meilleure décide. Si vous préférez vous rétracter comme la loi le permet, sans notre accord :
claims-ask-help-withdrawal = Tant que le droit existe, aucun accord de notre part n’est nécessaire. S’il a pris fin, notre garantie est examinée aussi : vous n’avez pas à demander deux fois.
claims-ask-other-refund = Se rétracter du contrat
claims-ask-hard-case = Demander à nouveau en invoquant un cas difficile
claims-means-all-withdrawal = Vous ne nommez aucun cours : ceci vaut rétractation de toute la commande, de chaque achat qu’elle contient.
claims-means-all-refund = Vous ne nommez aucun cours. Si votre commande contient plusieurs achats, une personne vous demandera lequel.
claims-means-one-withdrawal = Vous nommez « { $course } ». Si c’est un cours d’un lot, seul ce cours est visé : la loi permet de se rétracter du lot entier, une personne décide donc de la partie, et le plus souvent vous recevez sa part du prix. Pour vous rétracter de tout, laissez le cours vide.
claims-means-one-refund = Vous nommez « { $course } ». Si c’est un cours d’un lot, seul ce cours est visé : une personne décide, et le plus souvent vous recevez sa part du prix.
claims-means-part-withdrawal = Seul ce cours du lot est visé. La loi permet de se rétracter du lot entier, une personne décide donc de la partie ; le plus souvent vous recevez sa part du prix.
claims-means-part-refund = Seul ce cours du lot est visé. Une personne décide ; le plus souvent vous recevez sa part du prix.
claims-today-yes-by-law = { $amount } vous seraient remboursés. Cela vient de la loi : votre droit de rétractation le donne. Notre garantie seule ne le ferait pas.
claims-today-not-begun = Aucun délai n’a encore commencé : il commence quand notre confirmation vous est parvenue. Votre dernier jour se lira alors ici.
claims-today-early = Vous nous avez demandé de commencer plus tôt. Dès que vous ouvrez la première unité, votre droit de rétractation prend fin.
claims-today-early-guarantee = Notre garantie demeure.
claims-today-right-ended = Votre droit de rétractation a pris fin. { $told }
claims-today-unmet = Ce qui s’oppose à notre garantie : { $condition }
claims-warning-open = Si vous ouvrez cette unité, notre garantie ne vous rendra plus { $amount }.
claims-warning-right = Cela met fin à votre droit de rétractation, car vous nous avez demandé de commencer plus tôt, saviez ce que cela coûte, et avez reçu confirmation des deux.
claims-warning-guarantee = Notre garantie demeure : { $amount }, si vous demandez à temps ({ $day }).
claims-left-of = { $courses } (ce qui reste de « { $title } »)
claims-warning-count = { $done ->
    [one] Vous auriez alors terminé { $done } unité sur { $of } ; la limite est de { $most }.
   *[other] Vous auriez alors terminé { $done } unités sur { $of } ; la limite est de { $most }.
}
claims-warning-no-law = Aucun droit de rétractation ne vous aiderait plus alors.
claims-answer-refused-person = Non : une personne a examiné votre demande et l’a refusée
claims-answer-refused-person-text = Les raisons se lisent ci-dessous, telles que la personne qui a décidé les a écrites. Ce que vous pouvez faire à la place vient ensuite.
claims-person-title = Décidé par une personne
claims-person-left = Les conditions laissaient cela à une personne, qui a décidé le { $at }. La réponse se lit plus haut ; voici ce que disaient les conditions.
claims-person-approved = Accordé : { $amount } sur les { $paid } que vous avez payés.
claims-person-rest = { $rest } ne sont pas remboursés.
claims-person-why = Les raisons : { $words }
claims-contact = Écrivez à { $email } en indiquant votre commande { $order }.
claims-asked-title = Ce qui a été demandé au sujet de cette commande
claims-asked-line = { $kind } du { $at }
claims-twice-title = Cette commande a été payée deux fois
claims-twice = Le second paiement de { $amount } vous revient sans que vous ayez à le demander.
claims-twice-back = Le second paiement de { $amount } vous est revenu.
claims-twice-apart = Le second paiement de { $amount } n’en fait pas partie : il vous revient, ou vous est déjà revenu, sans que vous ayez à le demander.
claims-promise-twice = Rendre ce qui a été payé deux fois
claims-promise-problem = Résoudre le problème technique
claims-promise-problem-missed = Une demande de remboursement n’attend plus que nous ayons aidé.
claims-patience-title = Le problème technique que vous avez signalé
claims-letter-person-terms = Ce que les conditions laissaient à une personne, et ce qui faisait obstacle
claims-letter-refused-person = Non : une personne a examiné votre demande et l’a refusée, pour ces raisons.
claims-part-of = { $title } (du lot « { $bundle } »)

# ---- ce qui est venu par e-mail, par téléphone ou par la poste ----

claims-way-email = E-mail
claims-way-phone = Téléphone
claims-way-post = Courrier postal
claims-field-way = Voie d’envoi
claims-field-reached = Parvenue le
claims-field-customer = Nom du client
claims-field-customer-words = Les mots du client
claims-letter-refund-entered = Votre demande de remboursement nous est parvenue le { $at }. Voici ce que nous avons consigné. Si quelque chose est inexact, veuillez répondre à ce courrier.
claims-letter-withdrawal-entered = Votre rétractation du contrat nous est parvenue le { $at }. Voici ce que nous avons consigné. Si quelque chose est inexact, veuillez répondre à ce courrier.

# ---- ce qui manque, demandé une fois ----

claims-complete-title-refund = Compléter votre demande de remboursement
claims-complete-title-withdrawal = Compléter votre rétractation
claims-complete-lede = Votre premier message garde sa date : { $at }. Écrivez ce que vous savez ; une personne l’examine.
claims-complete-words = Tout ce qui nous aide encore à trouver votre commande
claims-hint-complete-words = Par exemple le jour de l’achat, ou un autre nom sous lequel il a été fait.
claims-complete-button = Envoyer
claims-complete-thanks = Merci, nous avons reçu votre envoi
claims-complete-thanks-text = Nous cherchons de nouveau votre commande. Votre premier message garde sa date : { $at }. S’il correspond à une commande, notre réponse va à l’adresse de cette commande.
claims-complete-over = Plus rien n’est nécessaire ici
claims-complete-over-text = Nous avons entre-temps donné suite à votre message du { $at }, et nos courriers disent où il en est. Si vous pensez que c’est une erreur, répondez à l’un d’eux.
claims-complete-late = Ce que vous venez d’envoyer n’a pas été conservé
claims-complete-late-text = Nous avions déjà une réponse à propos de votre message du { $at }, ou nous y avons entre-temps donné suite. Ce que vous avez saisi figure ci-dessous : si cela apporte du nouveau, envoyez-le-nous en réponse à l’un de nos courriers.
claims-complete-typed = Ce que vous avez saisi
claims-need-something = Écrivez au moins une chose qui nous aide à trouver votre commande.

# ---- ce qu’une vérification a demandé ----

claims-letter-granted-nothing-subject = Oui : votre achat est rendu
claims-letter-granted-nothing = Oui. Il ne reste rien à rembourser de ce que vous avez payé ; aucune somme n’est donc versée.
claims-letter-ended-subject = { $title } est rendu
claims-letter-ended = { $title } est rendu. Il n’y avait rien à rembourser.
claims-letter-by-card = Si vous avez payé par carte, le montant figure sur le prochain relevé de votre carte.
claims-letter-by-wallet = Si vous avez payé par portefeuille électronique, il est d’ordinaire là aussitôt.
claims-letter-withdrawal-refused-professional = Non : le droit de rétractation appartient aux consommateurs, et cette commande a été passée pour une activité professionnelle. La garantie n’aide pas non plus.
claims-next-missing = Si l’argent n’est pas arrivé, demandez maintenant à votre banque ou à votre prestataire de paiement, et prévenez-nous. À partir du { $from }, il manque.
claims-do-problem = Signaler un problème technique
claims-today-problem = Un problème technique a été signalé le { $at } et n’est pas encore résolu.
claims-report-title = Signaler un problème technique
claims-report-lede = Dites-nous ce qui ne fonctionne pas. Votre signalement compte à partir du moment où vous l’envoyez, et vous ne perdez rien si vous demandez plutôt votre argent.
claims-report-words = Ce qui ne fonctionne pas
claims-report-hint = Quelle unité, quel appareil et quel navigateur, et ce que vous voyez.
claims-report-button = Envoyer le signalement
claims-report-need-words = Écrivez ce qui ne fonctionne pas, en 2000 caractères au plus.
claims-letter-problem-subject = Nous avons reçu votre signalement
claims-letter-problem = Le { $at }, vous avez signalé un problème technique avec { $title }, commande { $order }. Voici ce que vous avez écrit :
claims-letter-problem-until = Nous avons jusqu’au { $until } pour le résoudre. Une demande de remboursement envoyée d’ici là reste ouverte et n’est pas refusée, et vos jours pour demander continuent de courir.
claims-letter-problem-next = Nous nous en occupons. Si vous demandez votre argent entre-temps, les conditions que vous avez acceptées comptent à partir de ce signalement.
claims-peak-announced = Depuis le { $at }, nous recevons plus de courrier que d’habitude. Notre réponse peut prendre plus de temps que d’ordinaire, comme le disent les conditions.
claims-field-scope = Ce que vous demandez
claims-field-scope-customer = Montant demandé par le client
claims-scope-whole = Tout
claims-scope-amount = Une partie de l’argent
claims-hint-scope = Si vous demandez une partie de l’argent, vous pouvez dire ici combien, et dans vos mots pourquoi. Une personne examine le cas lui-même ; aucun résultat n’est promis, même là où les conditions donneraient tout.
claims-part-is-refund = Le remboursement d’une partie est aussi un remboursement : l’accès au cours prend fin et la progression est effacée, sauf si une personne accorde cette partie à titre de geste commercial.
claims-scope-amount-of = Une partie de l’argent : { $amount }
claims-field-asked = Montant demandé
claims-hint-asked = Seulement si une partie de l’argent est demandée, par exemple 30,00. Au plus ce qui a été payé.
claims-need-amount = Indiquez un montant en { $currency }, par exemple 50,00.
claims-need-some = Tout est demandé. Choisissez « Une partie de l’argent », ou laissez le montant vide.
claims-need-at-most = On ne peut pas demander plus que ce qui a été payé : { $most }.

# ---- ce que disent une réponse en retard et un remboursement déjà fait ----

claims-letter-manual-by = Nous répondons au plus tard le { $by }.
claims-letter-overdue-subject = Notre réponse est en retard
claims-letter-overdue = Vous nous avez écrit le { $at }, et nous vous avions promis une réponse avant la fin de ce jour : { $day }. Il est passé sans réponse, et nous le regrettons. Rien n’est perdu : la personne qui répond sait que la réponse est en retard, et votre message garde sa date.
claims-letter-objection-late = Vous n’étiez pas d’accord avec une réponse de notre part et nous l’avez écrit le { $at } ; nous vous avions promis une réponse avant la fin du { $day }. Ce jour est passé sans réponse, et nous le regrettons. La personne qui répond sait qu’elle est en retard. D’ici là, la réponse que vous avez vaut toujours, et vos droits selon la loi restent entiers.
claims-next-overdue = Le jour promis pour la réponse est passé. Elle figure en tête de ce qui nous attend.
claims-answer-back = { $amount } : déjà remboursés
claims-answer-back-text = Ce qui était demandé avait été remboursé auparavant. Une lettre dit quand.

# ---- money at the bank ----

claims-problem-disputed = L’argent de cette commande est contesté auprès de la banque : ce qui serait payé maintenant pourrait l’être deux fois. Attendez la fin de la contestation (C11c).
claims-problem-bank-paid = La banque a déjà rendu au client de l’argent de cette commande ; rien de plus n’en est payé d’ici.
claims-letter-problem-ended-subject = Le problème que vous avez signalé
claims-letter-problem-ended = Nous tenons pour résolu le problème technique avec { $title }, commande { $order }, signalé le { $at }.
claims-letter-problem-ended-next = S’il ne l’est pas, répondez à ce courrier ou signalez-le de nouveau : il compte alors à partir de ce signalement.
claims-ask-form = Si vous préférez écrire par la poste ou par courriel, utilisez ce formulaire :
claims-ask-form-link = Formulaire type de rétractation
claims-letter-repeated-subject = Vous l’aviez déjà demandé
claims-letter-repeated = Nous avons bien ce que vous avez déclaré le { $at }. Vous aviez déclaré la même chose le { $first } : rien de nouveau ne commence, et rien de la première n’est perdu.
claims-letter-repeated-back = Le { $at }, { $amount } vous ont été remboursés.
claims-letter-repeated-granted = La réponse était oui : { $amount } vous sont remboursés.
claims-letter-repeated-open = Sa page dit où elle en est et ce qui vient ensuite.
claims-letter-repeated-next = Vous n’avez rien à faire. Si vous vouliez autre chose, écrivez-nous.
claims-letter-superseded-subject = Votre rétractation remplace votre demande
claims-letter-superseded = Le { $first }, vous avez demandé un remboursement ; le { $at }, vous vous êtes rétracté. Une rétractation ne demande aucune décision de notre part : votre demande a donc pris fin, et un autre courrier répond à votre rétractation.
claims-letter-money-late-subject = Notre paiement est en retard
claims-letter-money-late = Nous vous avions promis { $amount } avant la fin de ce jour : { $day }. Il est passé, et rien ne nous dit que l’argent est arrivé. Nous le regrettons. Nous vous le devons toujours, et des intérêts et d’autres droits peuvent naître de la loi.
claims-letter-money-late-next = La personne qui s’en occupe sait que le paiement est en retard. Si l’argent vous est parvenu entre-temps, vous n’avez rien à faire.

# ---- what still stands, and what was given before ----

claims-still-withdrawal = Vous rétracter de tout le contrat jusqu’au { $day } : { $amount }
claims-still-refund = Demander le tout en retour jusqu’au { $day } : { $amount }
claims-outcome-nothing = Rien à rendre
claims-today-nothing-paid = Vous n’avez rien payé, donc aucun argent ne revient. Si vous vous rétractez, le contrat prend fin, et votre accès avec lui.
claims-today-nothing-left = Tout ce que vous avez payé a déjà été rendu, donc aucun argent ne revient plus. Si vous vous rétractez, votre accès prend fin.
claims-bar-days-ended = { $of ->
    [one] Le délai de { $of } jour a pris fin le { $day }
   *[other] Le délai de { $of } jours a pris fin le { $day }
}
claims-contact-nameless = Écrivez à { $email } en indiquant la commande dont il s’agit.
claims-person-proposed = Les conditions proposaient { $amount }.
claims-promise-goodwill = Verser ce qui a été accordé à titre de geste commercial
claims-warning-guarantee-units = { $most ->
    [one] Notre garantie demeure : { $amount }, si vous demandez à temps ({ $day }) et avez terminé au plus { $most } unité sur { $of } d’ici là ({ $clauses }).
   *[other] Notre garantie demeure : { $amount }, si vous demandez à temps ({ $day }) et avez terminé au plus { $most } unités sur { $of } d’ici là ({ $clauses }).
}

# ---- si vous n’êtes pas d’accord ----

claims-problem-sent-before = L’envoi est antérieur à la commande ; il ne peut donc pas la concerner.
claims-promise-objection = Répondre à la contestation
claims-object-here = Dites-le ici, ou répondez à notre courrier. Une personne vous lit et vous répond. La décision tient tant que personne ne la modifie, et vos droits légaux restent entiers.
claims-object-wish = Que souhaitez-vous ?
claims-wish-look-again = Merci de réexaminer ma demande
claims-wish-credit = J’accepterais un avoir pour un autre cours
claims-wish-material = Je voudrais d’autres supports sur le même sujet
claims-wish-talk = Je voudrais parler à quelqu’un
claims-object-words = Ce que nous devons savoir
claims-object-hint = Si vous demandez un réexamen, écrivez ce que nous n’avons pas vu ou mal apprécié. Sinon, vous n’avez rien à écrire.
claims-object-button = Envoyer à une personne
claims-object-need-wish = Choisissez ce que vous souhaitez.
claims-object-need-words = Écrivez ce que nous devons réexaminer, en 4000 caractères au plus.
claims-object-not-yet = Il n’y a pas encore de réponse, donc rien à contester.
claims-object-sent = Vous nous avez écrit au sujet de cette réponse le { $at }
claims-object-open = Une personne y répond
claims-object-answered = Réponse donnée le { $at }
claims-letter-objection-received-subject = Nous avons reçu votre contestation
claims-letter-objection-received = Le { $at }, vous nous avez écrit que vous n’êtes pas d’accord avec notre réponse. Voici ce que vous avez dit :
claims-letter-objection-stands = Une personne vous lit et vous répond. D’ici là, la réponse reste telle quelle. Vos droits légaux restent entiers.
claims-letter-objection-answered-subject = Notre réponse à votre contestation
claims-letter-objection-answered = Le { $at }, vous nous avez écrit que vous n’êtes pas d’accord avec notre réponse. Une personne l’a examinée et vous dit :
claims-letter-objection-next = Ce courrier ne modifie pas la décision. Si autre chose suit, un courrier séparé le dit. Vos droits légaux restent entiers.

# ---- au tableau des promesses ----

claims-board = { $what } : { $name }
claims-board-amount = { $what } : { $name }, { $amount }

# ---- où une personne répond, et non les conditions ----

claims-waits-title = Pendant que l’on décide de votre demande : { $title }
claims-today-waits = Vous avez fait une demande, et elle attend la décision d’une personne.
claims-today-days-run-on = Vos jours pour demander continuent de courir, et vos droits avec eux.
claims-today-whole-counts = Un lot compte tel qu’il a été acheté : toutes les { $total } unités, y compris celles de ce que vous avez rendu.
claims-today-waits-bank = La banque vous a déjà rendu l’argent de cette commande. C’est pourquoi votre demande attend la décision d’une personne : rien n’est payé deux fois.
claims-today-bank = La banque vous a déjà rendu l’argent de cette commande. Si vous le demandez, une personne l’examine, afin que rien ne soit payé deux fois.
claims-answer-manual-bank = La banque vous a déjà rendu l’argent de cette commande. C’est pourquoi une personne examine votre demande : rien n’est payé deux fois. Tous les faits sont réunis ci-dessous.
claims-bank-terms = La banque a déjà rendu cet argent, donc une personne décide. Voici ce que disent les conditions sans cela.

# ---- the answer, for whoever asked without signing in ----

claims-read-title = Lire notre réponse
claims-read-lede = Aucun compte n’est nécessaire pour la lire ni pour dire que vous n’êtes pas d’accord : indiquez votre commande comme lors de votre demande.
claims-read-button = Afficher la réponse
claims-read-sign-in = Me connecter pour tout voir
claims-read-wrong = Avec ce numéro et cette adresse, aucune réponse ne peut être affichée ici. Vérifiez les deux dans votre confirmation de commande ; après de nombreux essais en une heure, seule la connexion permet d’avancer. Notre lettre dit la même chose que cette page.
claims-read-left-out = Ce que vos demandes antérieures et votre compte ont à voir avec la réponse, et ce que vous avez écrit en demandant, n’est montré qu’à vous : dans nos lettres, et ici une fois que vous êtes connecté.
claims-read-hold = Elle n’est pas refusée. Notre lettre dit ce qu’elle attend.

claims-earlier-title = Ce qui avait été répondu auparavant
claims-earlier-terms = Avant la nouvelle décision, les conditions avaient répondu, le { $at } : { $answer }
claims-earlier-person = Le { $at }, une personne avait refusé : { $words }
claims-earlier-record = Voir son enregistrement
claims-foretold = Ce qui s’ensuivrait aujourd’hui
claims-follows = Au moment du retour : { $effects } ({ $clauses }).
claims-follows-end-access = votre accès prend fin
claims-follows-remove-progress = votre progression est supprimée
claims-follows-refuse-certificate = aucun certificat ne peut plus être délivré
claims-follows-revoke-certificate = votre certificat délivré le { $day } est révoqué
claims-follows-bar-purchase = un nouvel achat est possible à partir de cette date : { $day }
claims-follows-nothing = Rien d’autre ne change alors : vous gardez votre accès et votre progression.
claims-counts = Une fois la réponse donnée, c’est votre seule demande pour ce cours au titre de notre garantie ({ $clauses }).
claims-counts-not = Cela ne compte pas comme une demande au titre de notre garantie.
claims-today-twice = Vous signalez une erreur de facturation, et le second paiement vous revient déjà. Une personne vous demande si vous voulez aussi rendre le cours (C15e).
claims-answer-manual-twice = Votre second paiement de { $amount } vous revient déjà, quelle que soit la suite (C15e). Une personne vérifie si vous voulez aussi rendre le cours. D’ici là, vous le gardez.
claims-twice-terms = Le second paiement vous revient déjà ; une personne demande donc ce que vous vouliez d’autre. Voici ce que disent les conditions du retour du cours.
claims-letter-manual-twice = Votre second paiement de { $amount } vous revient déjà, quelle que soit la suite de cette demande. Une personne vérifie si vous voulez aussi rendre le cours ; d’ici là, vous le gardez.
claims-letter-certificate-revoked = Le certificat qui avait été délivré fait partie de l’attestation de réussite supprimée : il a été révoqué.
claims-do-problem-guest = Signaler un problème technique (connectez-vous d’abord : nous vous envoyons un lien)
claims-ask-rarer = Une partie de l’argent seulement, ou une circonstance grave
claims-received-no-letter = À cette adresse sont déjà partis dans l’heure autant d’accusés de réception que nous en envoyons ; aucun ne suit donc : veuillez imprimer ou garder cette page. Votre délai compte tout de même.
claims-received-at = Nous avons reçu ceci à cette date : { $at }. Le délai compte à partir de là.
claims-received-no-password = Aucun mot de passe n’est nécessaire : nous vous envoyons un lien.
claims-letter-failed-stands = Notre promesse tient : l’argent doit être chez vous avant { $day }.
claims-letter-failed-passed = Nous vous l’avions promis avant { $day }. C’est passé, et nous le regrettons : nous vous le devons sans délai, et la loi peut y attacher des intérêts et d’autres droits.
claims-letter-overdue-anew = Comptées à partir d’aujourd’hui, les mêmes conditions mènent jusqu’à { $day } : attendez notre réponse d’ici là. Le jour manqué reste manqué.
