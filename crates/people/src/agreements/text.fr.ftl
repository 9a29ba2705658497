# Agreements in French: names of facts and results, comparisons, the decision and the texts.

# Names of facts, as people would say them
agreements-fact-request-sent_at = jour et heure de votre demande
agreements-fact-request-order_number = numéro de commande indiqué dans la demande
agreements-fact-request-order_unknown = commande introuvable
agreements-fact-request-purchase_day = jour d’achat indiqué dans la demande
agreements-fact-request-course = cours indiqué dans la demande
agreements-fact-request-subject = objet de la demande
agreements-fact-request-clear = clarté de la demande
agreements-fact-request-channel = voie par laquelle la demande nous est parvenue
agreements-fact-request-noted_at = moment où l’appel a été noté
agreements-fact-request-reason = motif indiqué
agreements-fact-request-exceptional_ground = motif grave invoqué
agreements-fact-request-scope = étendue de la demande
agreements-fact-requests-earlier_same_course = demandes antérieures pour ce cours
agreements-fact-refunds-issued = remboursements que vous avez reçus
agreements-fact-refund-issued_on = jour du dernier remboursement de ce cours
agreements-fact-refund-processed_at = moment où le remboursement a été traité
agreements-fact-purchase-confirmed_at = moment où vous avez reçu la confirmation
agreements-fact-purchase-paid = ce que vous avez payé
agreements-fact-purchase-price_kind = nature du prix
agreements-fact-purchase-item_kind = ce que vous avez acheté
agreements-fact-purchase-channel = lieu de l’achat
agreements-fact-purchase-course = le cours
agreements-fact-part-list_price = prix catalogue du cours demandé en retour
agreements-fact-bundle-list_price = total des prix catalogue du lot
agreements-fact-usage-units_done = unités que vous avez terminées
agreements-fact-usage-units_total = unités du cours à l’achat
agreements-fact-usage-first_at = moment de la première ouverture
agreements-fact-certificate-issued_at = moment où un certificat a été délivré
agreements-fact-download-full = cours entièrement téléchargé
agreements-fact-download-offered = téléchargé uniquement par les moyens proposés
agreements-fact-download-redistribution = indices de transmission à des tiers
agreements-fact-account-standing = état de votre compte
agreements-fact-dispute-open_on_order = rétrofacturation en cours sur cette commande
agreements-fact-dispute-fraud_found = rétrofacturation reconnue frauduleuse
agreements-fact-disputes-lost = rétrofacturations que vous avez perdues
agreements-fact-problem-reported_at = moment où un problème technique a été signalé
agreements-fact-problem-resolved_at = moment où le problème a été résolu
agreements-fact-course-changed_at = moment d’un changement majeur du cours
agreements-fact-payment-duplicate = montant payé deux fois
agreements-fact-decision-approved_at = moment où le remboursement a été accordé
agreements-fact-decision-ground = motif de l’accord
agreements-fact-decision-refused = demande refusée
agreements-fact-support-peak_declared_at = moment où une forte affluence a été annoncée
agreements-fact-contract-concluded_at = moment de la conclusion du contrat
agreements-fact-contract-accepted_at = moment où vous avez accepté les conditions
agreements-fact-contract-kind = nature du contrat
agreements-fact-change-posted_at = moment de la publication d’une nouvelle version
agreements-fact-change-required_by_law = modification exigée par la loi
agreements-fact-change-better_for_customer = modification en votre faveur
agreements-fact-consent-begin_early = votre accord pour commencer immédiatement
agreements-fact-consent-acknowledged = votre reconnaissance de la perte du droit
agreements-fact-consent-confirmed_at = notre confirmation des deux
agreements-fact-information-withdrawal = moment où vous avez été informé du droit de rétractation
agreements-fact-service-performed_at = moment où le service a été entièrement exécuté
agreements-fact-customer-kind = consommateur ou professionnel
agreements-fact-customer-country = votre pays
agreements-fact-customer-region = votre région
agreements-fact-subscription-period_end = fin de la période de facturation
agreements-fact-subscription-cancelled_at = moment de la résiliation de l’abonnement
agreements-fact-subscription-plan = formule d’abonnement
agreements-fact-subscription-terms_shown_at = moment où les conditions de la formule ont été affichées

