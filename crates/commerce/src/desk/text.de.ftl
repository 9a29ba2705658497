# The desk in German: what the staff does about claims, orders, money and letters.

desk-nav = Schreibtisch

# ---- letters ----

desk-letter-goodwill-subject = { $amount } aus Kulanz
desk-letter-goodwill = Ihr Antrag wurde abgelehnt, und dabei bleibt es. Wir geben Ihnen trotzdem { $amount } aus Kulanz.
desk-letter-credit-subject = Ein Guthaben von { $amount } für einen anderen Kurs
desk-letter-credit = Ihr Antrag wurde abgelehnt, und diese Antwort bleibt bestehen. Wir bieten Ihnen ein Guthaben von { $amount } für einen anderen Kurs an.
desk-letter-credit-code = Ihr Code: { $code }
desk-letter-credit-how = Er senkt den Preis einer Bestellung um bis zu { $amount }: einmal, spätestens am { $day }. Er gehört zum Konto { $email } und zu niemandem sonst; melden Sie sich also an, bevor Sie ihn im Warenkorb eingeben. Was davon übrig bleibt, wird nicht ausgezahlt.
desk-letter-otherwise-subject = Wir haben Ihnen { $amount } auf anderem Weg gezahlt
desk-letter-otherwise = Die Erstattung von { $amount } für die Bestellung { $order } konnte nicht auf dem Weg ausgezahlt werden, auf dem Sie gezahlt hatten, und kam zu uns zurück. Am { $day } haben wir sie auf anderem Weg gezahlt:
desk-letter-otherwise-next = Damit ist davon nichts mehr geschuldet. Ist das Geld nicht bei Ihnen angekommen, antworten Sie auf diesen Brief.
desk-letter-closed-subject = Wir konnten Ihre Bestellung nicht finden
desk-letter-closed = Sie haben uns am { $at } geschrieben. Wir haben keine Bestellung gefunden, auf die sich Ihre Erklärung beziehen könnte.

# ---- the desk ----

