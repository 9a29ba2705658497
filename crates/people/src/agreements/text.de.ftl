# Agreements in German: names of facts and results, comparisons, the decision and the texts.

# Names of facts, as people would say them
agreements-fact-request-sent_at = Tag und Uhrzeit Ihres Antrags
agreements-fact-request-order_number = Bestellnummer im Antrag
agreements-fact-request-order_unknown = nicht auffindbare Bestellung
agreements-fact-request-purchase_day = Kauftag im Antrag
agreements-fact-request-course = im Antrag genannter Kurs
agreements-fact-request-subject = Betreff des Antrags
agreements-fact-request-clear = Verständlichkeit des Antrags
agreements-fact-request-channel = Weg, auf dem der Antrag uns erreichte
agreements-fact-request-noted_at = wann ein Anruf notiert wurde
agreements-fact-request-reason = genannter Grund
agreements-fact-request-exceptional_ground = genannter schwerwiegender Grund
agreements-fact-request-scope = Umfang des Antrags
agreements-fact-requests-earlier_same_course = frühere Anträge zu diesem Kurs
agreements-fact-refunds-issued = Ihnen gewährte Erstattungen
agreements-fact-refund-issued_on = Tag der letzten Erstattung zu diesem Kurs
agreements-fact-refund-processed_at = wann die Erstattung bearbeitet wurde
agreements-fact-purchase-confirmed_at = wann Sie die Bestätigung erhielten
agreements-fact-purchase-paid = was Sie bezahlt haben
agreements-fact-purchase-price_kind = Art des Preises
agreements-fact-purchase-item_kind = was Sie gekauft haben
agreements-fact-purchase-channel = wo Sie gekauft haben
agreements-fact-purchase-course = der Kurs
agreements-fact-part-list_price = Listenpreis des zurückgegebenen Kurses
agreements-fact-bundle-list_price = Summe der Listenpreise des Pakets
agreements-fact-usage-units_done = von Ihnen abgeschlossene Einheiten
agreements-fact-usage-units_total = Einheiten des Kurses beim Kauf
agreements-fact-usage-first_at = wann Sie es zum ersten Mal öffneten
agreements-fact-certificate-issued_at = wann ein Zertifikat ausgestellt wurde
agreements-fact-download-full = ganzer Kurs heruntergeladen
agreements-fact-download-offered = nur wie angeboten heruntergeladen
agreements-fact-download-redistribution = Hinweise auf Weitergabe
agreements-fact-account-standing = Stand Ihres Kontos
agreements-fact-dispute-open_on_order = offene Rückbuchung zu dieser Bestellung
agreements-fact-dispute-fraud_found = Rückbuchung als betrügerisch befunden
agreements-fact-disputes-lost = verlorene Rückbuchungen
agreements-fact-problem-reported_at = wann ein technisches Problem gemeldet wurde
agreements-fact-problem-resolved_at = wann das Problem gelöst war
agreements-fact-course-changed_at = wann der Kurs stark geändert wurde
agreements-fact-payment-duplicate = doppelt bezahlter Betrag
agreements-fact-decision-approved_at = wann die Erstattung bewilligt wurde
agreements-fact-decision-ground = Grund der Bewilligung
agreements-fact-decision-refused = Antrag abgelehnt
agreements-fact-support-peak_declared_at = wann hohes Aufkommen angekündigt wurde
agreements-fact-contract-concluded_at = wann der Vertrag geschlossen wurde
agreements-fact-contract-accepted_at = wann Sie die Bedingungen angenommen haben
agreements-fact-contract-kind = Art des Vertrags
agreements-fact-change-posted_at = wann eine neuere Fassung veröffentlicht wurde
agreements-fact-change-required_by_law = gesetzlich verlangte Änderung
agreements-fact-change-better_for_customer = Änderung zu Ihren Gunsten
agreements-fact-consent-begin_early = Ihre Zustimmung zum sofortigen Beginn
agreements-fact-consent-acknowledged = Ihre Kenntnisnahme, dass das Recht dann erlischt
agreements-fact-consent-confirmed_at = unsere Bestätigung von beidem
agreements-fact-information-withdrawal = wann Sie über das Widerrufsrecht belehrt wurden
agreements-fact-service-performed_at = wann die Leistung vollständig erbracht war
agreements-fact-customer-kind = Verbraucher oder Unternehmer
agreements-fact-customer-country = Ihr Land
agreements-fact-customer-region = Ihre Region
agreements-fact-subscription-period_end = Ende des Abrechnungszeitraums
agreements-fact-subscription-cancelled_at = wann das Abonnement gekündigt wurde
agreements-fact-subscription-plan = Abonnementplan
agreements-fact-subscription-terms_shown_at = wann die Bedingungen des Plans gezeigt wurden

