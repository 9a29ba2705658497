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
agreements-value-money-usual_from = Jour avant lequel l’argent n’est d’ordinaire pas arrivé
agreements-value-told-of_transfer = Phrase sur les virements
agreements-value-told-of_card = Phrase sur les cartes
agreements-value-told-of_wallet = Phrase sur les portefeuilles électroniques
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
agreements-value-distance_teaching-valid = La validité du contrat d’enseignement à distance
agreements-value-distance_teaching-instalment_allowed = Si l’échéance est permise
agreements-value-distance_teaching-half_year = Fin du premier semestre
agreements-value-distance_teaching-ends_on = Jour où l’enseignement à distance prend fin
agreements-value-ending-at_any_time = Résiliation à tout moment
agreements-value-ending_receipt-by = Accusé de réception de la résiliation
agreements-value-withdrawal_receipt-by = Accusé de réception de la rétractation
agreements-value-renewed-open_ended = Reconduit sans terme
agreements-value-renewed-ends_on = Fin du contrat reconduit
agreements-value-late-legal_from = Premier jour d’intérêt légal
agreements-value-late-legal_interest = Intérêt légal de retard
agreements-value-base_rate-known = Si le taux de base est connu
agreements-value-subscription-bound_until = Dernier jour d’engagement possible
agreements-value-renewal-lawful_window = Période du rappel exigé par la loi
agreements-value-retention-until = Dernier jour de conservation des factures
agreements-value-reduction-prices_from = Premier jour dont les prix comptent à côté d’un prix réduit
agreements-value-erasure-covers_invoice = Si la facture peut être effacée
agreements-value-conformity-last_day = Dernier jour pour signaler un défaut de conformité
agreements-value-conformity-eligible = Un défaut de conformité
agreements-value-conformity-refund_by = Remboursement après un défaut de conformité
agreements-value-late_delivery-due_on = Dernier jour de remboursement sans majoration
agreements-value-late_delivery-increase = Majoration du remboursement tardif faute de fourniture
agreements-value-late_refund-due_on = Dernier jour de remboursement sans majoration
agreements-value-late_refund-ninety = Quatre-vingt-dixième jour de retard
agreements-value-late_refund-months_begun = Nouveaux mois de retard
agreements-value-late_refund-increase = Majoration du remboursement tardif après rétractation
agreements-value-private_teaching-signed_in_time = Signé après le délai de réflexion
agreements-value-private_teaching-most_in_advance = Maximum exigible d’avance
agreements-value-private_teaching-last_day_to_end = Dernier jour pour résilier l’enseignement
agreements-value-private_teaching-may_end = Résiliation dans les trois mois
agreements-value-private_teaching-most_kept = Maximum dû à ce titre
agreements-value-training-first_payment_day = Premier jour où un paiement peut être demandé
agreements-value-training-most_at_first = Maximum du premier paiement
agreements-value-training-ends_by_force_majeure = Fin pour force majeure
agreements-value-withdrawal-fee = Coût de la rétractation
agreements-value-withdrawal-repay = délai de remboursement
agreements-value-exit = Résiliation après reconduction
agreements-value-exit-eligible = Résiliation après reconduction
agreements-value-exit-day = Jour de la résiliation
agreements-value-exit-kept = Part des jours utilisés
agreements-value-exit-refund = Remboursement après résiliation
agreements-value-exit-paid_by = Dernier jour de ce paiement
agreements-value-exit-interest = Intérêts de retard
agreements-value-delivery = Résolution faute d’accès
agreements-value-delivery-eligible = Résolution faute d’accès
agreements-value-delivery-refund = Remboursement faute d’accès
agreements-value-delivery-extra_until = Dernier jour du délai supplémentaire
agreements-value-delivery-paid_by = Dernier jour de ce paiement
agreements-value-job = La garantie d’emploi
agreements-value-job-eligible = La garantie d’emploi
agreements-value-job-refund = Remboursement au titre de la garantie
agreements-value-job-last_day = Dernier jour de la demande
agreements-value-job-complete_on = Jour du dossier complet
agreements-value-job-paid_by = Dernier jour de ce paiement
agreements-value-search-end = Fin de la recherche
agreements-value-search-period = La recherche
agreements-value-search-contacts = contacts par semaine
agreements-value-search-report_every = délai entre les rapports
agreements-value-subscription-term = période
agreements-value-subscription-term_start = Premier jour de la période
agreements-value-subscription-term_end = Dernier jour de la période
agreements-value-renewal-happens = Reconduction
agreements-value-renewal-day = Jour de la reconduction
agreements-value-renewal-last_refusal_day = Dernier jour pour refuser
agreements-value-renewal-notice = Période du rappel
agreements-value-renewal-notice_given = Rappel à temps
agreements-value-renewal-price = Prix après reconduction
agreements-value-price-listed = Prix au jour de la commande
agreements-value-bill-due_on = Échéance
agreements-value-late-interest = Intérêts de retard
agreements-value-late-lump = Indemnité forfaitaire
agreements-value-recovery-excess = Frais au-delà du forfait
agreements-value-suspension-last_day = Dernier jour avant suspension
agreements-value-suspension-from = Premier jour de suspension
agreements-value-suspension-allowed = Suspension
agreements-value-voucher-earned = Bon
agreements-value-voucher-month = Mois du bon
agreements-value-session-movable = Séance déplaçable
agreements-value-session-forfeited = Séance perdue
agreements-value-session-next_first_day = Premier jour de la prochaine séance
agreements-value-access-by = Accès au plus tard
agreements-value-fault-heard_at = Prise de connaissance
agreements-value-fault-answer_by = Réponse au plus tard
agreements-value-fault-restore_by = Rétablissement au plus tard
agreements-value-availability-met = Disponibilité
agreements-value-damage-payable = Dommages-intérêts
agreements-value-damage-cap = Plafond d’indemnisation
agreements-value-breach-last_day = Dernier jour pour remédier
agreements-value-funding-owed = Reste dû par le financeur
agreements-value-diploma-day = Jour du diplôme
agreements-value-certificate-earned = Certificat obtenu
agreements-value-order-valid = Commande

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
agreements-symbol-online = en ligne
agreements-symbol-offline = hors ligne
agreements-symbol-click = clic
agreements-symbol-preticked = case précochée
agreements-symbol-none = aucun
agreements-symbol-change = modification
agreements-symbol-ending = résiliation
agreements-symbol-information = information
agreements-symbol-express = exprès
agreements-symbol-wallet = portefeuille en ligne
agreements-symbol-card = carte
agreements-symbol-transfer = virement
agreements-symbol-cheque = chèque
agreements-symbol-cash = espèces
agreements-symbol-solo = solo
agreements-symbol-class = classe
agreements-symbol-plus = plus
agreements-symbol-named_letter = lettre nominative
agreements-symbol-dedicated_email = courriel dédié
agreements-symbol-safeguard = sauvegarde
agreements-symbol-receivership = redressement
agreements-symbol-liquidation = liquidation
agreements-symbol-registered_post = lettre recommandée
agreements-symbol-letter = lettre
agreements-symbol-employer = employeur
agreements-symbol-funding_body = organisme financeur
agreements-symbol-training_funder = financeur de formation
agreements-symbol-school = école
agreements-symbol-customer = client
agreements-symbol-registered_letter = lettre recommandée avec avis de réception
agreements-symbol-reduction = réduction du prix
agreements-symbol-maintenance = maintenance
agreements-symbol-update = mise à jour
agreements-symbol-malfunction = dysfonctionnement
agreements-symbol-outside = événement extérieur
agreements-symbol-fault = faute de l’école
agreements-symbol-document = document
agreements-symbol-video = vidéo
agreements-symbol-force_majeure = force majeure
agreements-symbol-funder = financeur
agreements-symbol-paris = Paris
agreements-symbol-home = du domicile
agreements-symbol-permanent = à durée indéterminée
agreements-symbol-temporary = à durée déterminée
agreements-symbol-freelance = indépendant
agreements-symbol-non_professional = association ou autre non-professionnel

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
agreements-subject-as-the-contract-says = Comme le dit le contrat
agreements-subject-day-of-request-sent_at = Le jour de votre message
agreements-subject-otherwise-day-of-question-asked_at = Sinon : le jour sur lequel porte la question
agreements-subject-otherwise-de-longer-after-de-withdrawal-after-contract-concluded_at = Sinon : le délai prolongé, faute d’information sur ce droit
agreements-subject-otherwise-fr-longer-after-fr-withdrawal-after-contract-concluded_at = Sinon : le délai prolongé, faute d’information sur ce droit
agreements-subject-otherwise-training-withdrawal_afar-after-contract-concluded_at-that-day-not-counted = Sinon : le délai de rétractation à distance
agreements-subject-the-day-after-withdrawal-last_day = Le lendemain du délai de rétractation
agreements-subject-fern-half_year-after-contract-concluded_at = La fin du premier semestre
agreements-subject-otherwise-fern-later_notice-after-request-sent_at = Sinon : le préavis plus long
agreements-subject-otherwise-the-day-after-invoice-due_on = Sinon : le lendemain de l’échéance
agreements-subject-otherwise-interest-on-invoice-unpaid-at-de_247_rates-consumer-from-late-legal_from-to-late-until = Sinon : l’intérêt légal sur la somme due
agreements-subject-otherwise-interest-on-invoice-unpaid-at-fr_l313_2_rates-other-from-the-day-after-invoice-due_on-to-late-until-fr-penalty_times = Sinon : la pénalité minimale entre professionnels
agreements-subject-otherwise-de-lump_sum = Sinon : l’indemnité forfaitaire
agreements-subject-otherwise-fr-lump_sum = Sinon : l’indemnité forfaitaire
agreements-subject-otherwise-recovery-documented-minus-late-lump = Sinon : les frais justifiés, moins l’indemnité forfaitaire
agreements-subject-at-least-0-00-EUR = Au moins rien
agreements-subject-de-retention-after-the-last-day-of-the-year-of-invoice-issued_on = La durée de conservation, depuis la fin de l’année
agreements-subject-fr-retention-after-the-last-day-of-the-year-of-invoice-issued_on = La durée de conservation, depuis la fin de l’année
agreements-subject-otherwise-eu-conformity-after-access-given_at = Sinon : deux ans depuis l’accès
agreements-subject-eu-conformity_refund-after-ending-declared_on = Le délai de remboursement, depuis la résolution
agreements-subject-fr-delivery-refund-after-ending-declared_on = Le délai de remboursement, depuis la résolution
agreements-subject-otherwise-purchase-paid-fr-delivery-third_rate = Sinon : la majoration la plus haute
agreements-subject-fr-late-grace-after-request-sent_at = Le délai de remboursement, depuis votre rétractation
agreements-subject-fr-late-fifth-after-late_refund-due_on = Le quatre-vingt-dixième jour de retard
agreements-subject-months-and-rest-from-the-day-after-late_refund-ninety-to-refund-processed_at = Mois de retard au-delà
agreements-subject-round-up-to-the-whole = Un mois commencé compte
agreements-subject-otherwise-withdrawal-refund-fr-late-fifth_rate-plus-fr-late-month_rate-late_refund-months_begun = Sinon : la moitié, et davantage par nouveau mois
agreements-subject-contract-price-teaching-advance = Trente pour cent du prix
agreements-subject-contract-price-teaching-ending_share = Trente pour cent du prix
agreements-subject-contract-price-training-advance = Trente pour cent du prix
agreements-subject-teaching-ending-after-contract-concluded_at = Trois mois depuis le contrat
agreements-subject-at-most-renewal-paid = Au plus ce qui a été payé pour la reconduction
agreements-subject-renewal-paid-minus-exit-kept = Ce qui a été payé pour la reconduction, moins la part conservée
agreements-subject-fr-renewal-refund-after-exit-day = Le délai de remboursement, depuis la fin
agreements-subject-otherwise-interest-on-exit-refund-at-fr_l241_3_rates-other-from-the-day-after-exit-paid_by-to-exit-interest_until = Sinon : l’intérêt légal sur le remboursement

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
agreements-op-is_not = tout sauf « { $limit } »
agreements-op-one_of = l’un de : { $limit }
agreements-op-is_one_of = l’un de : { $limit }
agreements-op-not_in = hors de : { $limit }
agreements-op-from_to = dans l’intervalle { $limit }
agreements-op-is_absent = ne doit pas avoir eu lieu
agreements-op-is_absent-given = ne doit pas être indiqué
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
# What it means that nothing was said of a fact: a request for no part of a purchase is for all of it.
agreements-absent-request-scope = la totalité
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
agreements-answer-refund-yes-plain = Vous êtes remboursé.
agreements-answer-refund-no = Selon ces conditions, vous n’êtes pas remboursé.
agreements-answer-refund-manual = Une personne décidera de votre remboursement. Rien n’est refusé.
agreements-answer-guarantee-yes = Vous êtes remboursé : { $amount }.
agreements-answer-guarantee-yes-plain = Vous êtes remboursé.
agreements-answer-guarantee-no = La garantie ne donne lieu à aucun remboursement.
agreements-answer-withdrawal-yes = Votre rétractation est valable. Vous êtes remboursé : { $amount }.
agreements-answer-withdrawal-yes-plain = Votre rétractation est valable.
agreements-answer-withdrawal-no = Il n’y a pas ici de droit de rétractation.
agreements-answer-repurchase-yes = Vous pouvez acheter ce cours.
agreements-answer-repurchase-no = Vous ne pouvez pas encore racheter ce cours.
agreements-outcome-manual = une personne décide
agreements-outcome-proposed = une personne décide ; proposition : { $amount }
agreements-outcome-hold = en attente : { $events }
agreements-outcome-needs = manque : { $facts }