desk-title = Schreibtisch
desk-filters = Welche Anliegen
desk-waiting = Warten auf uns
desk-all = Alle
desk-empty = Nichts wartet
desk-empty-claims = Kein Anliegen wartet
desk-empty-text = Hier erscheinen Anliegen, die sich ein Mensch ansehen muss, das dringendste zuerst.
desk-who = Wer
desk-state = Stand
desk-amount = Betrag
desk-amount-goodwill = { $amount } aus Kulanz
desk-alarms = Alarme zu Geld
desk-alarm-id = Was
desk-alarm-since = Seit
desk-alarm-problem = Problem
desk-otherwise-title = Auf anderem Weg gezahlt
desk-otherwise-text = { $amount } der Bestellung { $order } kamen zurück und sind { $name } geschuldet. Wenn Sie sie auf anderem Weg gezahlt haben, zum Beispiel per Überweisung, schreiben Sie, wie und an welchem Tag: Damit endet die Schuld in den Büchern, und über den Zahlungsanbieter geht nichts mehr.
desk-otherwise-letter = Ein Brief (Sprache: { $language }) sagt dem Konto der Bestellung, wie viel gezahlt wurde, wann und wie, in Ihren Worten.
desk-otherwise-words = Wie gezahlt wurde
desk-otherwise-words-hint = Diese Worte stehen im Brief. Schreiben Sie keine Kontonummern.
desk-otherwise-day = An welchem Tag
desk-otherwise-need-words = Schreiben Sie, wie gezahlt wurde, in höchstens 2000 Zeichen.
desk-otherwise-need-day = Wählen Sie einen Tag vom { $from }, an dem es zurückkam, bis heute.
desk-otherwise-button = { $amount } sind gezahlt
desk-otherwise-back = Zurück, ohne etwas zu vermerken
desk-otherwise-paid = Auf anderem Weg gezahlt
desk-otherwise-noted = Vermerkt
desk-otherwise-within = Das ist in dem enthalten, was die Tabelle oben zurückgegeben nennt.
desk-alarms-title = Erledigte Alarme
desk-alarms-open = Einen Alarm erledigen
desk-alarms-text = Schreiben Sie, was Sie festgestellt und was Sie getan haben, zum Beispiel beim Zahlungsanbieter. Der Alarm steht dann weder am Schreibtisch noch in der Prüfung; Ihr Vermerk bleibt hier, mit Ihrem Namen. Geld bewegt sich dadurch nicht. Wird ein anderer Betrag gemeldet, ist das ein anderer Alarm.
desk-alarms-words = Was festgestellt und getan wurde
desk-alarms-need-words = Schreiben Sie, was Sie festgestellt und getan haben, in höchstens 2000 Zeichen.
desk-alarms-button = Das ist erledigt
desk-alarms-none = Noch kein Alarm ist erledigt.
desk-alarms-none-text = Was jemand erledigt hat, steht hier, mit dem Vermerk.
desk-alarms-seen = Erledigt, das Neueste zuerst
desk-alarms-who = Wer
desk-alarms-when = Wann
desk-money-back = Geld, das zurückkam
desk-money-back-text = Es konnte nicht ausgezahlt werden und ist weiter geschuldet. Beim erneuten Senden geht derselbe Betrag noch einmal dorthin, von wo gezahlt wurde; gutgeschrieben wird nichts ein zweites Mal.
desk-money-for = Wofür
desk-money-for-claim = Ein bewilligtes Anliegen
desk-money-for-goodwill = Kulanz
desk-money-for-excess = Doppelt bezahlt
desk-money-for-late = Bezahlt, nachdem die Bestellung verworfen war
desk-undelivered = Briefe, die nicht ankamen
desk-undelivered-text = Solange eine Bestätigung nicht ankommt, beginnt keine Frist ihrer Bestellung. Ein Brief kann auch zurückkommen, nachdem ein Mailserver ihn angenommen hatte: Dann wurde nicht gelesen, was er sagt. Senden Sie ihn noch einmal, an die Adresse, die das Konto inzwischen hat, oder legen Sie ihn beiseite, wenn Sie danach gesehen haben.
desk-letter = Brief
desk-letter-to = An
desk-came-back = Er kam zurück: { $problem }
desk-send-again = Noch einmal senden
desk-seen-to = Erledigt
desk-claim = { $kind }: { $name }
desk-as-customer = Wie der Kunde es sieht
desk-facts = Die Tatsachen, auf denen die Entscheidung beruht
desk-fact = Tatsache
desk-fact-value = Wert
desk-fact-absent = gibt es nicht
desk-acts = Was am Schreibtisch geschah
desk-act = Handlung
desk-actor = Durch
desk-amount-field = Betrag
desk-reasons = Gründe (der Kunde liest sie; seine Sprache ist { $language })
desk-approve = Bewilligen und zurückzahlen
desk-refuse = Antrag ablehnen
desk-again = Die Bedingungen erneut entscheiden lassen
desk-again-text = Nach dem, was jetzt bekannt ist; der Zeitpunkt des Absendens bleibt.
desk-again-refused-text = Wo auf falscher Tatsachengrundlage entschieden wurde: ein Zeitpunkt, der berichtigt ist, ein falsch vermerkter Fortschritt, eine Feststellung oder eine Einstufung des Kontos, die zurückgenommen wurde. Die Bedingungen werden nach dem gefragt, was jetzt bekannt ist, der Zeitpunkt des Absendens bleibt, und die erste Antwort bleibt neben der neuen lesbar. Waren die Tatsachen richtig, geben Sie stattdessen Kulanz.
desk-goodwill = Aus Kulanz geben
desk-goodwill-text = Die Ablehnung bleibt, wie sie ist. Zugang und Fortschritt bleiben auch.
desk-goodwill-none = Alles, was dafür gezahlt wurde, ist zurückgegangen oder unterwegs: Es bleibt nichts zu geben, weder aus Kulanz noch als Guthaben.
desk-credit = Guthaben anbieten
desk-credit-text = Ein persönlicher Code, der den Preis einer Bestellung senkt (C9b). Er ist keine Zahlung und tritt nie an die Stelle einer Erstattung, die das Gesetz gibt; die Ablehnung bleibt, wie sie ist.
desk-credit-field = Höhe des Guthabens
desk-credit-until = Letzter Tag zum Einlösen
desk-attach = Dieser Bestellung zuordnen
desk-close = Ohne Entscheidung schließen
desk-retry = Das Geld erneut senden
desk-retry-text = Derselbe Betrag geht noch einmal dorthin, von wo gezahlt wurde.
desk-act-approve = Bewilligen
desk-act-refuse = Ablehnen
desk-act-goodwill = Kulanz
desk-act-credit = Guthaben für einen anderen Kurs
desk-act-attach = Einer Bestellung zuordnen
desk-act-decide-again = Erneut entscheiden
desk-act-retry = Erneut zahlen
desk-act-paid-otherwise = Auf anderem Weg gezahlt
desk-act-close = Schließen
desk-need-day = Wählen Sie einen letzten Tag, der noch nicht vorbei ist.
desk-need-nearer-day = Wählen Sie einen letzten Tag bis { $last }.
desk-need-words = Schreiben Sie, warum, in höchstens 4000 Zeichen.
desk-findings = Was festgestellt wurde
desk-findings-none = Bisher nichts.
desk-finding-new = Etwas vermerken
desk-finding-kind = Was
desk-finding-words = Belege und Umstände
desk-finding-button = Vermerken
desk-finding-end = Das ist beendet
desk-finding-open = { $kind }, seit { $since }.
desk-finding-ended = { $kind }, von { $since } bis { $until }.
desk-finding-dispute = Rückforderung bei der Bank
desk-finding-problem = Technisches Problem gemeldet
desk-finding-copied = Ganzer Kurs auf einem Weg kopiert, den der Kursraum nicht bietet
desk-finding-passed-on = Material weitergegeben
desk-finding-changed = Kurs nach dem Kauf stark geändert