# Names of what the terms find out, and of the figures in them
agreements-value-refund = Geld zurück
agreements-value-guarantee = Die Garantie der Schule
agreements-value-guarantee-eligible = Die Garantie der Schule
agreements-value-guarantee-last_day = Letzter Tag der Garantie
agreements-value-guarantee-refund = Erstattung nach der Garantie
agreements-value-guarantee-window = Bedenkzeit
agreements-value-guarantee-max_progress = größter abgeschlossener Anteil
agreements-value-guarantee-max_recent = Zahl früherer Erstattungen
agreements-value-guarantee-recent = Zeitraum, in dem frühere Erstattungen zählen
agreements-value-withdrawal = Das Widerrufsrecht
agreements-value-withdrawal-eligible = Das Widerrufsrecht
agreements-value-withdrawal-last_day = Letzter Tag des Widerrufs
agreements-value-withdrawal-kept = Anteil, den die Schule behält
agreements-value-withdrawal-refund = Erstattung nach dem Widerruf
agreements-value-repurchase = Erneuter Kauf des Kurses
agreements-value-repurchase-first_day = Erster Tag für einen erneuten Kauf
agreements-value-repurchase-bar = Frist bis zum erneuten Kauf
agreements-value-review_by = Letzter Tag unserer Prüfung
agreements-value-answer_by = Letzter Tag unserer Antwort
agreements-value-paid_by = Letzter Tag der Zahlung
agreements-value-money-usual_by = Tag, an dem das Geld gewöhnlich ankommt
agreements-value-money-usual_from = Tag, vor dem das Geld gewöhnlich nicht da ist
agreements-value-told-of_transfer = Satz über Überweisungen
agreements-value-told-of_card = Satz über Karten
agreements-value-told-of_wallet = Satz über elektronische Geldbörsen
agreements-value-money-missing_from = Tag, ab dem Sie nachfragen sollten
agreements-value-correction = Rückgabe einer Doppelzahlung
agreements-value-bundle-share = Anteil des Kurses am Paket
agreements-value-account-closure = Schließung des Kontos
agreements-value-account-suspension = Sperrung des Kontos
agreements-value-change-applies = Neuere Fassung gilt
agreements-value-contact-open = Bürozeiten
agreements-value-correction-eligible = Doppelzahlung belegt
agreements-value-correction-refund = Rückgabe einer Doppelzahlung
agreements-value-credit-offer = Guthaben angeboten
agreements-value-recovery = Beitreibung
agreements-value-request-complete = Antrag vollständig
agreements-value-request-counts = Gilt als Antrag
agreements-value-withdrawal-window = Widerrufsfrist
agreements-value-support-patience = Zeit, Ihnen zu helfen
agreements-value-distance_teaching-valid = Ob der Fernunterrichtsvertrag wirksam ist
agreements-value-distance_teaching-instalment_allowed = Ob die Rate erlaubt ist
agreements-value-distance_teaching-half_year = Ende des ersten Halbjahrs
agreements-value-distance_teaching-ends_on = Tag, an dem der Fernunterricht endet
agreements-value-ending-at_any_time = Kündigung zu jeder Zeit
agreements-value-ending_receipt-by = Bestätigung der Kündigung
agreements-value-withdrawal_receipt-by = Bestätigung des Widerrufs
agreements-value-renewed-open_ended = Auf unbestimmte Zeit verlängert
agreements-value-renewed-ends_on = Ende des verlängerten Vertrags
agreements-value-late-legal_from = Erster Tag der gesetzlichen Zinsen
agreements-value-late-legal_interest = Gesetzliche Verzugszinsen
agreements-value-base_rate-known = Ob der Basiszinssatz bekannt ist
agreements-value-subscription-bound_until = Letzter Tag der möglichen Bindung
agreements-value-renewal-lawful_window = Zeitraum der gesetzlich verlangten Erinnerung
agreements-value-retention-until = Letzter Tag der Aufbewahrung von Rechnungen
agreements-value-reduction-prices_from = Erster Tag, dessen Preise neben einem ermäßigten zählen
agreements-value-erasure-covers_invoice = Ob die Rechnung gelöscht werden darf
agreements-value-conformity-last_day = Letzter Tag, einen Mangel zu rügen
agreements-value-conformity-eligible = Ein Mangel
agreements-value-conformity-refund_by = Erstattung nach einem Mangel
agreements-value-late_delivery-due_on = Letzter Tag der Erstattung ohne Erhöhung
agreements-value-late_delivery-increase = Erhöhung der verspäteten Erstattung nach Nichtlieferung
agreements-value-late_refund-due_on = Letzter Tag der Erstattung ohne Erhöhung
agreements-value-late_refund-ninety = Neunzigster Tag der Verspätung
agreements-value-late_refund-months_begun = Neue Monate der Verspätung
agreements-value-late_refund-increase = Erhöhung der verspäteten Erstattung nach Widerruf
agreements-value-private_teaching-signed_in_time = Nach der Bedenkzeit unterschrieben
agreements-value-private_teaching-most_in_advance = Höchster Vorschuss
agreements-value-private_teaching-last_day_to_end = Letzter Tag, den Unterricht zu kündigen
agreements-value-private_teaching-may_end = Kündigung in den ersten drei Monaten
agreements-value-private_teaching-most_kept = Höchstbetrag dafür
agreements-value-training-first_payment_day = Erster Tag, an dem Zahlung verlangt werden darf
agreements-value-training-most_at_first = Höchste erste Zahlung
agreements-value-training-ends_by_force_majeure = Ende durch höhere Gewalt
agreements-value-withdrawal-fee = Kosten des Widerrufs
agreements-value-withdrawal-repay = Frist zur Rückzahlung
agreements-value-exit = Beendigung nach der Verlängerung
agreements-value-exit-eligible = Beendigung nach der Verlängerung
agreements-value-exit-day = Tag der Beendigung
agreements-value-exit-kept = Anteil der genutzten Tage
agreements-value-exit-refund = Rückzahlung nach der Beendigung
agreements-value-exit-paid_by = Letzter Tag dieser Zahlung
agreements-value-exit-interest = Zinsen für die Verspätung
agreements-value-delivery = Beendigung mangels Zugang
agreements-value-delivery-eligible = Beendigung mangels Zugang
agreements-value-delivery-refund = Rückzahlung mangels Zugang
agreements-value-delivery-extra_until = Letzter Tag der Nachfrist
agreements-value-delivery-paid_by = Letzter Tag dieser Zahlung
agreements-value-job = Die Jobgarantie
agreements-value-job-eligible = Die Jobgarantie
agreements-value-job-refund = Rückzahlung aus der Jobgarantie
agreements-value-job-last_day = Letzter Tag des Antrags
agreements-value-job-complete_on = Tag der Vollständigkeit
agreements-value-job-paid_by = Letzter Tag dieser Zahlung
agreements-value-search-end = Ende der Suche
agreements-value-search-period = Die Suche
agreements-value-search-contacts = Kontakte pro Woche
agreements-value-search-report_every = Abstand der Berichte
agreements-value-subscription-term = Laufzeit
agreements-value-subscription-term_start = Erster Tag der Laufzeit
agreements-value-subscription-term_end = Letzter Tag der Laufzeit
agreements-value-renewal-happens = Verlängerung
agreements-value-renewal-day = Tag der Verlängerung
agreements-value-renewal-last_refusal_day = Letzter Tag der Ablehnung
agreements-value-renewal-notice = Zeit für die Erinnerung
agreements-value-renewal-notice_given = Rechtzeitige Erinnerung
agreements-value-renewal-price = Preis nach der Verlängerung
agreements-value-price-listed = Preis am Tag der Bestellung
agreements-value-bill-due_on = Fälligkeit
agreements-value-late-interest = Verzugszinsen
agreements-value-late-lump = Pauschale
agreements-value-recovery-excess = Kosten über der Pauschale
agreements-value-suspension-last_day = Letzter Tag vor der Sperrung
agreements-value-suspension-from = Erster Tag der Sperrung
agreements-value-suspension-allowed = Sperrung
agreements-value-voucher-earned = Gutschein
agreements-value-voucher-month = Monat des Gutscheins
agreements-value-session-movable = Sitzung verschiebbar
agreements-value-session-forfeited = Sitzung verfallen
agreements-value-session-next_first_day = Erster Tag der nächsten Sitzung
agreements-value-access-by = Zugang spätestens
agreements-value-fault-heard_at = Kenntnisnahme
agreements-value-fault-answer_by = Antwort spätestens
agreements-value-fault-restore_by = Wiederherstellung spätestens
agreements-value-availability-met = Verfügbarkeit
agreements-value-damage-payable = Schadensersatz
agreements-value-damage-cap = Grenze des Schadensersatzes
agreements-value-breach-last_day = Letzter Tag der Abhilfe
agreements-value-funding-owed = Vom Träger offen
agreements-value-diploma-day = Tag des Diploms
agreements-value-certificate-earned = Zertifikat erworben
agreements-value-order-valid = Bestellung

# Words of closed lists
agreements-symbol-good = gut
agreements-symbol-suspected = in Prüfung
agreements-symbol-violation = Verstoß gegen die Bedingungen
agreements-symbol-consumer = Verbraucher
agreements-symbol-professional = Unternehmer
agreements-symbol-form = Formular
agreements-symbol-email = E-Mail
agreements-symbol-phone = Telefon
agreements-symbol-post = Post
agreements-symbol-changed_mind = Sinneswandel
agreements-symbol-personal = persönliche Gründe
agreements-symbol-content = Inhalt
agreements-symbol-technical = technisches Problem
agreements-symbol-other = anderes
agreements-symbol-illness = schwere Krankheit
agreements-symbol-life_event = schwerwiegendes Ereignis
agreements-symbol-course_defect = Mangel des Kurses
agreements-symbol-billing_error = Abrechnungsfehler
agreements-symbol-technical_problem = technisches Problem
agreements-symbol-whole = das Ganze
agreements-symbol-part = ein Kurs eines Pakets
agreements-symbol-amount = ein Teil des Geldes
agreements-symbol-paid = bezahlt
agreements-symbol-free = kostenlos
agreements-symbol-bonus = Aktionsgeschenk
agreements-symbol-trial = kostenlose Probe
agreements-symbol-course = Kurs
agreements-symbol-bundle = Paket
agreements-symbol-webinar = Webinar
agreements-symbol-material = Material
agreements-symbol-goods = Ware
agreements-symbol-own = hier
agreements-symbol-third_party = ein anderer Verkäufer
agreements-symbol-digital_content = digitaler Inhalt
agreements-symbol-service = Dienstleistung
agreements-symbol-guarantee = Garantie
agreements-symbol-withdrawal = Widerruf
agreements-symbol-goodwill = Kulanz
agreements-symbol-correction = Berichtigung
agreements-symbol-monthly = monatlich
agreements-symbol-yearly = jährlich
agreements-symbol-online = online
agreements-symbol-offline = offline
agreements-symbol-click = Klick
agreements-symbol-preticked = vorangekreuzt
agreements-symbol-none = keine
agreements-symbol-change = Änderung
agreements-symbol-ending = Beendigung
agreements-symbol-information = Auskunft
agreements-symbol-express = ausdrücklich
agreements-symbol-wallet = Online-Geldbörse
agreements-symbol-card = Karte
agreements-symbol-transfer = Überweisung
agreements-symbol-cheque = Scheck
agreements-symbol-cash = Bargeld
agreements-symbol-solo = Solo
agreements-symbol-class = Klasse
agreements-symbol-plus = Plus
agreements-symbol-named_letter = persönlicher Brief
agreements-symbol-dedicated_email = eigene E-Mail
agreements-symbol-safeguard = Schutzverfahren
agreements-symbol-receivership = Sanierung
agreements-symbol-liquidation = Liquidation
agreements-symbol-registered_post = Einschreiben
agreements-symbol-letter = Brief
agreements-symbol-employer = Arbeitgeber
agreements-symbol-funding_body = Förderstelle
agreements-symbol-training_funder = Bildungsträger
agreements-symbol-school = Schule
agreements-symbol-customer = Kunde
agreements-symbol-registered_letter = Einschreiben mit Rückschein
agreements-symbol-reduction = Minderung
agreements-symbol-maintenance = Wartung
agreements-symbol-update = Aktualisierung
agreements-symbol-malfunction = Störung
agreements-symbol-outside = äußeres Ereignis
agreements-symbol-fault = Verschulden der Schule
agreements-symbol-document = Dokument
agreements-symbol-video = Video
agreements-symbol-force_majeure = höhere Gewalt
agreements-symbol-funder = Träger
agreements-symbol-paris = Paris
agreements-symbol-home = am Wohnsitz
agreements-symbol-permanent = unbefristet
agreements-symbol-temporary = befristet
agreements-symbol-freelance = freiberuflich
agreements-symbol-non_professional = Verein oder anderer Nichtunternehmer

