# Agreements in German: names of facts and results, comparisons, the decision and the texts.

# Names of facts, as people would say them
agreements-fact-request-sent_at = Tag und Uhrzeit Ihrer Anfrage
agreements-fact-request-order_number = Bestellnummer in der Anfrage
agreements-fact-request-order_unknown = nicht auffindbare Bestellung
agreements-fact-request-purchase_day = Kauftag in der Anfrage
agreements-fact-request-course = in der Anfrage genannter Kurs
agreements-fact-request-subject = Betreff der Anfrage
agreements-fact-request-clear = Verständlichkeit der Anfrage
agreements-fact-request-channel = Weg, auf dem die Anfrage uns erreichte
agreements-fact-request-noted_at = wann ein Anruf notiert wurde
agreements-fact-request-reason = genannter Grund
agreements-fact-request-exceptional_ground = genannter schwerwiegender Grund
agreements-fact-request-scope = Umfang der Anfrage
agreements-fact-requests-earlier_same_course = frühere Anfragen zu diesem Kurs
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
agreements-fact-decision-refused = Anfrage abgelehnt
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
agreements-value-request-complete = Anfrage vollständig
agreements-value-request-counts = Gilt als Anfrage
agreements-value-withdrawal-window = Widerrufsfrist
agreements-value-support-patience = Zeit, Ihnen zu helfen

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

# What a hold waits for
agreements-event-the-dispute-is-closed = die Rückbuchung abgeschlossen ist
agreements-event-the-suspicion-is-cleared-up = der Verdacht geklärt ist
agreements-event-we-have-had-the-time-to-help = wir Zeit hatten, Ihnen zu helfen

# What lines compare, where the rule's own spelling would not read well
agreements-subject-usage-units_done-usage-units_total = Von Ihnen abgeschlossene Einheiten
agreements-subject-count-requests-earlier_same_course = Frühere Anfragen zu diesem Kurs

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
agreements-subject-time-of-request-sent_at = Uhrzeit Ihrer Anfrage
agreements-subject-weekday-of-request-sent_at = Wochentag Ihrer Anfrage

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
agreements-op-is_not = nicht: { $limit }
agreements-op-one_of = eines von: { $limit }
agreements-op-is_one_of = eines von: { $limit }
agreements-op-not_in = nicht in: { $limit }
agreements-op-from_to = im Zeitraum { $limit }
agreements-op-is_absent = darf nicht vorliegen
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
    [one] { $count } Werktag
   *[other] { $count } Werktage
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
    [one] { $count } Stunde an Werktagen
   *[other] { $count } Stunden an Werktagen
}

# The answer
agreements-answer-yes = Ja.
agreements-answer-no = Nein.
agreements-answer-manual = Ein Mensch entscheidet darüber. Nichts ist abgelehnt.
agreements-answer-hold = Wir warten, bis { $events }; dann entscheiden wir.
agreements-answer-needs = Wir können noch nicht entscheiden. Es fehlt noch: { $facts }.
agreements-answer-value = { $value }
agreements-answer-refund-yes = Sie bekommen { $amount } zurück.
agreements-answer-refund-no = Nach diesen Bedingungen bekommen Sie Ihr Geld nicht zurück.
agreements-answer-refund-manual = Ein Mensch entscheidet über Ihre Erstattung. Nichts ist abgelehnt.
agreements-answer-guarantee-yes = Sie bekommen { $amount } zurück.
agreements-answer-guarantee-no = Aus der Garantie bekommen Sie nichts zurück.
agreements-answer-withdrawal-yes = Ihr Widerruf ist wirksam. Sie bekommen { $amount } zurück.
agreements-answer-withdrawal-no = Hier besteht kein Widerrufsrecht.
agreements-answer-repurchase-yes = Sie können diesen Kurs kaufen.
agreements-answer-repurchase-no = Sie können diesen Kurs noch nicht wieder kaufen.
agreements-outcome-manual = ein Mensch entscheidet
agreements-outcome-proposed = ein Mensch entscheidet; Vorschlag: { $amount }
agreements-outcome-hold = wartet, bis { $events }
agreements-outcome-needs = es fehlt: { $facts }