# The decision's table
agreements-amount = Montant :
agreements-amount-proposed = Proposition :
agreements-table = Ce qui a décidé
agreements-column-clause = Clause
agreements-column-condition = Ce qu’elle dit, et votre valeur
agreements-column-contract = Selon le contrat seul
agreements-column-law = Selon la loi seule
agreements-column-result = Ce qui s’applique
agreements-results = Résultats
agreements-column-rule = Règle
agreements-column-compared = Ce qui est comparé
agreements-column-value = Valeur
agreements-column-holds = Vrai
agreements-limit = Limite
agreements-cell-silent = ne dit rien
agreements-cell-struck = écarté par { $by }
agreements-mark-yes = rempli
agreements-mark-no = fait obstacle
agreements-mark-manual = une personne décide
agreements-mark-hold = en attente
agreements-mark-needs = inconnu
agreements-given-before = { $owed }, moins { $given } déjà rendus le { $days } : { $left }.
agreements-if-applied = serait de { $value }, si elle s’appliquait
agreements-met-count = { $count ->
    [one] { $count } condition est remplie
   *[other] { $count } conditions sont remplies
}
agreements-exceptions-count = { $count ->
    [one] { $count } exception ne s’applique pas ici
   *[other] { $count } exceptions ne s’appliquent pas ici
}
agreements-unneeded-count = { $count ->
    [one] { $count } condition n’était pas nécessaire
   *[other] { $count } conditions n’étaient pas nécessaires
}
agreements-unneeded = Sans importance pour cette réponse : { $rule }
agreements-exceptions = Le droit prend fin plus tôt, ou n’existe pas, dans ces cas
agreements-exception-not-here = ne s’applique pas ici
agreements-struck = Ce que la loi écarte
agreements-what-would = Ce qui aurait changé la réponse
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
agreements-change-never = Cela ne peut plus changer.
agreements-change-fixed = { $subject } : { $left }. Cela ne peut plus changer.
agreements-change-other = { $subject } : toute autre valeur que { $left }.
agreements-change-other-account-standing = Le constat concernant votre compte devrait être levé ({ $subject } : { $left }).
agreements-change-usage-units_done-usage-units_total = { $nearest ->
    [one] Il aurait fallu ne pas terminer plus de { $nearest } unité ({ $subject } : { $left }).
   *[other] Il aurait fallu ne pas terminer plus de { $nearest } unités ({ $subject } : { $left }).
}
agreements-change-request-sent_at = Il aurait fallu demander au plus tard le { $nearest } ({ $subject } : { $left }).
agreements-change-request-scope = La demande aurait dû porter sur { $nearest } ({ $subject } : { $left }).
agreements-lose-share = Terminer l’unité { $unit } sur { $total } { $tense ->
    [past] avant votre demande aurait mis fin
   *[open] mettrait fin
} { $ground ->
    [guarantee] à notre garantie
    [withdrawal] au droit de rétractation
   *[all] au remboursement
}.
agreements-lose-day = Demander après le { $day } { $tense ->
    [past] aurait été
   *[open] serait
} trop tard{ $ground ->
    [guarantee] {" "}pour notre garantie
    [withdrawal] {" "}pour se rétracter
   *[all] {""}
}.
agreements-then-alone = À elle seule, cette différence aurait donné : { $answer }.
agreements-then-not-enough = À elle seule, cette différence n’aurait pas suffi.
agreements-then-still = { $ground ->
    [guarantee] Notre garantie
    [withdrawal] La loi
   *[other] Un autre motif
} vous { $tense ->
    [past] aurait tout de même donné
   *[open] donnerait tout de même
} { $amount }.
agreements-then-yes = oui, { $amount }
agreements-then-needed = { $fact } : { $value }
agreements-then-together = Seulement ensemble, cela aurait suffi : { $changes }. Alors : { $answer }.