# What a hold waits for
agreements-event-the-dispute-is-closed = die Rückbuchung abgeschlossen ist
agreements-event-the-suspicion-is-cleared-up = der Verdacht geklärt ist
agreements-event-we-have-had-the-time-to-help = wir Zeit hatten, Ihnen zu helfen

# What lines compare, where the rule's own spelling would not read well
agreements-subject-usage-units_done-usage-units_total = Von Ihnen abgeschlossene Einheiten
agreements-subject-count-requests-earlier_same_course = Frühere Anträge zu diesem Kurs

agreements-subject-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Erstattungen in der Zeit davor
agreements-subject-count-disputes-lost-where-closed_on-within-dispute-recent-before-request-sent_at = Verlorene Rückbuchungen in der Zeit davor
agreements-subject-guarantee-window-after-purchase-confirmed_at-that-day-not-counted = Die Bedenkzeit, vom Tag nach der Bestätigung an
agreements-subject-withdrawal-window-after-contract-concluded_at-that-day-not-counted = Die Widerrufsfrist, vom Tag nach dem Vertragsschluss an
agreements-subject-rolls-over-non-working-days-of-seat-and-customer = Rückt über Wochenenden und Feiertage, am Sitz der Schule und bei Ihnen
agreements-subject-rolls-over-non-working-days-of-customer = Rückt über Wochenenden und Feiertage bei Ihnen
agreements-subject-round-half-up-to-the-cent = Auf den Cent gerundet
agreements-subject-at-most-purchase-paid = Höchstens, was Sie bezahlt haben
agreements-subject-purchase-paid-minus-withdrawal-kept = Was Sie bezahlt haben, abzüglich des behaltenen Anteils
agreements-subject-purchase-paid-part-list_price-bundle-list_price = Der Anteil des Kurses an Ihrer Zahlung, nach Listenpreisen
agreements-subject-otherwise-purchase-paid-usage-units_done-usage-units_total = Sonst: der Preisanteil der abgeschlossenen Einheiten
agreements-subject-otherwise-0-00-EUR = Sonst: nichts
agreements-subject-0-00-EUR = Nichts
agreements-subject-otherwise-as-the-contract-says = Sonst: wie der Vertrag sagt
agreements-subject-otherwise-eu-longer-after-eu-withdrawal-after-contract-concluded_at = Sonst: die längere Frist, weil Sie über das Recht nicht belehrt wurden
agreements-subject-otherwise-answer-longest-after-request-sent_at = Sonst: die übliche Zeit für eine Antwort
agreements-subject-otherwise-review-longest-after-request-sent_at = Sonst: die übliche Zeit für die Prüfung
agreements-subject-payment-longest-after-decision-approved_at = Die längste Zeit für die Zahlung, von der Bewilligung an
agreements-subject-bank-latest-after-refund-processed_at = Der späteste Eingang bei Ihrer Bank, von der Bearbeitung an
agreements-subject-the-day-after-bank-patience-after-refund-processed_at = Der Tag nach der Zeit, die eine Bank brauchen darf
agreements-subject-the-day-after-repurchase-bar-after-refund-issued_on-that-day-not-counted = Der Tag nach der Frist bis zum erneuten Kauf
agreements-subject-would-be-yes-manual = Wäre ja: ein Mensch entscheidet
agreements-subject-subscriptions-plans = Angebotene Abonnements
agreements-subject-time-of-request-sent_at = Uhrzeit Ihres Antrags
agreements-subject-weekday-of-request-sent_at = Wochentag Ihres Antrags
agreements-subject-as-the-contract-says = Wie der Vertrag sagt
agreements-subject-day-of-request-sent_at = Der Tag Ihrer Nachricht
agreements-subject-otherwise-day-of-question-asked_at = Sonst: der Tag, nach dem gefragt wird
agreements-subject-otherwise-de-longer-after-de-withdrawal-after-contract-concluded_at = Sonst: die längere Frist, weil Sie über das Recht nicht belehrt wurden
agreements-subject-otherwise-fr-longer-after-fr-withdrawal-after-contract-concluded_at = Sonst: die längere Frist, weil Sie über das Recht nicht belehrt wurden
agreements-subject-otherwise-training-withdrawal_afar-after-contract-concluded_at-that-day-not-counted = Sonst: die Widerrufsfrist im Fernabsatz
agreements-subject-the-day-after-withdrawal-last_day = Der Tag nach der Widerrufsfrist
agreements-subject-fern-half_year-after-contract-concluded_at = Das Ende des ersten Halbjahrs
agreements-subject-otherwise-fern-later_notice-after-request-sent_at = Sonst: die längere Kündigungsfrist
agreements-subject-otherwise-the-day-after-invoice-due_on = Sonst: der Tag nach der Fälligkeit
agreements-subject-otherwise-interest-on-invoice-unpaid-at-de_247_rates-consumer-from-late-legal_from-to-late-until = Sonst: gesetzliche Zinsen auf den offenen Betrag
agreements-subject-otherwise-interest-on-invoice-unpaid-at-fr_l313_2_rates-other-from-the-day-after-invoice-due_on-to-late-until-fr-penalty_times = Sonst: der Mindestzins zwischen Unternehmern
agreements-subject-otherwise-de-lump_sum = Sonst: die Pauschale
agreements-subject-otherwise-fr-lump_sum = Sonst: die Pauschale
agreements-subject-otherwise-recovery-documented-minus-late-lump = Sonst: die belegten Kosten, abzüglich der Pauschale
agreements-subject-at-least-0-00-EUR = Mindestens nichts
agreements-subject-de-retention-after-the-last-day-of-the-year-of-invoice-issued_on = Die Aufbewahrungsfrist, vom Jahresende an
agreements-subject-fr-retention-after-the-last-day-of-the-year-of-invoice-issued_on = Die Aufbewahrungsfrist, vom Jahresende an
agreements-subject-otherwise-eu-conformity-after-access-given_at = Sonst: zwei Jahre ab dem Zugang
agreements-subject-eu-conformity_refund-after-ending-declared_on = Die Frist der Erstattung, von der Beendigung an
agreements-subject-fr-delivery-refund-after-ending-declared_on = Die Frist der Erstattung, von der Beendigung an
agreements-subject-otherwise-purchase-paid-fr-delivery-third_rate = Sonst: die höchste Stufe der Erhöhung
agreements-subject-fr-late-grace-after-request-sent_at = Die Frist der Erstattung, von Ihrem Widerruf an
agreements-subject-fr-late-fifth-after-late_refund-due_on = Der neunzigste Tag der Verspätung
agreements-subject-months-and-rest-from-the-day-after-late_refund-ninety-to-refund-processed_at = Monate der Verspätung darüber hinaus
agreements-subject-round-up-to-the-whole = Ein angefangener Monat zählt
agreements-subject-otherwise-withdrawal-refund-fr-late-fifth_rate-plus-fr-late-month_rate-late_refund-months_begun = Sonst: die Hälfte, und mehr für jeden neuen Monat
agreements-subject-contract-price-teaching-advance = Dreißig Prozent des Preises
agreements-subject-contract-price-teaching-ending_share = Dreißig Prozent des Preises
agreements-subject-contract-price-training-advance = Dreißig Prozent des Preises
agreements-subject-teaching-ending-after-contract-concluded_at = Drei Monate vom Vertrag an
agreements-subject-at-most-renewal-paid = Höchstens, was für die Verlängerung gezahlt wurde
agreements-subject-renewal-paid-minus-exit-kept = Was für die Verlängerung gezahlt wurde, abzüglich des behaltenen Teils
agreements-subject-fr-renewal-refund-after-exit-day = Die Frist der Erstattung, vom Ende an
agreements-subject-otherwise-interest-on-exit-refund-at-fr_l241_3_rates-other-from-the-day-after-exit-paid_by-to-exit-interest_until = Sonst: gesetzliche Zinsen auf die Erstattung