# Names of what the terms find out, and of the figures in them
agreements-value-refund = Remboursement
agreements-value-guarantee = La garantie de l’école
agreements-value-guarantee-eligible = La garantie de l’école
agreements-value-guarantee-last_day = Dernier jour de la garantie
agreements-value-guarantee-refund = Remboursement au titre de la garantie
agreements-value-guarantee-window = délai de réflexion
agreements-value-guarantee-max_progress = part maximale terminée
agreements-value-guarantee-max_recent = nombre de remboursements antérieurs
agreements-value-guarantee-recent = période de prise en compte des remboursements antérieurs
agreements-value-withdrawal = Le droit de rétractation
agreements-value-withdrawal-eligible = Le droit de rétractation
agreements-value-withdrawal-last_day = Dernier jour pour se rétracter
agreements-value-withdrawal-kept = Part conservée par l’école
agreements-value-withdrawal-refund = Remboursement après rétractation
agreements-value-repurchase = Nouvel achat du cours
agreements-value-repurchase-first_day = Premier jour pour l’acheter de nouveau
agreements-value-repurchase-bar = délai avant un nouvel achat
agreements-value-review_by = Dernier jour de notre examen
agreements-value-answer_by = Dernier jour de notre réponse
agreements-value-paid_by = Dernier jour du paiement
agreements-value-money-usual_by = Jour d’arrivée habituel de l’argent
agreements-value-money-missing_from = Jour à partir duquel nous interroger
agreements-value-correction = Double débit rendu
agreements-value-bundle-share = Part du cours dans le lot
agreements-value-account-closure = Fermeture du compte
agreements-value-account-suspension = Suspension du compte
agreements-value-change-applies = Application de la nouvelle version
agreements-value-contact-open = Heures d’ouverture
agreements-value-correction-eligible = Double débit établi
agreements-value-correction-refund = Double débit rendu
agreements-value-credit-offer = Avoir proposé
agreements-value-recovery = Recouvrement
agreements-value-request-complete = Demande complète
agreements-value-request-counts = Vaut demande
agreements-value-withdrawal-window = délai de rétractation
agreements-value-support-patience = délai pour vous aider

# Words of closed lists
agreements-symbol-good = bon
agreements-symbol-suspected = en cours d’examen
agreements-symbol-violation = manquement aux conditions
agreements-symbol-consumer = consommateur
agreements-symbol-professional = professionnel
agreements-symbol-form = formulaire
agreements-symbol-email = courriel
agreements-symbol-phone = téléphone
agreements-symbol-post = courrier
agreements-symbol-changed_mind = changement d’avis
agreements-symbol-personal = raisons personnelles
agreements-symbol-content = contenu
agreements-symbol-technical = problème technique
agreements-symbol-other = autre
agreements-symbol-illness = maladie grave
agreements-symbol-life_event = événement grave
agreements-symbol-course_defect = défaut du cours
agreements-symbol-billing_error = erreur de facturation
agreements-symbol-technical_problem = problème technique
agreements-symbol-whole = la totalité
agreements-symbol-part = un cours d’un lot
agreements-symbol-amount = une partie de la somme
agreements-symbol-paid = payant
agreements-symbol-free = gratuit
agreements-symbol-bonus = cadeau promotionnel
agreements-symbol-trial = essai gratuit
agreements-symbol-course = cours
agreements-symbol-bundle = lot
agreements-symbol-webinar = webinaire
agreements-symbol-material = support
agreements-symbol-goods = marchandise
agreements-symbol-own = ici
agreements-symbol-third_party = un autre vendeur
agreements-symbol-digital_content = contenu numérique
agreements-symbol-service = service
agreements-symbol-guarantee = garantie
agreements-symbol-withdrawal = rétractation
agreements-symbol-goodwill = geste commercial
agreements-symbol-correction = rectification
agreements-symbol-monthly = mensuelle
agreements-symbol-yearly = annuelle

# What a hold waits for
agreements-event-the-dispute-is-closed = la rétrofacturation est close
agreements-event-the-suspicion-is-cleared-up = le soupçon est levé
agreements-event-we-have-had-the-time-to-help = nous avons eu le temps de vous aider