# Si vous demandiez un autre jour
agreements-curve = Si vous demandiez un autre jour
agreements-curve-decided = Si vous aviez demandé un autre jour
agreements-curve-asked = Le jour de votre demande
agreements-curve-until = Jusqu’au { $to } :
agreements-curve-between = Du { $from } au { $to } :
agreements-curve-from = À partir du { $from } :
agreements-curve-nothing = rien

# The offer page
agreements-promise-sentence =
    { $units ->
        [one] Vous changez d’avis ? Demandez au plus tard le { $day }, en ayant terminé { $units } unité sur { $total } au plus, et vous récupérez { $amount }.
       *[other] Vous changez d’avis ? Demandez au plus tard le { $day }, en ayant terminé { $units } unités sur { $total } au plus, et vous récupérez { $amount }.
    }

# The texts
agreements-because-a-waiver-needs-express-consent-acknowledgement-and-confirmation = une renonciation exige un accord exprès, une reconnaissance et une confirmation
agreements-because-without-it-the-right-lasts-longer = sans cela, le droit dure plus longtemps
agreements-terms-title = Conditions
agreements-terms-intro = Voici les textes qui décident. Chaque numéro en marge possède son adresse, et chaque version reste à sa place.
agreements-terms-contract = Ce que nous convenons avec vous
agreements-terms-law = La loi au-dessus
agreements-terms-law-eu = Union européenne
agreements-terms-law-de = Allemagne
agreements-terms-law-fr = France
agreements-terms-general = Règles générales
agreements-terms-column-text = Texte
agreements-terms-column-version = Version
agreements-terms-column-from = En vigueur à partir du
agreements-terms-column-status = État
agreements-terms-in-en = (en anglais)
agreements-terms-in-fr = (en français)
agreements-terms-in-de = (en allemand)
agreements-terms-in-force = en vigueur
agreements-terms-earlier = antérieure
agreements-terms-coming = à venir
agreements-terms-examples-title = Textes d’exemple, non en vigueur ici
agreements-terms-examples-intro = Ils sont fournis avec le programme. Aucune commande de cette école ne les accepte, et les clients ne les trouvent pas dans cette liste.
agreements-terms-example = pas en vigueur ici
agreements-terms-example-notice = Ceci est un texte d’exemple, qui n’est pas en vigueur ici : aucune commande de cette école ne l’accepte.
agreements-terms-withdrawal-form = Formulaire type de rétractation
agreements-terms-empty-title = Aucun texte pour l’instant
agreements-terms-empty = Les textes qui décident figureront ici dès que l’école les aura publiés.
agreements-terms-version-line = Version { $version }, en vigueur à partir du { $day }
agreements-terms-not-in-force = Cette version n’est pas celle en vigueur. Elle reste décisive pour ceux qui l’ont acceptée.
agreements-terms-to-in-force = Lire la version en vigueur
agreements-terms-save = Enregistrer ce texte
agreements-terms-print = Pour imprimer, utilisez votre navigateur ; la page est prévue pour le papier.
agreements-terms-hash = Empreinte du texte
agreements-terms-file-hash = SHA-256 du fichier enregistré
agreements-terms-versions = Versions
agreements-terms-language = Ce texte est rédigé en anglais ; c’est cette version qui fait foi.
agreements-terms-translation = Ceci est une traduction, avec les mêmes valeurs ; c’est le texte anglais qui décide.
agreements-terms-file-note = Enregistré depuis { $school }. Le texte ci-dessus est la version { $version } de { $document } ; son empreinte est { $hash }.
agreements-terms-examples = { $n ->
    [one] Un exemple
   *[other] { $n } exemples
}
agreements-terms-facts = Le cas ordinaire dont partent les exemples
agreements-terms-contents = Sommaire
agreements-terms-rules = La règle telle que le programme la lit
agreements-foot-terms = Conditions
agreements-fact-request-reviewed_at = moment où une demande en attente a été réexaminée
agreements-fact-question-asked_at = moment pour lequel la question est posée
agreements-fact-feature-in_offer_at_order = fonctionnalité comprise dans l’offre à la commande
agreements-fact-feature-in_offer_now = fonctionnalité comprise dans l’offre aujourd’hui
agreements-fact-feature-chargeable = fonctionnalité payante
agreements-fact-account-registered_at = date de votre inscription
agreements-fact-seller-identity_on = jour pour lequel le vendeur est nommé
agreements-fact-order-channel = voie de la commande
agreements-fact-order-names_terms = commande qui renvoie à ces conditions
agreements-fact-order-acceptance = mode d’acceptation des conditions
agreements-fact-order-shown_hash = texte montré avant la commande
agreements-fact-order-accepted_hash = texte accepté
agreements-fact-order-texts_hashed = textes cités au contrat
agreements-fact-order-company = commande pour une entreprise
agreements-fact-order-authority = pouvoir de commander pour l’entreprise
agreements-fact-customer-birth_on = votre date de naissance
agreements-fact-order-fields_missing = champs obligatoires laissés vides
agreements-fact-order-summary_at = affichage du récapitulatif
agreements-fact-order-payment_named = moyen de paiement indiqué
agreements-fact-order-clicked_at = clic de confirmation de la commande
agreements-fact-order-button_obliges = bouton indiquant l’obligation de payer
agreements-fact-order-details_false = informations reconnues fausses
agreements-fact-order-evidence = preuve jointe au dossier
agreements-fact-request-kind = objet de votre message
agreements-fact-invoice-issued_on = date de la facture
agreements-fact-price-tax_included = prix affiché toutes taxes comprises
agreements-fact-price-told_at = date d’annonce du prix
agreements-fact-price-shown = prix affiché
agreements-fact-price-charged = prix débité
agreements-fact-extra-charge = frais en sus du prix
agreements-fact-extra-consent = accord aux frais supplémentaires
agreements-fact-payment-method = moyen de paiement
agreements-fact-payment-method_offered = moyen proposé à la commande
agreements-fact-payment-provider = prestataire de paiement
agreements-fact-payment-card_data_kept = données de carte conservées par l’école
agreements-fact-payment-received_at = réception du paiement
agreements-fact-subscription-offer = offre commandée
agreements-fact-subscription-starts_on = premier jour de l’abonnement
agreements-fact-subscription-terms_before = périodes déjà écoulées
agreements-fact-subscription-named_end = jour indiqué pour la fin
agreements-fact-renewal-paid = payé pour la période reconduite
agreements-fact-renewal-new_price = prix demandé à la reconduction
agreements-fact-renewal-rise_accepted_at = acceptation expresse de la hausse
agreements-fact-renewal-notices = lettres sur la reconduction
agreements-fact-contract-special_statute = texte spécial applicable
agreements-fact-change-in_force_on = entrée en vigueur de la nouvelle version
agreements-fact-change-notified_at = annonce de la nouvelle version
agreements-fact-invoice-amount = montant de la facture
agreements-fact-invoice-due_on = échéance de la facture
agreements-fact-invoice-paid_on = jour du paiement de la facture
agreements-fact-invoice-unpaid = part impayée de la facture
agreements-fact-recovery-documented = frais de recouvrement justifiés
agreements-fact-bank-refusal_fee = frais justifiés du paiement refusé
agreements-fact-customer-insolvency = procédure collective ouverte
agreements-fact-formal_notice-sent_on = jour de la mise en demeure
agreements-fact-formal_notice-form = forme de la mise en demeure
agreements-fact-service-suspended_on = jour de la suspension
agreements-fact-second_notice-sent_on = jour du second avertissement
agreements-fact-deposit-paid = acompte versé
agreements-fact-funding-kind = financeur de la formation
agreements-fact-funding-funder_share = part du financeur
agreements-fact-funding-customer_share = votre part du prix
agreements-fact-funding-funder_paid = payé par le financeur
agreements-fact-funding-default_told_on = annonce de la défaillance
agreements-fact-funding-deadline_on = date convenue avec le financeur
agreements-fact-funding-completed_on = fin de la formation
agreements-fact-funding-lost_share = frais non pris en charge
agreements-fact-funding-absence_cause = cause de l’inachèvement
agreements-fact-support_given-on = jour du parrainage
agreements-fact-support_given-to_customer = membre déjà client
agreements-fact-vouchers-earned = bons déjà acquis
agreements-fact-vouchers-last_month = dernier mois doté d’un bon
agreements-fact-voucher-amount = montant du bon
agreements-fact-result-mark = note obtenue
agreements-fact-result-pass_mark = note de passage
agreements-fact-certificate-registered = certificat enregistré
agreements-fact-path-parts_passed = parties du parcours réussies
agreements-fact-path-parts_total = parties du parcours
agreements-fact-diploma-awarded_on = jour du jury
agreements-fact-course-offline = cours disponible hors ligne
agreements-fact-mentoring-in_offer = offre avec mentor
agreements-fact-mentoring-schedule_agreed_at = accord sur le calendrier
agreements-fact-task-due_on = échéance de la tâche
agreements-fact-task-done_on = jour de réalisation de la tâche
agreements-fact-session-starts_at = début de la séance
agreements-fact-session-joined_at = votre arrivée
agreements-fact-session-notice_at = date de l’avertissement au mentor
agreements-fact-sessions-booked = séances réservées
agreements-fact-sessions-late = séances en retard
agreements-fact-conduct-reported = comportement signalé
agreements-fact-conduct-goes_on = comportement persistant
agreements-fact-mediation-offered_on = jour de la médiation proposée
agreements-fact-breach-clause = clause enfreinte
agreements-fact-breach-notified_at = notification du manquement
agreements-fact-breach-cured_on = fin du manquement
agreements-fact-breach-by = auteur du manquement
agreements-fact-access-given_at = ouverture de l’accès
agreements-fact-delivery-notice_on = jour de votre mise en demeure
agreements-fact-delivery-refused = refus manifeste de fournir
agreements-fact-delivery-time_essential = date d’accès essentielle
agreements-fact-ending-declared_on = jour de la résolution
agreements-fact-ending-form = forme de la résolution
agreements-fact-complaint-sent_on = jour de la réclamation
agreements-fact-item-delivered_on = jour de la livraison
agreements-fact-item-unavailable_at = constat d’indisponibilité
agreements-fact-replacement-same_quality = remplacement équivalent
agreements-fact-replacement-refused_on = jour de votre refus
agreements-fact-defect-hidden = vice caché
agreements-fact-defect-found_on = jour de la découverte
agreements-fact-defect-choice = votre choix
agreements-fact-interruption-cause = cause de l’interruption
agreements-fact-interruption-claimed = indemnisation demandée
agreements-fact-file-format = type de fichier
agreements-fact-file-zipped = fichier zip
agreements-fact-information-items_missing = informations non données
agreements-fact-availability-month = mois mesuré
agreements-fact-availability-down_minutes = minutes sans service
agreements-fact-fault-reported_at = signalement du dysfonctionnement
agreements-fact-fault-blocking = service totalement bloqué
agreements-fact-fault-restored_at = rétablissement du service
agreements-fact-damage-event_on = jour du fait dommageable
agreements-fact-damage-direct = dommage direct demandé
agreements-fact-damage-indirect = dommage indirect demandé
agreements-fact-damage-proof = preuve du dommage
agreements-fact-damage-cause = cause du dommage
agreements-fact-damage-gross_fault = faute lourde ou dol
agreements-fact-payments-made = paiements effectués
agreements-fact-clause-struck = clause réputée non écrite
agreements-fact-force_majeure-claimed = force majeure invoquée
agreements-fact-force_majeure-final_on = constat d’empêchement définitif
agreements-fact-service-resumed_on = dernier jour de la suspension
agreements-fact-dispute-court = tribunal saisi
agreements-fact-jobs-taken = emplois acceptés ou commencés
agreements-fact-jobs-disputed = adéquation d’un emploi contestée
agreements-fact-permit-valid_until = fin de l’autorisation de travail
agreements-fact-residence-left_on = jour du départ à l’étranger
agreements-fact-residence-mobile = mobilité dans le pays acceptée
agreements-fact-contacts-new = contacts avec des employeurs
agreements-fact-contacts-shortfall_waived = insuffisance excusée
agreements-fact-reports-complete = rapports complets
agreements-fact-reports-incomplete = rapports incomplets
agreements-fact-mentoring-asked = séances demandées
agreements-fact-offers-received = offres correspondantes reçues
agreements-fact-honour-declared_on = jour de l’attestation sur l’honneur
agreements-fact-search-supported_at = accompagnement par l’école
agreements-fact-job-request_sent_at = demande de remboursement
agreements-fact-job-seeker_certificate_on = attestation de demandeur d’emploi
agreements-fact-job-certificate_delayed = attestation retardée par l’organisme
agreements-fact-job-bank_details_on = coordonnées bancaires
agreements-fact-job-evidence_on = preuves de la recherche
agreements-fact-path-months_stated = durée moyenne du parcours
agreements-fact-path-monthly_price = prix mensuel du parcours
agreements-fact-school-withdrawal_page = la page où vous pouvez vous rétracter
agreements-fact-school-withdrawal_form = où se trouve le formulaire type de rétractation
agreements-fact-school-mediation_body = le médiateur de la consommation
agreements-fact-school-ending_page = la page où vous pouvez résilier
agreements-fact-school-ending_needs_login = s’il faut se connecter pour résilier
agreements-fact-school-regime_distance_teaching = si la loi allemande sur l’enseignement à distance s’applique
agreements-fact-school-distance_teaching_approval = numéro d’agrément du cours
agreements-fact-school-regime_private_teaching = si les règles françaises de l’enseignement privé à distance s’appliquent
agreements-fact-school-regime_vocational = si les règles françaises de la formation professionnelle s’appliquent
agreements-fact-contract-price = prix de tout le contrat
agreements-fact-contract-received_on = jour où vous avez reçu le contrat à lire
agreements-fact-contract-law_reproduced = si le contrat reproduit la loi
agreements-fact-contract-in_writing = s’il existe un contrat de formation distinct
agreements-fact-payment-advance = somme payée avant le début de l’enseignement
agreements-fact-payment-asked_on = jour où le premier paiement a été demandé
agreements-fact-payment-instalment_months = mois payés par une échéance
agreements-fact-reduction-began_at = début de la réduction
agreements-fact-erasure-asked_at = quand vous avez demandé l’effacement
agreements-fact-sessions-missed = séances manquées
agreements-fact-confirmation-sent_at = envoi de la confirmation
agreements-fact-confirmation-bounced = confirmation revenue
agreements-diff-counts =
    { $changed ->
        [0] Aucune clause n’a changé.
        [one] Une clause a changé ; inchangées : { $same }.
       *[other] { $changed } clauses ont changé ; inchangées : { $same }.
    }