# Words of the language inside a comparison
agreements-keyword-count = Zahl von
agreements-keyword-where = mit
agreements-keyword-within = innerhalb von
agreements-keyword-before = vor
agreements-keyword-after = nach
agreements-keyword-is = ist
agreements-keyword-not = nicht
agreements-keyword-and = und
agreements-keyword-or = oder
agreements-keyword-yes = ja
agreements-keyword-no = nein
agreements-keyword-absent = nicht vorhanden
agreements-keyword-recorded = vermerkt
agreements-keyword-one = eines
agreements-keyword-of = von
agreements-keyword-day = Tag
agreements-keyword-issued_on = gewährt am

# Comparisons
agreements-op-at_most = höchstens { $limit }
agreements-op-at_least = mindestens { $limit }
agreements-op-below = weniger als { $limit }
agreements-op-above = mehr als { $limit }
agreements-op-is = { $limit }
agreements-op-is_not = alles außer „{ $limit }“
agreements-op-one_of = eines von: { $limit }
agreements-op-is_one_of = eines von: { $limit }
agreements-op-not_in = nicht in: { $limit }
agreements-op-from_to = im Zeitraum { $limit }
agreements-op-is_absent = darf nicht vorliegen
agreements-op-is_absent-given = darf nicht angegeben sein
agreements-op-is_recorded = muss vermerkt sein
agreements-op-in = eines von: { $limit }
agreements-op-not_after = spätestens { $limit }
agreements-op-not_before = ab { $limit }
agreements-op-before = vor { $limit }
agreements-op-after = nach { $limit }
agreements-op-by = bis { $limit }
agreements-op-not_by = noch nicht am { $limit }
agreements-op-within = im Zeitraum { $limit }

# Values
agreements-absent = keine Angabe
# What it means that nothing was said of a fact: a request for no part of a purchase is for all of it.
agreements-absent-request-scope = das Ganze
agreements-unknown = nicht bekannt
agreements-none = keine
agreements-yes = ja
agreements-no = nein
agreements-share = { $part } von { $whole }
agreements-percent-share = { $percent }, das sind { $share }
agreements-a-month = { $rate } im Monat
agreements-window = { $from } bis { $to }
agreements-weekday-0 = Montag
agreements-weekday-1 = Dienstag
agreements-weekday-2 = Mittwoch
agreements-weekday-3 = Donnerstag
agreements-weekday-4 = Freitag
agreements-weekday-5 = Samstag
agreements-weekday-6 = Sonntag
agreements-month-1 = Januar
agreements-month-2 = Februar
agreements-month-3 = März
agreements-month-4 = April
agreements-month-5 = Mai
agreements-month-6 = Juni
agreements-month-7 = Juli
agreements-month-8 = August
agreements-month-9 = September
agreements-month-10 = Oktober
agreements-month-11 = November
agreements-month-12 = Dezember
agreements-length-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
agreements-length-business-days = { $count ->
    [one] { $count } Arbeitstag
   *[other] { $count } Arbeitstage
}
agreements-length-weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
agreements-length-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
agreements-length-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
agreements-length-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
agreements-length-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
agreements-length-working-hours = { $count ->
    [one] { $count } Stunde an Arbeitstagen
   *[other] { $count } Stunden an Arbeitstagen
}

# The answer
agreements-answer-yes = Ja.
agreements-answer-no = Nein.
agreements-answer-manual = Ein Mensch entscheidet darüber. Nichts ist abgelehnt.
agreements-answer-hold = Wir warten, bis { $events }; dann entscheiden wir.
agreements-answer-needs = Wir können noch nicht entscheiden. Es fehlt noch: { $facts }.
agreements-answer-value = { $value }
agreements-answer-refund-yes = Sie bekommen { $amount } zurück.
agreements-answer-refund-yes-plain = Sie bekommen Ihr Geld zurück.
agreements-answer-refund-no = Nach diesen Bedingungen bekommen Sie Ihr Geld nicht zurück.
agreements-answer-refund-manual = Ein Mensch entscheidet über Ihre Erstattung. Nichts ist abgelehnt.
agreements-answer-guarantee-yes = Sie bekommen { $amount } zurück.
agreements-answer-guarantee-yes-plain = Sie bekommen Ihr Geld zurück.
agreements-answer-guarantee-no = Aus der Garantie bekommen Sie nichts zurück.
agreements-answer-withdrawal-yes = Ihr Widerruf ist wirksam. Sie bekommen { $amount } zurück.
agreements-answer-withdrawal-yes-plain = Ihr Widerruf ist wirksam.
agreements-answer-withdrawal-no = Hier besteht kein Widerrufsrecht.
agreements-answer-repurchase-yes = Sie können diesen Kurs kaufen.
agreements-answer-repurchase-no = Sie können diesen Kurs noch nicht wieder kaufen.
agreements-outcome-manual = ein Mensch entscheidet
agreements-outcome-proposed = ein Mensch entscheidet; Vorschlag: { $amount }
agreements-outcome-hold = wartet, bis { $events }
agreements-outcome-needs = es fehlt: { $facts }

# The decision's table
agreements-amount = Betrag:
agreements-amount-proposed = Vorschlag:
agreements-table = Was entschieden hat
agreements-column-clause = Klausel
agreements-column-condition = Was sie sagt, und Ihr Wert
agreements-column-contract = Nach dem Vertrag allein
agreements-column-law = Nach dem Gesetz allein
agreements-column-result = Was gilt
agreements-results = Ergebnisse
agreements-column-rule = Regel
agreements-column-compared = Was verglichen wird
agreements-column-value = Wert
agreements-column-holds = Gilt
agreements-limit = Grenze
agreements-cell-silent = sagt nichts
agreements-cell-struck = gestrichen durch { $by }
agreements-mark-yes = in Ordnung
agreements-mark-no = steht entgegen
agreements-mark-manual = ein Mensch entscheidet
agreements-mark-hold = wartet
agreements-mark-needs = nicht bekannt
agreements-given-before = { $owed }, abzüglich { $given }, bereits zurückgegeben am { $days }: { $left }.
agreements-if-applied = wären { $value }, wenn es gälte
agreements-met-count = { $count ->
    [one] { $count } Bedingung ist erfüllt
   *[other] { $count } Bedingungen sind erfüllt
}
agreements-exceptions-count = { $count ->
    [one] { $count } Ausnahme gilt hier nicht
   *[other] { $count } Ausnahmen gelten hier nicht
}
agreements-unneeded-count = { $count ->
    [one] auf { $count } Bedingung kam es nicht an
   *[other] auf { $count } Bedingungen kam es nicht an
}
agreements-unneeded = Für diese Antwort nicht nötig: { $rule }
agreements-exceptions = Das Recht endet früher oder besteht nicht, wenn
agreements-exception-not-here = gilt hier nicht
agreements-struck = Was das Gesetz streicht
agreements-what-would = Was es geändert hätte
agreements-notes = Tage und Hinweise
agreements-note-weekend = { $day } fällt auf ein Wochenende: Der letzte Tag rückt auf den nächsten Werktag.
agreements-note-holiday = { $day } ist ein Feiertag ({ $name }, { $region }): Der letzte Tag rückt auf den nächsten Werktag.
agreements-note-law = Das Gesetz vermerkt: { $because } ({ $clauses })
agreements-trace = Die ganze Herleitung, Zeile für Zeile
agreements-document = { $title }, Fassung { $version }
agreements-json = Diese Entscheidung als Daten