# The decision's table
agreements-amount = Betrag:
agreements-table = Was entschieden hat
agreements-column-clause = Klausel
agreements-column-condition = Was sie sagt, und Ihr Wert
agreements-column-contract = Der Vertrag sagt
agreements-column-law = Das Gesetz ergänzt
agreements-column-result = Was Sie bekommen
agreements-column-rule = Regel
agreements-column-compared = Was verglichen wird
agreements-column-value = Wert
agreements-column-holds = Gilt
agreements-limit = Grenze
agreements-cell-silent = sagt nichts
agreements-cell-asks = verlangt es
agreements-cell-struck = gestrichen durch { $by }
agreements-mark-yes = in Ordnung
agreements-mark-no = steht entgegen
agreements-mark-manual = ein Mensch entscheidet
agreements-mark-hold = wartet
agreements-mark-needs = nicht bekannt
agreements-struck = Was das Gesetz streicht
agreements-what-would = Was es geändert hätte
agreements-what-changes = Was es ändern würde
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
agreements-change-fixed = { $subject }: { $left }. Das lässt sich nicht mehr ändern.
agreements-change-usage-units_done-usage-units_total = Höchstens { $nearest } abgeschlossene Einheiten ({ $subject }: { $left }).
agreements-change-request-sent_at = Eine Anfrage bis { $nearest } ({ $subject }: { $left }).
agreements-lose-share = Mit dem Abschluss von Einheit { $unit } von { $total } endet es.
agreements-lose-day = Eine Anfrage nach { $day } käme zu spät.

# The offer page
agreements-promise-sentence =
    Anders überlegt? Fragen Sie bis { $day }, nach höchstens { $units } von { $total } Einheiten, und Sie bekommen { $amount } zurück.

# The texts
agreements-terms-title = Bedingungen
agreements-terms-intro = Das sind die Texte, die entscheiden. Jede Nummer am Rand hat ihre Adresse, und jede Fassung bleibt, wo sie ist.
agreements-terms-contract = Was wir mit Ihnen vereinbaren
agreements-terms-law = Das Gesetz darüber
agreements-terms-general = Allgemeine Regeln
agreements-terms-column-text = Text
agreements-terms-column-version = Fassung
agreements-terms-column-from = In Kraft ab
agreements-terms-column-status = Stand
agreements-terms-in-force = in Kraft
agreements-terms-earlier = früher
agreements-terms-coming = künftig
agreements-terms-empty-title = Noch keine Texte
agreements-terms-empty = Hier stehen die Texte, die entscheiden, sobald die Schule sie veröffentlicht hat.
agreements-terms-version-line = Fassung { $version }, in Kraft ab { $day }
agreements-terms-not-in-force = Diese Fassung ist nicht die geltende. Für alle, die sie angenommen haben, entscheidet sie weiter.
agreements-terms-to-in-force = Die geltende Fassung lesen
agreements-terms-save = Diesen Text speichern
agreements-terms-print = Zum Drucken nutzen Sie Ihren Browser; die Seite ist für Papier gesetzt.
agreements-terms-hash = Prüfsumme der Fassung
agreements-terms-file-hash = Prüfsumme der Datei
agreements-terms-versions = Fassungen
agreements-terms-language = Dieser Text ist auf Englisch verfasst; dieser Wortlaut gilt.
agreements-terms-translation = Das ist eine Übersetzung mit denselben Werten; der englische Wortlaut entscheidet.
agreements-terms-file-note = Gespeichert von { $school }. Der Text oben ist die Fassung { $version } von { $document }; ihre Prüfsumme ist { $hash }.
agreements-terms-rules = Die Regel, wie das Programm sie liest
agreements-foot-terms = Bedingungen
agreements-fact-request-reviewed_at = wann eine wartende Anfrage erneut angesehen wurde
agreements-promise-ruled-out = Unsere Garantie gäbe Ihnen hier nichts zurück. Diese Bedingung ist nicht erfüllt: { $conditions } Ihr Widerrufsrecht bleibt davon unberührt.
agreements-line-happened = Was geschehen ist
agreements-line-EU-CRD-16m-contract-kind-service = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; wir haben beides am { $consent-confirmed_at } bestätigt; der Kurs wurde am { $usage-first_at } geöffnet.
agreements-line-C13a-contract-kind-service = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; wir haben beides am { $consent-confirmed_at } bestätigt; der Kurs wurde am { $usage-first_at } geöffnet.
agreements-line-EU-CRD-16a-contract-kind-digital_content = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; am { $service-performed_at } war alles erbracht.
agreements-line-C13a-contract-kind-digital_content = Sie haben uns am { $consent-begin_early } gebeten, früher zu beginnen, und bestätigt, dass dies das Recht kostet; am { $service-performed_at } war alles erbracht.
agreements-change-told = { $told } Das kann sich nicht mehr ändern.