# ---- what cannot be done now ----

desk-problem-changed = Jemand anderes hat dieses Anliegen inzwischen geändert. Öffnen Sie es erneut.
desk-problem-not-now = Das geht nicht, solange das Anliegen so steht.
desk-problem-too-much = Mehr als bezahlt und noch nicht zurückgegeben wurde, kann nicht zurückgehen.
desk-problem-no-order = Keine Bestellung hat diese Nummer.

# ---- one claim, one order ----

desk-table-oldest = Anliegen, was überfällig ist zuerst
desk-table-newest = Anliegen, die neuesten zuerst
desk-declared = Was der Kunde erklärt hat
desk-about = Worum es geht
desk-paid = Dafür bezahlt
desk-confirmed = Bestellung bestätigt
desk-unconfirmed = noch nicht bestätigt
desk-confirmation-back = Bestätigung kam zurück
desk-owed = Geschuldet, und bis wann
desk-orders = Bestellungen dieser Person, und die genannte
desk-order-line = { $order } vom { $at }: { $titles }, { $total }
desk-choice-all = Bestellung { $order }, alles darin, { $paid }
desk-choice = Bestellung { $order }: { $title }, { $paid }
desk-choice-part = Bestellung { $order }: nur „{ $title }“ aus dem Paket, { $paid }
desk-choice-other = { $choice }; bestellt von { $name } ({ $email })
desk-which = Welcher Kauf ist gemeint?
desk-other-order = Nummer einer anderen Bestellung
desk-approve-text = Dies ist eine Erstattung, gleich in welcher Höhe: Ist das Geld fort, endet der Zugang zum Kauf, der Fortschritt wird entfernt, und es kann kein Zertifikat ausgestellt werden (C7a, C7c, C7d). Um einen Teil zu geben und Zugang und Fortschritt zu lassen, lehnen Sie mit Gründen ab und geben dann aus Kulanz. Betrag und Gründe stehen im Brief und auf der Seite des Kunden.
desk-need-which = Wählen Sie, welcher Kauf gemeint ist.
desk-too-much = Höchstens { $cap } können zurückgehen: mehr ist vom Gezahlten nicht übrig.
desk-credit-too-much = Höchstens { $cap }: Ein Guthaben ist nicht höher als das, was vom Gezahlten übrig ist.
desk-late = Dieses Anliegen hat sich geändert, während Sie schrieben
desk-late-text = Nichts von dem, was Sie gesendet haben, ist geschehen. So steht das Anliegen jetzt: { $state }.
desk-late-act = { $act }: { $who }, { $at }.
desk-late-typed = Was Sie geschrieben hatten:
desk-buyer = Wer gekauft hat
desk-order-paid = Bezahlt am
desk-order-unpaid = nicht bezahlt
desk-bought = Was gekauft wurde
desk-twice = Doppelt bezahlt: { $amount }, { $state } ({ $at })
desk-payments = Zahlungen
desk-payment = Zahlung
desk-payment-intended = begonnen
desk-payment-linked = wartet auf den Kunden
desk-payment-settled = eingegangen
desk-payment-declined = abgelehnt
desk-payment-superseded = durch eine andere ersetzt
desk-method = Zahlungsmittel
desk-method-card = Karte
desk-method-transfer = Überweisung
desk-method-wallet = elektronische Geldbörse
desk-method-other = ein anderes
desk-payment-in = Eingegangen
desk-payment-out = Zurückgegeben
desk-order-unasked = Zu dieser Bestellung wurde nichts verlangt.
desk-orders-none = Diese Person hat nichts bestellt.