# What would have changed it
agreements-change = { $subject }: { $nearest } statt { $left }.
agreements-change-past = { $subject }: { $nearest } hätte genügt; es ist { $left }, und das lässt sich nicht mehr ändern.
agreements-change-never = Das lässt sich nicht mehr ändern.
agreements-change-fixed = { $subject }: { $left }. Das lässt sich nicht mehr ändern.
agreements-change-other = { $subject }: alles andere als { $left }.
agreements-change-other-account-standing = Unsere Feststellung zu Ihrem Konto müsste aufgehoben werden ({ $subject }: { $left }).
agreements-change-usage-units_done-usage-units_total = { $nearest ->
    [one] Sie hätten höchstens { $nearest } Einheit abschließen dürfen ({ $subject }: { $left }).
   *[other] Sie hätten höchstens { $nearest } Einheiten abschließen dürfen ({ $subject }: { $left }).
}
agreements-change-request-sent_at = Der Antrag hätte spätestens am { $nearest } gestellt werden müssen ({ $subject }: { $left }).
agreements-change-request-scope = Der Antrag hätte { $nearest } betreffen müssen ({ $subject }: { $left }).
agreements-lose-share = { $tense ->
    [past] Mit dem Abschluss von Einheit { $unit } von { $total } vor Ihrem Antrag hätte { $ground ->
        [guarantee] unsere Garantie
        [withdrawal] das Widerrufsrecht
       *[all] der Anspruch
    } geendet.
   *[open] Mit dem Abschluss von Einheit { $unit } von { $total } { $ground ->
        [guarantee] endet unsere Garantie
        [withdrawal] endet das Widerrufsrecht
       *[all] endet der Anspruch
    }.
}
agreements-lose-day = Ein Antrag nach { $day } { $tense ->
    [past] wäre
   *[open] käme
} { $ground ->
    [guarantee] für unsere Garantie zu spät
    [withdrawal] für einen Widerruf zu spät
   *[all] zu spät
}{ $tense ->
    [past] {" "}gekommen
   *[open] {""}
}.
agreements-then-alone = Für sich allein hätte das bedeutet: { $answer }.
agreements-then-not-enough = Für sich allein hätte das nicht gereicht.
agreements-then-still = { $ground ->
    [guarantee] Nach unserer Garantie
    [withdrawal] Nach dem Gesetz
   *[other] Aus einem anderen Grund
} { $tense ->
    [past] hätten Sie trotzdem { $amount } bekommen
   *[open] bekämen Sie trotzdem { $amount }
}.
agreements-then-yes = ja, { $amount }
agreements-then-needed = { $fact }: { $value }
agreements-then-together = Nur zusammen hätte es gereicht: { $changes }. Dann: { $answer }.

# Wenn Sie an einem anderen Tag fragten
agreements-curve = Wenn Sie an einem anderen Tag fragten
agreements-curve-decided = Wenn Sie an einem anderen Tag gefragt hätten
agreements-curve-asked = Der Tag Ihres Antrags
agreements-curve-until = Bis { $to }:
agreements-curve-between = Von { $from } bis { $to }:
agreements-curve-from = Ab { $from }:
agreements-curve-nothing = nichts

# The offer page
agreements-promise-sentence =
    Anders überlegt? Verlangen Sie bis { $day } eine Erstattung, nach höchstens { $units } von { $total } Einheiten, und Sie bekommen { $amount } zurück.