# What lines compare, where the rule's own spelling would not read well
agreements-subject-usage-units_done-usage-units_total = Unités que vous avez terminées
agreements-subject-count-requests-earlier_same_course = Demandes antérieures pour ce cours

agreements-subject-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Remboursements dans la période précédente
agreements-subject-count-disputes-lost-where-closed_on-within-dispute-recent-before-request-sent_at = Rétrofacturations perdues dans la période précédente
agreements-subject-guarantee-window-after-purchase-confirmed_at-that-day-not-counted = Le délai de réflexion, à partir du lendemain de la confirmation
agreements-subject-withdrawal-window-after-contract-concluded_at-that-day-not-counted = Le délai de rétractation, à partir du lendemain de la conclusion du contrat
agreements-subject-rolls-over-non-working-days-of-seat-and-customer = Reporté au-delà des week-ends et jours fériés, au siège de l’école et chez vous
agreements-subject-rolls-over-non-working-days-of-customer = Reporté au-delà des week-ends et jours fériés chez vous
agreements-subject-round-half-up-to-the-cent = Arrondi au centime
agreements-subject-at-most-purchase-paid = Au plus ce que vous avez payé
agreements-subject-purchase-paid-minus-withdrawal-kept = Ce que vous avez payé, moins la part conservée
agreements-subject-purchase-paid-part-list_price-bundle-list_price = La part du cours dans ce que vous avez payé, selon les prix catalogue
agreements-subject-otherwise-purchase-paid-usage-units_done-usage-units_total = Sinon : la part du prix pour les unités terminées
agreements-subject-otherwise-0-00-EUR = Sinon : rien
agreements-subject-0-00-EUR = Rien
agreements-subject-otherwise-as-the-contract-says = Sinon : comme le dit le contrat
agreements-subject-otherwise-eu-longer-after-eu-withdrawal-after-contract-concluded_at = Sinon : le délai prolongé, faute d’information sur ce droit
agreements-subject-otherwise-answer-longest-after-request-sent_at = Sinon : le délai de réponse habituel
agreements-subject-otherwise-review-longest-after-request-sent_at = Sinon : le délai d’examen habituel
agreements-subject-payment-longest-after-decision-approved_at = Le délai maximal de paiement, à partir de l’accord
agreements-subject-bank-latest-after-refund-processed_at = L’arrivée au plus tard sur votre compte, à partir du traitement
agreements-subject-the-day-after-bank-patience-after-refund-processed_at = Le lendemain du délai dont une banque peut avoir besoin
agreements-subject-the-day-after-repurchase-bar-after-refund-issued_on-that-day-not-counted = Le lendemain du délai avant un nouvel achat
agreements-subject-would-be-yes-manual = Serait oui : une personne décide
agreements-subject-subscriptions-plans = Formules d’abonnement proposées
agreements-subject-time-of-request-sent_at = Heure de votre demande
agreements-subject-weekday-of-request-sent_at = Jour de la semaine de votre demande

# Words of the language inside a comparison
agreements-keyword-count = nombre de
agreements-keyword-where = dont
agreements-keyword-within = dans
agreements-keyword-before = avant
agreements-keyword-after = après
agreements-keyword-is = est
agreements-keyword-not = pas
agreements-keyword-and = et
agreements-keyword-or = ou
agreements-keyword-yes = oui
agreements-keyword-no = non
agreements-keyword-absent = absent
agreements-keyword-recorded = enregistré
agreements-keyword-one = l’un
agreements-keyword-of = de
agreements-keyword-day = jour
agreements-keyword-issued_on = accordés le

# Comparisons
agreements-op-at_most = au plus { $limit }
agreements-op-at_least = au moins { $limit }
agreements-op-below = moins de { $limit }
agreements-op-above = plus de { $limit }
agreements-op-is = { $limit }
agreements-op-is_not = pas : { $limit }
agreements-op-one_of = l’un de : { $limit }
agreements-op-is_one_of = l’un de : { $limit }
agreements-op-not_in = hors de : { $limit }
agreements-op-from_to = dans l’intervalle { $limit }
agreements-op-is_absent = ne doit pas avoir eu lieu
agreements-op-is_recorded = doit être enregistré
agreements-op-in = l’un de : { $limit }
agreements-op-not_after = au plus tard le { $limit }
agreements-op-not_before = à partir du { $limit }
agreements-op-before = avant le { $limit }
agreements-op-after = après le { $limit }
agreements-op-by = au plus tard le { $limit }
agreements-op-not_by = pas encore le { $limit }
agreements-op-within = dans l’intervalle { $limit }