# ---- was per E-Mail, Telefon oder Post kam ----

desk-request-title = Antrag aufnehmen
desk-request-lede = Für das, was per E-Mail, Telefon oder Post kam. Es nimmt denselben Weg wie eine Erklärung auf dieser Website: Die Empfangsbestätigung geht sofort hinaus, es entscheidet die Zeit der Absendung, und was wir zusagen, läuft von dem Tag an, an dem es bei uns eingegangen ist.
desk-request-button = Aufnehmen und Empfang bestätigen
desk-field-sent-day = Tag der Absendung
desk-field-sent-time = Uhrzeit der Absendung
desk-field-reached-day = Tag des Eingangs
desk-field-locale = Sprache unserer Briefe
desk-field-scope-customer = Wie viel verlangt wird
desk-hint-sent-day = Bei einem Brief der Tag des Poststempels, bei einem Anruf der Tag des Anrufs.
desk-hint-sent-time = Wie die Uhren in { $place } gehen, zum Beispiel 23:50. Wenn niemand die Stunde kennt, nehmen Sie die früheste mögliche.
desk-hint-reached = Lassen Sie es leer, wenn es bei der Absendung einging, wie E-Mails und Anrufe.
desk-hint-request-order = Wurde keine genannt, lassen Sie das Feld leer: Dann fragen wir nach dem, was fehlt.
desk-need-kind = Wählen Sie, was erklärt wird.
desk-need-means = Wählen Sie, auf welchem Weg es kam.
desk-need-sent-day = Geben Sie den Tag der Absendung an, zum Beispiel 2027-03-14.
desk-need-sent-time = Geben Sie die Uhrzeit der Absendung an, von 0:00 bis 23:59.
desk-need-past = Es kann nicht später als jetzt abgesandt worden sein.
desk-need-after-order = Es kann nicht vor der Bestellung vom { $at } abgesandt worden sein.
desk-need-reached = Geben Sie den Tag an, an dem der Brief bei uns einging.
desk-need-reached-later = Es kann weder vor der Absendung noch nach heute eingegangen sein.
desk-need-customer = Geben Sie den Namen des Kunden an.
desk-need-customer-email = Geben Sie die E-Mail-Adresse an, an die die Empfangsbestätigung geht.
desk-act-enter = Antrag aufnehmen

# ---- was fehlt, einmal gefragt ----

desk-act-ask = Beim Kunden nachfragen
desk-ask = Nach dem Fehlenden fragen
desk-ask-text = Ein einziger Brief sagt, was die Bedingungen in der Erklärung vermissen, mit einem Link, um sie zu ergänzen. Wir fragen einmal (C4d), und die erste Nachricht behält ihre Zeit.
desk-question = Was Sie außerdem fragen (der Kunde liest es; seine Sprache ist { $language })
desk-asked = Nachgefragt
desk-completed = Ergänzt
desk-not-yet = noch nicht
desk-problem-asked-once = Hier wurde schon nachgefragt. Die Bedingungen lassen uns einmal fragen.
desk-missing-request-order-number = die Bestellnummer
desk-missing-request-purchase-day = den Tag des Kaufs
desk-missing-request-course = den Namen des Kurses
desk-letter-refund-asked-subject = Ihr Antrag auf Erstattung: Etwas fehlt noch
desk-letter-withdrawal-asked-subject = Ihr Widerruf: Etwas fehlt noch
desk-letter-asked = Ihre Nachricht vom { $at } ist bei uns eingegangen. Um herauszufinden, worum es geht, brauchen wir von Ihnen:
desk-letter-asked-kept = Danach fragen wir Sie nur dieses eine Mal. Ihre erste Nachricht behält ihre Zeit, { $at }, wie lange Ihre Antwort auch dauert.
desk-letter-complete = Erklärung ergänzen

# ---- was eine Prüfung verlangt hat ----