# The texts
agreements-because-a-waiver-needs-express-consent-acknowledgement-and-confirmation = ein Verzicht braucht ausdrückliche Zustimmung, Kenntnisnahme und Bestätigung
agreements-because-without-it-the-right-lasts-longer = ohne sie besteht das Recht länger
agreements-terms-title = Bedingungen
agreements-terms-intro = Das sind die Texte, die entscheiden. Jede Nummer am Rand hat ihre Adresse, und jede Fassung bleibt, wo sie ist.
agreements-terms-contract = Was wir mit Ihnen vereinbaren
agreements-terms-law = Das Gesetz darüber
agreements-terms-law-eu = Europäische Union
agreements-terms-law-de = Deutschland
agreements-terms-law-fr = Frankreich
agreements-terms-general = Allgemeine Regeln
agreements-terms-column-text = Text
agreements-terms-column-version = Fassung
agreements-terms-column-from = In Kraft ab
agreements-terms-column-status = Stand
agreements-terms-in-en = (auf Englisch)
agreements-terms-in-fr = (auf Französisch)
agreements-terms-in-de = (auf Deutsch)
agreements-terms-in-force = in Kraft
agreements-terms-earlier = früher
agreements-terms-coming = künftig
agreements-terms-examples-title = Beispieltexte, hier nicht in Kraft
agreements-terms-examples-intro = Sie kommen mit dem Programm. Keine Bestellung dieser Schule nimmt sie an, und Kunden finden sie in dieser Liste nicht.
agreements-terms-example = hier nicht in Kraft
agreements-terms-example-notice = Dies ist ein Beispieltext, der hier nicht in Kraft ist: Keine Bestellung dieser Schule nimmt ihn an.
agreements-terms-withdrawal-form = Muster-Widerrufsformular
agreements-terms-empty-title = Noch keine Texte
agreements-terms-empty = Hier stehen die Texte, die entscheiden, sobald die Schule sie veröffentlicht hat.
agreements-terms-version-line = Fassung { $version }, in Kraft ab { $day }
agreements-terms-not-in-force = Diese Fassung ist nicht die geltende. Für alle, die sie angenommen haben, entscheidet sie weiter.
agreements-terms-to-in-force = Die geltende Fassung lesen
agreements-terms-save = Diesen Text speichern
agreements-terms-print = Zum Drucken nutzen Sie Ihren Browser; die Seite ist für Papier gesetzt.
agreements-terms-hash = Fingerabdruck des Textes
agreements-terms-file-hash = SHA-256 der gespeicherten Datei
agreements-terms-versions = Fassungen
agreements-terms-language = Dieser Text ist auf Englisch verfasst; dieser Wortlaut gilt.
agreements-terms-translation = Das ist eine Übersetzung mit denselben Werten; der englische Wortlaut entscheidet.
agreements-terms-file-note = Gespeichert von { $school }. Der Text oben ist die Fassung { $version } von { $document }; ihr Fingerabdruck ist { $hash }.
agreements-terms-examples = { $n ->
    [one] Ein Beispiel
   *[other] { $n } Beispiele
}
agreements-terms-facts = Der gewöhnliche Fall, von dem die Beispiele ausgehen
agreements-terms-contents = Inhalt
agreements-terms-rules = Die Regel, wie das Programm sie liest
agreements-foot-terms = Bedingungen
agreements-fact-request-reviewed_at = wann ein wartender Antrag erneut angesehen wurde
agreements-fact-question-asked_at = Zeitpunkt, für den gefragt wird
agreements-fact-feature-in_offer_at_order = Funktion bei der Bestellung im Angebot
agreements-fact-feature-in_offer_now = Funktion heute im Angebot
agreements-fact-feature-chargeable = kostenpflichtige Funktion
agreements-fact-account-registered_at = Zeitpunkt Ihrer Anmeldung
agreements-fact-seller-identity_on = Tag, für den der Verkäufer genannt wird
agreements-fact-order-channel = Weg der Bestellung
agreements-fact-order-names_terms = Bestellung, die auf diese Bedingungen verweist
agreements-fact-order-acceptance = Art der Zustimmung zu den Bedingungen
agreements-fact-order-shown_hash = vor der Bestellung gezeigter Text
agreements-fact-order-accepted_hash = angenommener Text
agreements-fact-order-texts_hashed = im Vertrag genannte Texte
agreements-fact-order-company = Bestellung für ein Unternehmen
agreements-fact-order-authority = Vollmacht für das Unternehmen
agreements-fact-customer-birth_on = Ihr Geburtstag
agreements-fact-order-fields_missing = leere Pflichtfelder
agreements-fact-order-summary_at = Zeitpunkt der Zusammenfassung
agreements-fact-order-payment_named = Zahlungsmittel angegeben
agreements-fact-order-clicked_at = Klick zur Bestätigung der Bestellung
agreements-fact-order-button_obliges = Schaltfläche mit Zahlungspflicht
agreements-fact-order-details_false = als falsch erkannte Angaben
agreements-fact-order-evidence = Beleg beim Vorgang
agreements-fact-request-kind = Gegenstand Ihrer Nachricht
agreements-fact-invoice-issued_on = Rechnungsdatum
agreements-fact-price-tax_included = Preis mit allen Steuern
agreements-fact-price-told_at = Zeitpunkt der Preisangabe
agreements-fact-price-shown = angezeigter Preis
agreements-fact-price-charged = berechneter Preis
agreements-fact-extra-charge = Kosten neben dem Preis
agreements-fact-extra-consent = Zustimmung zu den Mehrkosten
agreements-fact-payment-method = Zahlungsmittel
agreements-fact-payment-method_offered = bei der Bestellung angebotenes Mittel
agreements-fact-payment-provider = Zahlungsdienstleister
agreements-fact-payment-card_data_kept = bei der Schule gespeicherte Kartendaten
agreements-fact-payment-received_at = Zahlungseingang
agreements-fact-subscription-offer = bestelltes Angebot
agreements-fact-subscription-starts_on = erster Tag des Abonnements
agreements-fact-subscription-terms_before = abgelaufene Laufzeiten
agreements-fact-subscription-named_end = genannter Endtag
agreements-fact-renewal-paid = für die verlängerte Laufzeit gezahlt
agreements-fact-renewal-new_price = Preis ab der Verlängerung
agreements-fact-renewal-rise_accepted_at = Zustimmung zur Erhöhung
agreements-fact-renewal-notices = Schreiben zur Verlängerung
agreements-fact-contract-special_statute = besonderes Gesetz
agreements-fact-change-in_force_on = Inkrafttreten der neuen Fassung
agreements-fact-change-notified_at = Mitteilung der neuen Fassung
agreements-fact-invoice-amount = Rechnungsbetrag
agreements-fact-invoice-due_on = Fälligkeit der Rechnung
agreements-fact-invoice-paid_on = Tag der Zahlung
agreements-fact-invoice-unpaid = offener Rechnungsbetrag
agreements-fact-recovery-documented = belegte Beitreibungskosten
agreements-fact-bank-refusal_fee = belegte Gebühr der abgelehnten Zahlung
agreements-fact-customer-insolvency = offenes Insolvenzverfahren
agreements-fact-formal_notice-sent_on = Tag der förmlichen Mahnung
agreements-fact-formal_notice-form = Form der Mahnung
agreements-fact-service-suspended_on = Tag der Sperrung
agreements-fact-second_notice-sent_on = Tag der zweiten Mahnung
agreements-fact-deposit-paid = gezahlte Anzahlung
agreements-fact-funding-kind = Träger der Förderung
agreements-fact-funding-funder_share = Anteil des Trägers
agreements-fact-funding-customer_share = Ihr Anteil
agreements-fact-funding-funder_paid = vom Träger gezahlt
agreements-fact-funding-default_told_on = Mitteilung des Ausfalls
agreements-fact-funding-deadline_on = mit dem Träger vereinbarter Tag
agreements-fact-funding-completed_on = Abschluss der Ausbildung
agreements-fact-funding-lost_share = vom Träger nicht bezahlte Gebühren
agreements-fact-funding-absence_cause = Grund des fehlenden Abschlusses
agreements-fact-support_given-on = Tag der Unterstützung
agreements-fact-support_given-to_customer = Mitglied, das schon Kunde war
agreements-fact-vouchers-earned = bereits verdiente Gutscheine
agreements-fact-vouchers-last_month = letzter Monat mit Gutschein
agreements-fact-voucher-amount = Betrag des Gutscheins
agreements-fact-result-mark = erreichte Note
agreements-fact-result-pass_mark = nötige Note
agreements-fact-certificate-registered = eingetragenes Zertifikat
agreements-fact-path-parts_passed = bestandene Teile des Weges
agreements-fact-path-parts_total = Teile des Weges
agreements-fact-diploma-awarded_on = Tag der Prüfungskommission
agreements-fact-course-offline = offline verfügbarer Kurs
agreements-fact-mentoring-in_offer = Angebot mit Mentor
agreements-fact-mentoring-schedule_agreed_at = Vereinbarung des Zeitplans
agreements-fact-task-due_on = Fälligkeit der Aufgabe
agreements-fact-task-done_on = Tag der Erledigung
agreements-fact-session-starts_at = Beginn der Sitzung
agreements-fact-session-joined_at = Ihr Beitritt
agreements-fact-session-notice_at = Nachricht an den Mentor
agreements-fact-sessions-booked = gebuchte Sitzungen
agreements-fact-sessions-late = verspätete Sitzungen
agreements-fact-conduct-reported = gemeldetes Verhalten
agreements-fact-conduct-goes_on = fortgesetztes Verhalten
agreements-fact-mediation-offered_on = Tag des Vermittlungsangebots
agreements-fact-breach-clause = verletzte Klausel
agreements-fact-breach-notified_at = Mitteilung eines Verstoßes
agreements-fact-breach-cured_on = Ende des Verstoßes
agreements-fact-breach-by = wer den Vertrag verletzte
agreements-fact-access-given_at = Freischaltung
agreements-fact-delivery-notice_on = Tag Ihrer Mahnung
agreements-fact-delivery-refused = verweigerte Leistung
agreements-fact-delivery-time_essential = wesentlicher Zugangstag
agreements-fact-ending-declared_on = Tag der Beendigung
agreements-fact-ending-form = Form der Beendigung
agreements-fact-complaint-sent_on = Tag der Beschwerde
agreements-fact-item-delivered_on = Tag der Lieferung
agreements-fact-item-unavailable_at = Feststellung der Nichtverfügbarkeit
agreements-fact-replacement-same_quality = gleichwertiger Ersatz
agreements-fact-replacement-refused_on = Tag Ihrer Ablehnung
agreements-fact-defect-hidden = verborgener Mangel
agreements-fact-defect-found_on = Tag der Entdeckung
agreements-fact-defect-choice = Ihre Wahl
agreements-fact-interruption-cause = Grund der Unterbrechung
agreements-fact-interruption-claimed = verlangte Entschädigung
agreements-fact-file-format = Art der Datei
agreements-fact-file-zipped = Datei im Zip-Archiv
agreements-fact-information-items_missing = fehlende Angaben
agreements-fact-availability-month = gemessener Monat
agreements-fact-availability-down_minutes = Minuten ohne Dienst
agreements-fact-fault-reported_at = Meldung der Störung
agreements-fact-fault-blocking = Dienst ganz blockiert
agreements-fact-fault-restored_at = Wiederherstellung
agreements-fact-damage-event_on = Tag des Schadensereignisses
agreements-fact-damage-direct = verlangter direkter Schaden
agreements-fact-damage-indirect = verlangter mittelbarer Schaden
agreements-fact-damage-proof = Nachweis des Schadens
agreements-fact-damage-cause = Ursache des Schadens
agreements-fact-damage-gross_fault = grobes Verschulden oder Vorsatz
agreements-fact-payments-made = geleistete Zahlungen
agreements-fact-clause-struck = nicht geschriebene Klausel
agreements-fact-force_majeure-claimed = geltend gemachte höhere Gewalt
agreements-fact-force_majeure-final_on = Feststellung des endgültigen Hindernisses
agreements-fact-service-resumed_on = letzter Tag der Sperrung
agreements-fact-dispute-court = angerufenes Gericht
agreements-fact-jobs-taken = angenommene oder begonnene Stellen
agreements-fact-jobs-disputed = strittige Eignung einer Stelle
agreements-fact-permit-valid_until = Ende der Arbeitserlaubnis
agreements-fact-residence-left_on = Tag des Wegzugs
agreements-fact-residence-mobile = Bereitschaft zum Umzug
agreements-fact-contacts-new = Kontakte mit Arbeitgebern
agreements-fact-contacts-shortfall_waived = erlassene Fehlzahl
agreements-fact-reports-complete = vollständige Berichte
agreements-fact-reports-incomplete = unvollständige Berichte
agreements-fact-mentoring-asked = erbetene Sitzungen
agreements-fact-offers-received = erhaltene passende Angebote
agreements-fact-honour-declared_on = Tag der Ehrenerklärung
agreements-fact-search-supported_at = Unterstützung durch die Schule
agreements-fact-job-request_sent_at = Antrag auf Erstattung
agreements-fact-job-seeker_certificate_on = Bescheinigung der Arbeitsverwaltung
agreements-fact-job-certificate_delayed = verspätete Bescheinigung
agreements-fact-job-bank_details_on = Bankverbindung
agreements-fact-job-evidence_on = Nachweise der Suche
agreements-fact-path-months_stated = mittlere Dauer des Weges
agreements-fact-path-monthly_price = Monatspreis des Weges
agreements-fact-school-withdrawal_page = die Seite, auf der Sie widerrufen können
agreements-fact-school-withdrawal_form = wo das Muster-Widerrufsformular steht
agreements-fact-school-mediation_body = die Stelle, die in Streitfällen schlichtet
agreements-fact-school-ending_page = die Seite, auf der Sie kündigen können
agreements-fact-school-ending_needs_login = ob man sich zum Kündigen anmelden muss
agreements-fact-school-regime_distance_teaching = ob das Fernunterrichtsschutzgesetz gilt
agreements-fact-school-distance_teaching_approval = Zulassungsnummer des Kurses
agreements-fact-school-regime_private_teaching = ob die französischen Regeln für privaten Fernunterricht gelten
agreements-fact-school-regime_vocational = ob die französischen Regeln für berufliche Bildung gelten
agreements-fact-contract-price = Preis des ganzen Vertrags
agreements-fact-contract-received_on = Tag, an dem Sie den Vertrag zum Lesen erhielten
agreements-fact-contract-law_reproduced = ob der Vertrag das Gesetz wiedergibt
agreements-fact-contract-in_writing = ob es einen eigenen Ausbildungsvertrag gibt
agreements-fact-payment-advance = was vor Beginn des Unterrichts gezahlt wird
agreements-fact-payment-asked_on = Tag, an dem die erste Zahlung verlangt wurde
agreements-fact-payment-instalment_months = Monate, die eine Rate bezahlt
agreements-fact-reduction-began_at = Beginn der Ermäßigung
agreements-fact-erasure-asked_at = wann Sie um Löschung baten
agreements-fact-sessions-missed = versäumte Sitzungen
agreements-fact-confirmation-sent_at = Versand der Bestätigung
agreements-fact-confirmation-bounced = zurückgekommene Bestätigung
agreements-diff-counts =
    { $changed ->
        [0] Jede Klausel ist wie vorher.
        [one] Eine Klausel ist nicht wie vorher; wie vorher: { $same }.
       *[other] { $changed } Klauseln sind nicht wie vorher; wie vorher: { $same }.
    }