# Values
agreements-absent = aucun
agreements-unknown = inconnu
agreements-none = aucun
agreements-yes = oui
agreements-no = non
agreements-share = { $part } sur { $whole }
agreements-percent-share = { $percent }, soit { $share }
agreements-a-month = { $rate } par mois
agreements-window = du { $from } au { $to }
agreements-weekday-0 = lundi
agreements-weekday-1 = mardi
agreements-weekday-2 = mercredi
agreements-weekday-3 = jeudi
agreements-weekday-4 = vendredi
agreements-weekday-5 = samedi
agreements-weekday-6 = dimanche
agreements-month-1 = janvier
agreements-month-2 = février
agreements-month-3 = mars
agreements-month-4 = avril
agreements-month-5 = mai
agreements-month-6 = juin
agreements-month-7 = juillet
agreements-month-8 = août
agreements-month-9 = septembre
agreements-month-10 = octobre
agreements-month-11 = novembre
agreements-month-12 = décembre
agreements-length-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
agreements-length-business-days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
}
agreements-length-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
agreements-length-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
agreements-length-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
agreements-length-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
agreements-length-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
agreements-length-working-hours = { $count ->
    [one] { $count } heure ouvrée
   *[other] { $count } heures ouvrées
}

# The answer
agreements-answer-yes = Oui.
agreements-answer-no = Non.
agreements-answer-manual = Une personne décidera. Rien n’est refusé.
agreements-answer-hold = Nous attendons que soit remplie cette condition : { $events } ; nous déciderons ensuite.
agreements-answer-needs = Nous ne pouvons pas encore décider. Il nous manque : { $facts }.
agreements-answer-value = { $value }
agreements-answer-refund-yes = Vous êtes remboursé : { $amount }.
agreements-answer-refund-no = Selon ces conditions, vous n’êtes pas remboursé.
agreements-answer-refund-manual = Une personne décidera de votre remboursement. Rien n’est refusé.
agreements-answer-guarantee-yes = Vous êtes remboursé : { $amount }.
agreements-answer-guarantee-no = La garantie ne donne lieu à aucun remboursement.
agreements-answer-withdrawal-yes = Votre rétractation est valable. Vous êtes remboursé : { $amount }.
agreements-answer-withdrawal-no = Il n’y a pas ici de droit de rétractation.
agreements-answer-repurchase-yes = Vous pouvez acheter ce cours.
agreements-answer-repurchase-no = Vous ne pouvez pas encore racheter ce cours.
agreements-outcome-manual = une personne décide
agreements-outcome-proposed = une personne décide ; proposition : { $amount }
agreements-outcome-hold = en attente : { $events }
agreements-outcome-needs = manque : { $facts }

# The decision's table
agreements-amount = Montant :
agreements-table = Ce qui a décidé
agreements-column-clause = Clause
agreements-column-condition = Ce qu’elle dit, et votre valeur
agreements-column-contract = Le contrat dit
agreements-column-law = La loi ajoute
agreements-column-result = Ce que vous obtenez
agreements-column-rule = Règle
agreements-column-compared = Ce qui est comparé
agreements-column-value = Valeur
agreements-column-holds = Vrai
agreements-limit = Limite
agreements-cell-silent = ne dit rien
agreements-cell-asks = l’exige
agreements-cell-struck = écarté par { $by }
agreements-mark-yes = en ordre
agreements-mark-no = fait obstacle
agreements-mark-manual = une personne décide
agreements-mark-hold = en attente
agreements-mark-needs = inconnu
agreements-struck = Ce que la loi écarte
agreements-what-would = Ce qui aurait changé la réponse
agreements-what-changes = Ce qui changerait la réponse
agreements-notes = Jours et avis
agreements-note-weekend = Le { $day } tombe un week-end : le dernier jour est reporté au jour ouvré suivant.
agreements-note-holiday = Le { $day } est férié ({ $name }, { $region }) : le dernier jour est reporté au jour ouvré suivant.
agreements-note-law = La loi relève : { $because } ({ $clauses })
agreements-trace = Le détail complet, ligne par ligne
agreements-document = { $title }, version { $version }
agreements-json = Cette décision sous forme de données