desk-problems = Technische Probleme, die nicht gelöst sind
desk-finding-since = Seit wann
desk-finding-since-hint = Datum und Uhrzeit nach der Uhr der Schule, zum Beispiel 2027-03-14 16:00. Ein Problem zählt ab der Meldung an uns. Leer heißt: jetzt.
desk-finding-need-since = Schreiben Sie Datum und Uhrzeit wie 2027-03-14 16:00, nicht vor der Bestellung und nicht in der Zukunft.
desk-finding-is-open = Zu diesem Kauf ist seit { $since } eine Rückforderung bei der Bank offen; sie bleibt eine einzige, so oft sie auch gemeldet wird. Es wurde nichts weiter vermerkt; beenden Sie sie zuerst, wenn dies eine andere ist.
desk-dispute-ended = Sie ist beendet. Wie?
desk-dispute-ended-text = Das Geld folgt: Behält es die Kundin oder der Kunde, wird als verloren gebucht, was die Bank eingezogen hat, und wenn nichts vermerkt war, was für die Position gezahlt wurde. Hat die Bank abgelehnt oder wurde die Rückforderung zurückgenommen, wird das Eingezogene als wieder eingegangen gebucht. Was ein Betrug genommen hat, bleibt zurückverlangt, bis Sie vermerken, dass es wieder da ist.
desk-dispute-amount = Die Bank hat bei uns eingezogen
desk-dispute-amount-hint = Wie es auf dem Auszug des Zahlungsanbieters steht, auch wenn das Geld schon erstattet war; üblich sind { $usual }. Gebucht wird es ein einziges Mal.
desk-dispute-take = Vermerken, was die Bank eingezogen hat
desk-dispute-too-much = Von dieser Zahlung kann eine Bank höchstens { $cap } eingezogen haben: Mehr kann nicht als eingezogen gebucht werden.
desk-dispute-money-taken = Die Bank hat { $amount } bei uns eingezogen, vermerkt am { $at }.
desk-dispute-money-lost = Die Bank hat { $amount } bei uns eingezogen, vermerkt am { $at }; verloren seit { $closed }.
desk-dispute-money-returned = Die Bank hat { $amount } bei uns eingezogen, vermerkt am { $at }; wieder da seit { $closed }.
desk-dispute-returned = Das Geld ist wieder da
desk-dispute-need-end = Sagen Sie, wie die Rückforderung ausgegangen ist: Die Bedingungen fragen danach.
desk-dispute-end-won = Die Bank hat der Kundin oder dem Kunden das Geld zurückgegeben
desk-dispute-end-lost = Die Bank hat sie abgelehnt
desk-dispute-end-fraud = Sie war ein Betrug
desk-dispute-end-withdrawn = Sie wurde zurückgenommen
desk-dispute-follows = Was die Bedingungen einem Menschen überlassen
desk-dispute-follows-text = Das Programm tut nichts davon von sich aus. Wer es entscheidet, führt es aus und hält fest, wie das Konto steht, mit dem Grund.
desk-dispute-person = Die Seite der Person
desk-dispute-account-suspension = Das Konto darf gesperrt werden, solange die Rückforderung offen ist.
desk-dispute-recovery = Das Geld darf zurückverlangt werden.
desk-dispute-account-closure = Das Konto darf endgültig geschlossen werden.
desk-peak-title = Mehr Post als sonst
desk-peak-lede = Solange das angekündigt ist, liest jeder, der uns schreibt, es vorher auf dem Formular, und für unsere Antwort gilt die längere Frist der Bedingungen (C16c). Was vorher abgesandt wurde, behält seine Frist.
desk-peak-none = Nichts ist angekündigt.
desk-peak-since = Angekündigt am { $at }.
desk-peak-words = Warum es mehr Post als sonst gibt
desk-peak-declare = Ab jetzt ankündigen
desk-peak-end = Es ist vorbei
desk-peak-undo = War die Ankündigung ein Versehen, beenden Sie sie: Nur was inzwischen abgesandt wurde, hat die längere Frist.
desk-peak-ended = Beendet am { $at }.
desk-peak-resume = Es ist nicht vorbei: das Ende zurücknehmen

# ---- was eine verspätete Antwort und was bereits Zurückgezahltes sagen ----

desk-back-line = { $amount } für { $title } am { $at } (Bestellung { $order })
desk-letter-back-subject = Ihr Geld ist schon zurückgezahlt
desk-letter-back = Sie haben uns am { $at } geschrieben. Was Sie verlangen, ist bereits zurückgezahlt:
desk-letter-back-next = Es ging auf dem Weg zurück, auf dem Sie gezahlt haben. Wenn Sie etwas anderes meinen oder es nicht angekommen ist, antworten Sie bitte auf diesen Brief.
desk-problem-not-back = Von dieser Bestellung ging nichts zurück.