agreements-diff-added = nouveau
agreements-diff-removed = retiré
agreements-diff-changed = modifié
agreements-diff-gone = supprimé :
agreements-diff-new = désormais :
agreements-terms-since = Modifié depuis { $version }
agreements-terms-since-title = Ce qui a changé de { $before } à { $after }
agreements-promise-ruled-out = Notre garantie ne vous rendrait rien ici. { $conditions } Votre droit de rétractation n’en est pas touché.
agreements-line-happened = Ce qui s’est passé
agreements-line-as-above = comme dit plus haut
agreements-line-EU-CRD-16m-contract-kind-service = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; nous avons confirmé les deux le { $consent-confirmed_at } ; le cours a été ouvert le { $usage-first_at }.
agreements-line-C13a-contract-kind-service = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; nous avons confirmé les deux le { $consent-confirmed_at } ; le cours a été ouvert le { $usage-first_at }.
agreements-line-EU-CRD-16a-contract-kind-digital_content = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; tout a été fourni le { $service-performed_at }.
agreements-line-C13a-contract-kind-digital_content = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; tout a été fourni le { $service-performed_at }.
agreements-change-told = Votre accord pour commencer plus tôt et ce qui l’a suivi ne peuvent plus changer.
agreements-line-DE-356-5-contract-kind-service = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; nous avons confirmé les deux le { $consent-confirmed_at } ; le cours a été ouvert le { $usage-first_at }.
agreements-line-FR-L221-28-13-contract-kind-service = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; nous avons confirmé les deux le { $consent-confirmed_at } ; le cours a été ouvert le { $usage-first_at }.
agreements-line-DE-356-4-contract-kind-digital_content = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; tout a été fourni le { $service-performed_at }.
agreements-line-FR-L221-28-1-contract-kind-digital_content = Le { $consent-begin_early }, vous nous avez demandé de commencer plus tôt et reconnu que cela coûte ce droit ; tout a été fourni le { $service-performed_at }.