agreements-diff-added = neu
agreements-diff-removed = herausgenommen
agreements-diff-changed = geändert
agreements-diff-gone = gestrichen:
agreements-diff-new = jetzt:
agreements-terms-since = Geändert seit { $version }
agreements-terms-since-title = Was sich von { $before } zu { $after } geändert hat
agreements-promise-ruled-out = Unsere Garantie gäbe Ihnen hier nichts zurück. { $conditions } Ihr Widerrufsrecht bleibt davon unberührt.
agreements-line-happened = Was geschehen ist
agreements-line-as-above = wie oben gesagt
agreements-line-EU-CRD-16m-contract-kind-service = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; wir haben beides am { $consent-confirmed_at } bestätigt; der Kurs wurde am { $usage-first_at } geöffnet.
agreements-line-C13a-contract-kind-service = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; wir haben beides am { $consent-confirmed_at } bestätigt; der Kurs wurde am { $usage-first_at } geöffnet.
agreements-line-EU-CRD-16a-contract-kind-digital_content = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; am { $service-performed_at } war alles erbracht.
agreements-line-C13a-contract-kind-digital_content = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; am { $service-performed_at } war alles erbracht.
agreements-change-told = Ihre Zustimmung zum früheren Beginn und was auf sie folgte, lässt sich nicht mehr ändern.
agreements-line-DE-356-5-contract-kind-service = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; wir haben beides am { $consent-confirmed_at } bestätigt; der Kurs wurde am { $usage-first_at } geöffnet.
agreements-line-FR-L221-28-13-contract-kind-service = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; wir haben beides am { $consent-confirmed_at } bestätigt; der Kurs wurde am { $usage-first_at } geöffnet.
agreements-line-DE-356-4-contract-kind-digital_content = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; am { $service-performed_at } war alles erbracht.
agreements-line-FR-L221-28-1-contract-kind-digital_content = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; am { $service-performed_at } war alles erbracht.