# ---- der Schreibtisch: überfällig, gefunden, zweimal angesehen ----

desk-due = Antwort bis
desk-due-by = { $day }
desk-due-money = Geld bis { $day }
desk-due-missed = versäumt: { $day }
desk-late-count = { $count ->
    [one] Bei { $count } Vorgang wurde ein zugesagter Tag versäumt. Er steht in seiner Tabelle zuerst.
   *[other] Bei { $count } Vorgängen wurde ein zugesagter Tag versäumt. Sie stehen in ihren Tabellen zuerst.
}
desk-amount-asked = { $amount } verlangt
desk-accepted = Angenommene Bedingungen
desk-words = Worte
desk-reads = Liest
desk-reads-line = Sprache des Kunden: { $language }.
desk-back-title = Schon zurückgezahlt
desk-back-text = Ein Brief an das Konto der Bestellung sagt, wie viel zurückging und wann. Die Erklärung wird geschlossen.
desk-back-button = Schließen und die Rückzahlung mitteilen
desk-which-order = Welche Bestellung ist gemeint?
desk-order-back = Das Geld dieser Bestellung wurde schon zurückgesandt. Sie können die Erklärung schließen und es mitteilen.
desk-order-asked = Was Sie gewählt haben, betrifft schon ein anderer Antrag; er steht auf der Seite der Bestellung. Beantworten Sie zuerst diesen; die Erklärung behält ihren Zeitpunkt und kann danach zugeordnet werden.
desk-find = Eine Person, ein Anliegen oder eine Bestellung finden
desk-find-field = Name, E-Mail-Adresse, Bestell- oder Rechnungsnummer
desk-find-button = Finden
desk-find-none = Nichts trägt diesen Text. Versuchen Sie einen Teil des Namens oder der Adresse.
desk-find-people = Personen
desk-find-email = E-Mail-Adresse
desk-look-title = Noch einmal ansehen: { $act }
desk-look-typed = Was Sie geschrieben haben
desk-look-approve = { $name } ({ $email }) bekommt für { $title } { $amount } zurück.
desk-look-approve-nothing = { $name } ({ $email }) gibt { $title } zurück, und es fließt kein Geld.
desk-look-refuse = { $name } ({ $email }) bekommt für { $title } nichts zurück, behält Zugang und Fortschritt, und der Brief „{ $letter }“ geht jetzt hinaus, auf { $language }, mit Ihren Gründen.
desk-look-goodwill = { $name } ({ $email }) bekommt für { $title } { $amount } aus Kulanz auf dem Weg, auf dem gezahlt wurde; Ablehnung, Zugang und Fortschritt bleiben, wie sie sind, und der Brief „{ $letter }“ geht jetzt hinaus, auf { $language }, mit Ihren Gründen.
desk-look-credit = { $name } ({ $email }) bekommt ein Guthaben von { $amount } für einen anderen Kurs angeboten, einmal bis { $until }, und nur von diesem Konto einzulösen; die Ablehnung zu { $title }, Zugang und Fortschritt bleiben, wie sie sind, es fließt kein Geld, und der Brief „{ $letter }“ mit dem Code geht jetzt hinaus, auf { $language }.
desk-look-close = Die Erklärung von { $name } wird ohne Entscheidung geschlossen, und der Brief „{ $letter }“ geht jetzt an { $email }, auf { $language }, mit Ihren Gründen.
desk-look-back = Die Erklärung wird geschlossen, weil das Geld zurückgezahlt ist: { $lines }; der Brief „{ $letter }“, der das mitteilt, geht jetzt an { $name } ({ $email }), auf { $language }.
desk-look-retry = { $amount } gehen erneut an { $name } ({ $email }), auf dem Weg, auf dem gezahlt wurde; gutgeschrieben wird nichts ein zweites Mal, und kein Brief geht jetzt hinaus.
desk-look-then-end-access = der Zugang endet
desk-look-then-remove-progress = der Fortschritt wird entfernt
desk-look-then-refuse-certificate = es kann kein Zertifikat mehr ausgestellt werden
desk-look-then-bar-purchase = wieder kaufen lässt es sich ab { $day }
desk-look-then-send-letter = ein zweiter Brief teilt es mit
desk-look-button-approve = { $amount } zurückzahlen
desk-look-button-approve-nothing = Ja sagen, ohne dass Geld fließt
desk-look-button-goodwill = { $amount } aus Kulanz geben
desk-look-button-credit = Guthaben von { $amount } anbieten
desk-look-button-retry = { $amount } erneut senden
desk-look-again = { $amount } der Bestellung { $order } gehen als neuer Versuch noch einmal an { $name }, auf dem Weg, auf dem gezahlt wurde; gutgeschrieben wird nichts ein zweites Mal, und kein Brief geht jetzt hinaus.
desk-look-attach = Die Erklärung von { $name } wird dieser Bestellung zugeordnet, und deren Bedingungen beantworten sie sofort. Zurücknehmen kann das niemand.
desk-look-decide-again = Die Erklärung von { $name } wird den Bedingungen noch einmal vorgelegt, mit allem, was jetzt bekannt ist. Zurücknehmen kann die Antwort niemand.
desk-look-enter = Der Antrag wird als Erklärung der Kundin oder des Kunden aufgenommen; die Empfangsbestätigung geht sofort hinaus, und die Bedingungen können ihn gleich beantworten. Zurücknehmen kann das niemand.
desk-look-end = { $kind }, seit { $since }: Das Ende wird endgültig festgehalten, und was darauf gewartet hat, wird sofort entschieden.
desk-look-end-money-taken = Von dem, was die Bank eingezogen hat, bleiben { $amount } zurückverlangt, bis Sie vermerken, dass sie wieder da sind.
desk-look-end-money-lost = { $amount }, die die Bank eingezogen hat, werden als verloren gebucht.
desk-look-end-money-returned = { $amount }, die die Bank eingezogen hat, werden als wieder eingegangen gebucht.
desk-look-leave = So lassen, wie es ist
desk-foreseen = Was geschehen wird
desk-foreseen-no-claim = Kein Antrag wird dadurch beantwortet.
desk-foreseen-letters = Diese Briefe gehen sofort hinaus:
desk-foreseen-letter = „{ $letter }“ an { $name } ({ $email }), auf { $language }
desk-foreseen-no-letter = Kein Brief geht jetzt hinaus.
desk-differ-both = Namen und Adressen sind verschieden: Erklärt hat { $name } ({ $email }), bestellt hat { $buyer } ({ $buyeremail }). Antwort und Geld gehen an die bestellende Person.
desk-differ-name = Die Namen sind verschieden: Erklärt hat { $name }, bestellt hat { $buyer }. Antwort und Geld gehen an die bestellende Person.
desk-differ-email = Die Adressen sind verschieden: Erklärt wurde von { $email } aus, bestellt von { $buyeremail } aus. Antwort und Geld gehen an die bestellende Person.
desk-foreseen-owed = Das wird fällig:
desk-foreseen-passed = Der { $day } ist schon vorbei: Was bis dahin fällig ist, ist sofort versäumt. Wenn der Zeitpunkt falsch eingegeben ist, ändern Sie ihn.
desk-foreseen-late-letter = Binnen Minuten geht auch der Brief „{ $letter }“ hinaus, auf { $language }.