# How a condition came out, in a whole sentence
agreements-not-so-far = pas à ce jour
agreements-not-begun = son délai n’a pas encore commencé
agreements-awaits = Ce délai n’a pas encore commencé ; rien n’est donc trop tard.
agreements-not-known = Pas encore connu : { $subject }.
agreements-unmet = Non rempli : { $what }.
agreements-unmet-needed = Ce qu’il faut : { $limit }.
agreements-unmet-told = Le droit de rétractation a pris fin. { $told }
agreements-met = { $subject } : { $value }.
agreements-met-values = { $sentence } (Chez vous : { $value }. Limite : { $limit }.)
agreements-unmet-guarantee-eligible-purchase-item_kind = Notre garantie porte sur ce que nous enseignons, et vous avez acheté autre chose ({ $value }).
agreements-unmet-guarantee-eligible-request-sent_at = Vous n’avez pas demandé à temps : votre demande est du { $value }, et le dernier jour était le { $limit }.
agreements-unmet-guarantee-eligible-usage-units_done-usage-units_total = Vous avez terminé une plus grande part du cours que la garantie ne le permet (unités terminées : { $value }). La limite est de { $limit }.
agreements-unmet-guarantee-eligible-count-requests-earlier_same_course = Vous avez déjà demandé le remboursement de ce cours, seul ou dans un lot. Demandes sur lesquelles il a été décidé : { $value }.
agreements-unmet-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Trop de remboursements vous ont été accordés dans la période précédente : { $value }. Il en faut moins de { $limit }.
agreements-unmet-guarantee-eligible-account-standing = Votre compte n’est pas en règle : nous vous avons signalé un manquement à nos conditions.
agreements-unmet-guarantee-eligible-download-full = Vous avez emporté un cours entier par des moyens que le lecteur n’offre pas.
agreements-unmet-guarantee-eligible-download-offered = Vous avez emporté un cours entier par des moyens que le lecteur n’offre pas.
agreements-unmet-guarantee-eligible-download-redistribution = Des éléments montrent que le contenu du cours a été copié pour être transmis.
agreements-unmet-guarantee-eligible-certificate-issued_at = Un certificat de réussite vous avait été délivré avant votre demande, le { $value }.
agreements-unmet-guarantee-eligible-purchase-price_kind = Vous n’avez pas payé ce cours : il était gratuit, offert dans une promotion, ou à l’essai.
agreements-unmet-guarantee-eligible-purchase-channel = Vous avez acheté ce cours chez un autre vendeur ; adressez-vous à lui.
agreements-unmet-withdrawal-eligible-customer-kind = La loi donne le droit de rétractation aux consommateurs, et vous avez acheté en tant que professionnel.
agreements-unmet-withdrawal-eligible-customer-country = Le droit de rétractation de l’Union est celui des consommateurs qui y vivent, et vous vivez ailleurs.
agreements-unmet-withdrawal-eligible-request-scope = Le droit de rétractation porte sur le contrat entier, et vous en avez demandé une partie.
agreements-unmet-withdrawal-eligible-request-sent_at = Le délai de rétractation était passé : votre message est du { $value }, et le dernier jour était le { $limit }.
agreements-unmet-withdrawal-eligible-usage-first_at = Vous aviez ouvert le cours, le { $value }, et selon ces conditions cela fait renoncer au droit de rétractation.
agreements-unmet-withdrawal-eligible-purchase-price_kind = Aucun prix n’était dû pour ce cours ; il n’y a donc pas d’argent à rendre.
agreements-unmet-withdrawal-eligible-purchase-channel = Vous avez acheté ce cours chez un autre vendeur, et c’est du contrat avec lui que l’on se rétracte ; adressez-vous à lui.
agreements-unmet-withdrawal-eligible-contract-kind = Aucun prix n’était dû pour ce cours, et sans prix le droit de rétractation prend fin dès que le cours a été ouvert ou entièrement donné.
agreements-met-guarantee-eligible-request-sent_at = Vous avez demandé à temps : le { $value } ; le dernier jour est le { $limit }.
agreements-met-guarantee-eligible-usage-units_done-usage-units_total = Unités terminées : { $value } ; la limite est de { $limit }.
agreements-met-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Remboursements obtenus dans la période précédente : { $value } ; il en faut moins de { $limit }.
agreements-met-guarantee-eligible-download-redistribution = Rien ne montre que le contenu du cours a été transmis.
agreements-met-guarantee-eligible-certificate-issued_at = Aucun certificat de réussite ne vous avait été délivré quand vous avez demandé.
agreements-met-guarantee-eligible-purchase-price_kind = Vous avez acheté ce cours ; il n’a pas été offert.
agreements-met-guarantee-eligible-purchase-channel = Vous avez acheté ce cours chez nous.
agreements-met-withdrawal-eligible-customer-kind = Vous avez acheté en tant que consommateur.
agreements-met-withdrawal-eligible-customer-country = Vous vivez dans l’Union européenne.
agreements-met-withdrawal-eligible-request-scope = Vous avez demandé le tout.
agreements-met-withdrawal-eligible-request-sent_at = Vous avez écrit à temps : le { $value } ; le dernier jour est le { $limit }.
agreements-met-withdrawal-eligible-usage-first_at = Vous n’aviez pas ouvert le cours quand vous avez écrit.
agreements-met-withdrawal-eligible-consent-begin_early = Avant l’ouverture du cours, vous ne nous aviez pas demandé de commencer plus tôt.
agreements-met-withdrawal-eligible-consent-acknowledged = Vous n’aviez pas reconnu à temps que commencer plus tôt coûte ce droit.
agreements-met-withdrawal-eligible-consent-confirmed_at = Nous ne vous avions pas confirmé à temps que commencer plus tôt coûte ce droit.
agreements-met-withdrawal-eligible-service-performed_at = Le service n’avait pas été entièrement fourni quand vous avez écrit.
agreements-met-withdrawal-eligible-purchase-price_kind = Vous avez acheté ce cours ; il n’a pas été offert.
agreements-met-withdrawal-eligible-purchase-channel = Vous avez acheté ce cours chez nous.
agreements-met-withdrawal-eligible-request-kind = Vous avez déclaré vous rétracter.
# La même chose en bref, pour l’école, qui lit au sujet d’une personne
agreements-noted-ended = Le droit de rétractation a pris fin : un début anticipé était convenu, et il a eu lieu.
agreements-noted-guarantee-eligible-purchase-item_kind = Autre chose que ce que nous enseignons : { $value }.
agreements-noted-guarantee-eligible-request-sent_at = Demande du { $value } ; le dernier jour était le { $limit }.
agreements-noted-guarantee-eligible-usage-units_done-usage-units_total = Unités terminées : { $value } ; { $nearest } seraient admises.
agreements-noted-guarantee-eligible-count-requests-earlier_same_course = Demandes antérieures pour ce cours sur lesquelles il a été décidé : { $value }.
agreements-noted-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Remboursements dans la période précédente : { $value } ; il en faut moins de { $limit }.
agreements-noted-guarantee-eligible-account-standing = Un manquement aux conditions a été signalé.
agreements-noted-guarantee-eligible-download-full = Un cours entier a été emporté par des moyens que le lecteur n’offre pas.
agreements-noted-guarantee-eligible-download-offered = Un cours entier a été emporté par des moyens que le lecteur n’offre pas.
agreements-noted-guarantee-eligible-download-redistribution = Des éléments montrent que du contenu du cours a été transmis.
agreements-noted-guarantee-eligible-certificate-issued_at = Un certificat a été délivré le { $value }.
agreements-noted-guarantee-eligible-purchase-price_kind = Aucun prix n’était dû : gratuit, offert, ou à l’essai.
agreements-noted-guarantee-eligible-purchase-channel = Acheté chez un autre vendeur.
agreements-noted-withdrawal-eligible-customer-kind = Pas de droit de rétractation : achat en tant que professionnel.
agreements-noted-withdrawal-eligible-customer-country = Pas de droit de rétractation : domicile hors de l’Union européenne.
agreements-noted-withdrawal-eligible-request-scope = Pas de droit de rétractation : seule une partie est demandée.
agreements-noted-withdrawal-eligible-request-sent_at = Le délai de rétractation était passé : le dernier jour était le { $limit }.
agreements-noted-withdrawal-eligible-usage-first_at = Ouvert le { $value }, ce qui, selon les conditions, fait renoncer au droit de rétractation.
agreements-noted-withdrawal-eligible-purchase-price_kind = Aucun prix n’était dû : gratuit, offert, ou à l’essai.
agreements-noted-withdrawal-eligible-purchase-channel = Acheté chez un autre vendeur.
agreements-noted-withdrawal-eligible-contract-kind = Pas de droit de rétractation : aucun prix n’était dû, et il a été ouvert ou entièrement donné.
agreements-symbol-DE = Allemagne
agreements-symbol-US = États-Unis