# How a condition came out, in a whole sentence
agreements-not-so-far = bisher nicht
agreements-not-begun = die Frist läuft noch nicht
agreements-awaits = Diese Frist läuft noch nicht, also ist nichts zu spät.
agreements-not-known = Noch nicht bekannt: { $subject }.
agreements-unmet = Nicht erfüllt: { $what }.
agreements-unmet-needed = Nötig ist: { $limit }.
agreements-unmet-told = Das Widerrufsrecht ist erloschen. { $told }
agreements-met = { $subject }: { $value }.
agreements-met-values = { $sentence } (Bei Ihnen: { $value }. Grenze: { $limit }.)
agreements-unmet-guarantee-eligible-purchase-item_kind = Unsere Garantie gilt für das, was wir unterrichten; Sie haben etwas anderes gekauft ({ $value }).
agreements-unmet-guarantee-eligible-request-sent_at = Ihr Antrag kam nicht rechtzeitig: Er ist vom { $value }, und der letzte Tag war { $limit }.
agreements-unmet-guarantee-eligible-usage-units_done-usage-units_total = Sie haben mehr vom Kurs abgeschlossen, als die Garantie zulässt: { $value } Einheiten. Die Grenze liegt bei { $limit }.
agreements-unmet-guarantee-eligible-count-requests-earlier_same_course = Sie haben für diesen Kurs schon eine Erstattung verlangt, allein oder im Paket. Entschiedene Anträge: { $value }.
agreements-unmet-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Sie haben in der Zeit davor zu viele Erstattungen erhalten: { $value }. Es müssen weniger als { $limit } sein.
agreements-unmet-guarantee-eligible-account-standing = Mit Ihrem Konto ist nicht alles in Ordnung: Wir haben Ihnen einen Verstoß gegen unsere Bedingungen mitgeteilt.
agreements-unmet-guarantee-eligible-download-full = Sie haben einen ganzen Kurs auf Wegen heruntergeladen, die der Player nicht anbietet.
agreements-unmet-guarantee-eligible-download-offered = Sie haben einen ganzen Kurs auf Wegen heruntergeladen, die der Player nicht anbietet.
agreements-unmet-guarantee-eligible-download-redistribution = Es gibt Hinweise, dass Kursmaterial kopiert wurde, um es weiterzugeben.
agreements-unmet-guarantee-eligible-certificate-issued_at = Vor Ihrem Antrag war Ihnen ein Abschlusszertifikat ausgestellt worden: { $value }.
agreements-unmet-guarantee-eligible-purchase-price_kind = Sie haben für diesen Kurs keinen Preis bezahlt: Er war kostenlos, eine Zugabe aus einer Werbeaktion oder ein Probezugang.
agreements-unmet-guarantee-eligible-purchase-channel = Sie haben diesen Kurs bei einem anderen Verkäufer gekauft; bitte wenden Sie sich an ihn.
agreements-unmet-withdrawal-eligible-customer-kind = Das Gesetz gibt das Widerrufsrecht Verbrauchern, und Sie haben als Unternehmer gekauft.
agreements-unmet-withdrawal-eligible-customer-country = Das Widerrufsrecht der Union haben Verbraucher, die in ihr wohnen, und Sie wohnen anderswo.
agreements-unmet-withdrawal-eligible-request-scope = Das Widerrufsrecht gilt für den Vertrag als Ganzes, und Sie haben einen Teil verlangt.
agreements-unmet-withdrawal-eligible-request-sent_at = Die Widerrufsfrist war vorbei: Ihre Nachricht kam am { $value }, und der letzte Tag war { $limit }.
agreements-unmet-withdrawal-eligible-usage-first_at = Sie hatten den Kurs am { $value } geöffnet, und nach diesen Bedingungen gibt das das Widerrufsrecht auf.
agreements-unmet-withdrawal-eligible-purchase-price_kind = Für diesen Kurs war kein Preis geschuldet; es gibt also kein Geld zurückzugeben.
agreements-unmet-withdrawal-eligible-purchase-channel = Sie haben diesen Kurs bei einem anderen Verkäufer gekauft, und zu widerrufen ist der Vertrag mit ihm; bitte wenden Sie sich an ihn.
agreements-unmet-withdrawal-eligible-contract-kind = Für diesen Kurs war kein Preis geschuldet, und ohne Preis erlischt das Widerrufsrecht, sobald er geöffnet oder vollständig erteilt ist.
agreements-met-guarantee-eligible-request-sent_at = Sie haben rechtzeitig gefragt, am { $value }; der letzte Tag ist { $limit }.
agreements-met-guarantee-eligible-usage-units_done-usage-units_total = Sie hatten { $value } Einheiten abgeschlossen; die Grenze ist { $limit }.
agreements-met-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Erstattungen in der Zeit davor: { $value }; es müssen weniger als { $limit } sein.
agreements-met-guarantee-eligible-download-redistribution = Es gibt keine Hinweise auf eine Weitergabe von Kursmaterial.
agreements-met-guarantee-eligible-certificate-issued_at = Bei Ihrem Antrag war Ihnen kein Abschlusszertifikat ausgestellt.
agreements-met-guarantee-eligible-purchase-price_kind = Sie haben diesen Kurs gekauft; er war kein Geschenk.
agreements-met-guarantee-eligible-purchase-channel = Sie haben diesen Kurs bei uns gekauft.
agreements-met-withdrawal-eligible-customer-kind = Sie haben als Verbraucher gekauft.
agreements-met-withdrawal-eligible-customer-country = Sie wohnen in der Europäischen Union.
agreements-met-withdrawal-eligible-request-scope = Sie haben das Ganze verlangt.
agreements-met-withdrawal-eligible-request-sent_at = Sie haben rechtzeitig geschrieben, am { $value }; der letzte Tag ist { $limit }.
agreements-met-withdrawal-eligible-usage-first_at = Sie hatten den Kurs noch nicht geöffnet, als Sie schrieben.
agreements-met-withdrawal-eligible-consent-begin_early = Vor dem Öffnen hatten Sie uns nicht gebeten, früher zu beginnen.
agreements-met-withdrawal-eligible-consent-acknowledged = Sie hatten nicht rechtzeitig bestätigt, dass ein früherer Beginn das Recht kostet.
agreements-met-withdrawal-eligible-consent-confirmed_at = Wir hatten Ihnen nicht rechtzeitig bestätigt, dass ein früherer Beginn das Recht kostet.
agreements-met-withdrawal-eligible-service-performed_at = Die Leistung war noch nicht vollständig erbracht, als Sie schrieben.
agreements-met-withdrawal-eligible-purchase-price_kind = Sie haben diesen Kurs gekauft; er war kein Geschenk.
agreements-met-withdrawal-eligible-purchase-channel = Sie haben diesen Kurs bei uns gekauft.
agreements-met-withdrawal-eligible-request-kind = Sie haben den Widerruf erklärt.
# Dasselbe kurz, für die Schule, die von einem Kunden liest
agreements-noted-ended = Das Widerrufsrecht ist erloschen: Ein früher Beginn war vereinbart, und es wurde begonnen.
agreements-noted-guarantee-eligible-purchase-item_kind = Nichts, was wir unterrichten: { $value }.
agreements-noted-guarantee-eligible-request-sent_at = Antrag vom { $value }; der letzte Tag war { $limit }.
agreements-noted-guarantee-eligible-usage-units_done-usage-units_total = { $value } Einheiten abgeschlossen; zulässig wären { $nearest }.
agreements-noted-guarantee-eligible-count-requests-earlier_same_course = Frühere entschiedene Anträge zu diesem Kurs: { $value }.
agreements-noted-guarantee-eligible-count-refunds-issued-where-issued_on-within-guarantee-recent-before-request-sent_at = Erstattungen in der Zeit davor: { $value }; es müssen weniger als { $limit } sein.
agreements-noted-guarantee-eligible-account-standing = Ein Verstoß gegen die Bedingungen wurde mitgeteilt.
agreements-noted-guarantee-eligible-download-full = Ein ganzer Kurs wurde auf Wegen heruntergeladen, die der Player nicht anbietet.
agreements-noted-guarantee-eligible-download-offered = Ein ganzer Kurs wurde auf Wegen heruntergeladen, die der Player nicht anbietet.
agreements-noted-guarantee-eligible-download-redistribution = Es gibt Hinweise auf eine Weitergabe von Kursmaterial.
agreements-noted-guarantee-eligible-certificate-issued_at = Ein Zertifikat wurde ausgestellt: { $value }.
agreements-noted-guarantee-eligible-purchase-price_kind = Kein Preis war geschuldet: kostenlos, eine Zugabe oder ein Probezugang.
agreements-noted-guarantee-eligible-purchase-channel = Bei einem anderen Verkäufer gekauft.
agreements-noted-withdrawal-eligible-customer-kind = Kein Widerrufsrecht: als Unternehmer gekauft.
agreements-noted-withdrawal-eligible-customer-country = Kein Widerrufsrecht: wohnt außerhalb der Europäischen Union.
agreements-noted-withdrawal-eligible-request-scope = Kein Widerrufsrecht: Nur ein Teil wird verlangt.
agreements-noted-withdrawal-eligible-request-sent_at = Die Widerrufsfrist war vorbei: Der letzte Tag war { $limit }.
agreements-noted-withdrawal-eligible-usage-first_at = Geöffnet am { $value }; nach den Bedingungen gibt das das Widerrufsrecht auf.
agreements-noted-withdrawal-eligible-purchase-price_kind = Kein Preis war geschuldet: kostenlos, eine Zugabe oder ein Probezugang.
agreements-noted-withdrawal-eligible-purchase-channel = Bei einem anderen Verkäufer gekauft.
agreements-noted-withdrawal-eligible-contract-kind = Kein Widerrufsrecht: Kein Preis war geschuldet, und es wurde geöffnet oder vollständig erteilt.
agreements-symbol-DE = Deutschland
agreements-symbol-US = Vereinigte Staaten

agreements-accepted-title = Angenommene Bedingungen
agreements-accepted-nothing = Bisher nichts.
agreements-accepted-at = Angenommen am
agreements-accepted-shown = Wie sie gezeigt wurden
agreements-accepted-file = die gezeigte Datei
agreements-accepted-line = Fassung { $version }, angenommen am { $at }.
agreements-accepted-list = Wer was angenommen hat
agreements-accepted-intro = Wie oft jede Fassung angenommen wurde. Wessen Annahme es war, steht auf der Seite jeder Person und jeder Bestellung.
agreements-accepted-times = Male
agreements-accepted-people = Personen
agreements-accepted-last = Zuletzt
agreements-staff-yes = Die Bedingungen geben { $amount } zurück.
agreements-staff-no = Die Bedingungen geben nichts zurück.
agreements-staff-manual = Die Bedingungen überlassen dies einem Menschen.
agreements-staff-condition = Was sie sagt, und der Wert in diesem Fall
agreements-staff-result = Was der Kunde bekommt
agreements-seller-name = Name
agreements-seller-address = Anschrift
agreements-seller-email = E-Mail
agreements-seller-phone = Telefon
agreements-seller-other = Die Bedingungen sagen „{ $text }“, die Einstellungen „{ $settings }“
agreements-seller-nothing = Die Bedingungen sagen „{ $text }“, die Einstellungen nichts