# ---- at the bank ----

desk-bank = Bei der Bank
desk-bank-refuse = Lehnen Sie ab und sagen Sie es in den Gründen.

# ---- berichtigte Zeiten, Einwände ----

desk-order-after = Diese Bestellung ist vom { $at } und damit jünger als der Zeitpunkt dieses Antrags; er kann sie also nicht betreffen. Wenn der Zeitpunkt falsch eingetragen ist, berichtigen Sie ihn zuerst.
desk-time-title = Berichtigen, wann es abgesandt wurde
desk-time-text = Solange der Antrag keiner Bestellung zugeordnet ist und nachdem er abgelehnt wurde, lässt sich sein Zeitpunkt berichtigen. Der frühere bleibt mit Ihrem Grund lesbar, der Tag unserer Antwort folgt daraus, und die Kundin oder der Kunde bekommt einen Brief. Über das Abgelehnte wird danach erneut entschieden, mit dem Formular darunter.
desk-time-why = Warum (die Kundin oder der Kunde liest es)
desk-time-button = Zeitpunkt berichtigen
desk-time-need-why = Schreiben Sie in höchstens 2000 Zeichen, warum.
desk-time-too-late = Es kann nicht abgesandt worden sein, nachdem es uns erreicht hat oder aufgeschrieben wurde.
desk-time-corrected = Zeitpunkt berichtigt
desk-time-line = Von { $was } auf { $is }, durch { $who } am { $at }: { $words }
desk-letter-time-subject = Wir haben den Zeitpunkt Ihres Antrags berichtigt
desk-letter-time = Wir hatten aufgeschrieben, dass Sie Ihren Antrag am { $was } abgesandt haben. Er trägt jetzt diesen Zeitpunkt: { $at }. Der Grund:
desk-letter-time-answered = Wir hatten nach dem anderen Zeitpunkt geantwortet. Die Bedingungen entscheiden nach dem richtigen, und ein eigener Brief sagt, was daraus folgt. Bis dahin gilt unsere erste Antwort.
desk-letter-time-stands = Unsere Antwort bleibt, wie sie ist: Was Sie verlangt haben, ist inzwischen zurückgezahlt, oder es ist Gegenstand eines anderen Antrags von Ihnen, den wir beantworten.
desk-letter-time-next = Wenn das nicht stimmt, antworten Sie bitte auf diesen Brief. Der Inhalt Ihres Antrags ist unverändert.
desk-letter-time-by = Wir antworten bis { $by }.
desk-letter-time-not-late = Wir haben Ihnen auch geschrieben, dass unsere Antwort sich verspätet. Das war vom falschen Zeitpunkt an gerechnet und gilt nicht.
desk-objections = Einwände
desk-objections-text = Kundinnen und Kunden, die mit einer Antwort nicht einverstanden sind. Die Antwort bleibt, wie sie ist; auf jeden Einwand schulden wir die Antwort eines Menschen.
desk-objection = Einwand der Kundin oder des Kunden
desk-objection-wish = Wunsch
desk-objection-about = Wogegen
desk-objection-decision = { $state }, { $at }
desk-objection-text = Ihre Antwort geht als Brief hinaus, den Sie zuerst sehen, und beendet den Einwand. Die Entscheidung bleibt, wie sie ist: Wenn Sie doch etwas geben wollen, geben Sie es zuerst, weiter unten oder von der Bestellung aus.
desk-objection-answer = Antwort (die Kundin oder der Kunde liest sie; Sprache: { $language })
desk-objection-button = Antwort senden
desk-look-objection = Dieser Brief geht sofort an { $name } ({ $email }), auf { $language }, und beendet den Einwand. Niemand kann ihn zurückholen. Die Entscheidung bleibt, wie sie ist.
desk-objection-need-answer = Schreiben Sie die Antwort in höchstens 4000 Zeichen.
desk-objection-answered = Beantwortet von { $who } am { $at }:

# ---- Gründe, Folgen, Fristen ----

desk-look-point-means = Das Geld geht auf dem Weg zurück, auf dem gezahlt wurde.
desk-look-point-asked = Verlangt: { $asked }.
desk-look-point-more = Das sind { $more } mehr, als verlangt wurde: { $asked }.
desk-look-point-less = Das sind { $less } weniger, als verlangt wurde: { $asked }.
desk-look-after = Sobald der Zahlungsdienst das Geld übernommen hat:
desk-look-then = Damit:
desk-look-point-letter = Der Brief „{ $letter }“ geht jetzt hinaus, auf { $language }, mit Ihren Gründen.
desk-why = Ein Mensch muss entscheiden. { $reasons }
desk-why-limit = { $subject }: { $value } ({ $limit }).
desk-why-value = { $subject }: { $value }.
desk-why-says = Angegebener Grund: { $ground }.
desk-problem-until = Unsere Zeit zur Lösung endet
desk-disputes = Rückforderungen bei der Bank
desk-disputes-text = Kundinnen und Kunden haben das Geld bei ihrer Bank zurückgefordert. Solange eine Rückforderung offen ist, wird für ihre Bestellung nichts weiter gezahlt. Antworten Sie der Bank auf dem Weg Ihres Zahlungsanbieters; was sie eingezogen hat und wie es ausging, vermerken Sie auf der Seite der Bestellung.
desk-disputes-item = Was gekauft wurde
desk-disputes-stake = Was auf dem Spiel steht
desk-disputes-taken = Die Bank hat es bei uns eingezogen
desk-disputes-untaken = Die Bank kann es bei uns einziehen
desk-disputes-none = Es ist nichts übrig, was die Bank einziehen könnte