# What would have changed it
agreements-change = { $subject } : { $nearest } au lieu de { $left }.
agreements-change-past = { $subject } : { $nearest } aurait suffi ; c’est { $left }, et cela ne peut plus changer.
agreements-change-fixed = { $subject } : { $left }. Cela ne peut plus changer.
agreements-change-usage-units_done-usage-units_total = N’avoir terminé que { $nearest } unités au plus ({ $subject } : { $left }).
agreements-change-request-sent_at = Demander au plus tard le { $nearest } ({ $subject } : { $left }).
agreements-lose-share = Terminer l’unité { $unit } sur { $total } y mettrait fin.
agreements-lose-day = Demander après le { $day } serait trop tard.

# The offer page
agreements-promise-sentence =
    Vous changez d’avis ? Demandez au plus tard le { $day }, en ayant terminé { $units } unités sur { $total } au plus, et vous récupérez { $amount }.

# The texts
agreements-terms-title = Conditions
agreements-terms-intro = Voici les textes qui décident. Chaque numéro en marge possède son adresse, et chaque version reste à sa place.
agreements-terms-contract = Ce que nous convenons avec vous
agreements-terms-law = La loi au-dessus
agreements-terms-general = Règles générales
agreements-terms-column-text = Texte
agreements-terms-column-version = Version
agreements-terms-column-from = En vigueur à partir du
agreements-terms-column-status = État
agreements-terms-in-force = en vigueur
agreements-terms-earlier = antérieure
agreements-terms-coming = à venir
agreements-terms-empty-title = Aucun texte pour l’instant
agreements-terms-empty = Les textes qui décident figureront ici dès que l’école les aura publiés.
agreements-terms-version-line = Version { $version }, en vigueur à partir du { $day }
agreements-terms-not-in-force = Cette version n’est pas celle en vigueur. Elle reste décisive pour ceux qui l’ont acceptée.
agreements-terms-to-in-force = Lire la version en vigueur
agreements-terms-save = Enregistrer ce texte
agreements-terms-print = Pour imprimer, utilisez votre navigateur ; la page est prévue pour le papier.
agreements-terms-hash = Empreinte de la version
agreements-terms-file-hash = Empreinte du fichier
agreements-terms-versions = Versions
agreements-terms-language = Ce texte est rédigé en anglais ; c’est cette version qui fait foi.
agreements-terms-translation = Ceci est une traduction, avec les mêmes valeurs ; c’est le texte anglais qui décide.
agreements-terms-file-note = Enregistré depuis { $school }. Le texte ci-dessus est la version { $version } de { $document } ; son empreinte est { $hash }.
agreements-terms-rules = La règle telle que le programme la lit
agreements-foot-terms = Conditions
agreements-fact-request-reviewed_at = moment où une demande en attente a été réexaminée
agreements-promise-ruled-out = Notre garantie ne vous rendrait rien ici. Cette condition n’est pas remplie : { $conditions } Votre droit de rétractation n’en est pas touché.
agreements-line-happened = Ce qui s’est passé
agreements-line-EU-CRD-16m-contract-kind-service = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; nous avons confirmé les deux le { $consent-confirmed_at } ; le cours a été ouvert le { $usage-first_at }.
agreements-line-C13a-contract-kind-service = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; nous avons confirmé les deux le { $consent-confirmed_at } ; le cours a été ouvert le { $usage-first_at }.
agreements-line-EU-CRD-16a-contract-kind-digital_content = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; tout a été fourni le { $service-performed_at }.
agreements-line-C13a-contract-kind-digital_content = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; tout a été fourni le { $service-performed_at }.
agreements-change-told = { $told } Cela ne peut plus changer.