agreements-accepted-title = Conditions acceptées
agreements-accepted-nothing = Rien pour l’instant.
agreements-accepted-at = Acceptées le
agreements-accepted-shown = Telles que montrées
agreements-accepted-file = le fichier montré
agreements-accepted-line = version { $version }, acceptée le { $at }.
agreements-accepted-list = Qui a accepté quoi
agreements-accepted-intro = Combien de fois chaque version a été acceptée. L’acceptation de chacun figure sur la page de la personne et sur celle de la commande.
agreements-accepted-times = Fois
agreements-accepted-people = Personnes
agreements-accepted-last = En dernier
agreements-staff-yes = Les conditions donnent droit à un remboursement de { $amount }.
agreements-staff-no = Les conditions ne donnent droit à aucun remboursement.
agreements-staff-manual = Les conditions confient cette demande à une personne.
agreements-staff-condition = Ce qu’elle dit, et la valeur de ce cas
agreements-staff-result = Ce que le client obtient
agreements-seller-name = Nom
agreements-seller-address = Adresse
agreements-seller-email = Adresse électronique
agreements-seller-phone = Téléphone
agreements-seller-other = les conditions disent « { $text } », les réglages « { $settings } »
agreements-seller-nothing = les conditions disent « { $text } », les réglages rien
