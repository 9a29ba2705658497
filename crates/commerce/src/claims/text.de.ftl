# Claims in German: asking for money back, the answer.

claims-foot-withdraw = Vertrag widerrufen
claims-foot-refund = Erstattung verlangen

# ---- asking ----

claims-kind-refund = Antrag auf Erstattung
claims-kind-withdrawal = Widerruf des Vertrags
claims-steps = Schritte
claims-step-state-refund = Ihr Anliegen
claims-step-state-withdrawal = Ihre Erklärung
claims-step-confirm-refund = Bestätigen
claims-step-confirm-withdrawal = Widerruf bestätigen
claims-step-receipt = Empfangsbestätigung
claims-ask-title-refund = Erstattung verlangen
claims-ask-title-withdrawal = Vertrag widerrufen
claims-ask-lede-refund = Es entscheiden die Bedingungen, die Sie mit Ihrer Bestellung angenommen haben. Sie brauchen weder ein Konto noch einen Grund.
claims-ask-lede-withdrawal = Sie können ohne Angabe von Gründen widerrufen. Ein Konto brauchen Sie nicht. Die Empfangsbestätigung kommt sofort.
claims-ask-which = Welchen Kauf meinen Sie?
claims-ask-part = Nur „{ $title }“ aus dem Paket ({ $order })
claims-ask-other-order = Es ist eine andere Bestellung: ihre Nummer angeben
claims-ask-nothing-left = Unter Ihren Bestellungen ist nichts übrig, was Sie verlangen könnten
claims-ask-nothing-left-text = Jede wurde beantwortet, schon zurückgegeben oder ohne Preis überlassen. Für eine Bestellung unter einer anderen Adresse füllen Sie das Formular aus.
claims-ask-to-orders = Zu meinen Bestellungen
claims-ask-reason = Ihr Grund, wenn Sie ihn nennen möchten
claims-ask-ground = Ein schwerwiegender Umstand, falls es einen gibt
claims-ask-button-refund = Weiter
claims-ask-button-withdrawal = Vertrag widerrufen
claims-none = Keine Angabe
claims-optional = (freiwillig)
claims-field-kind = Erklärung
claims-field-at = Datum und Uhrzeit
claims-field-name = Ihr Name
claims-field-email = E-Mail-Adresse der Bestellung
claims-field-order = Bestellnummer
claims-field-course = Kurs
claims-field-reason = Grund
claims-field-ground = Schwerwiegender Umstand
claims-field-words = In Ihren Worten
claims-hint-email = An diese Adresse geht die Empfangsbestätigung.
claims-hint-order = Sie steht in Ihrer Bestellbestätigung: ein Jahr, ein Strich und acht Ziffern.
claims-hint-course = Nur nötig, wenn die Bestellung mehrere Kurse enthält.
claims-hint-reason = Wo die Regeln nichts geben, sieht ein Mensch einen Härtefall an.
claims-hint-words = Sie müssen nichts schreiben.
claims-reason-changed-mind = Ich habe es mir anders überlegt
claims-reason-personal = Persönliche Gründe
claims-reason-content = Der Inhalt
claims-reason-technical = Ein technisches Problem
claims-reason-other = Etwas anderes
claims-ground-illness = Schwere Krankheit oder Krankenhausaufenthalt
claims-ground-life-event = Ein Todesfall in der Familie oder ein anderes schweres Ereignis
claims-ground-course-defect = Ein schwerer Mangel des Kurses
claims-ground-billing-error = Ein Fehler in der Abrechnung
claims-ground-technical-problem = Ein technisches Problem, das ungelöst bleibt
claims-ground-other = Etwas anderes, das schwer wiegt
claims-need-name = Geben Sie Ihren Namen an.
claims-need-email = Geben Sie die E-Mail-Adresse an, mit der Sie bestellt haben, zum Beispiel ada@example.org.
claims-need-order = Geben Sie die Bestellnummer an. Sie steht in Ihrer Bestellbestätigung.
claims-need-item = Wählen Sie den Kauf, den Sie meinen.
claims-need-shorter = Kürzen Sie diesen Text.
claims-confirm-title-refund = Bestätigen Sie Ihren Antrag auf Erstattung
claims-confirm-title-withdrawal = Bestätigen Sie Ihren Widerruf
claims-confirm-lede-refund = Das verlangen Sie. Es zählt ab dem Augenblick, in dem Sie bestätigen.
claims-confirm-lede-withdrawal = Das erklären Sie. Ihr Widerruf zählt ab dem Augenblick, in dem Sie bestätigen.
claims-confirm-button-refund = Antrag absenden
claims-confirm-button-withdrawal = Widerruf bestätigen
claims-ask-afresh = Es wurde nichts abgeschickt. Damit bei Ihnen bleibt, was Sie schreiben, steht es in keiner Adresse und wird vor Ihrer Bestätigung nirgends aufbewahrt: Bitte füllen Sie das Formular noch einmal aus.
claims-confirm-back = Etwas ändern
claims-received-title-refund = Ihr Antrag auf Erstattung ist eingegangen
claims-received-title-withdrawal = Ihr Widerruf ist eingegangen
claims-received-text = Eine Bestätigung mit demselben Inhalt geht an die Adresse, die Sie genannt haben. Auch diese Seite können Sie drucken.
claims-received-next = Passt Ihre Erklärung zu einer Bestellung, geht unsere Antwort als Brief an die Adresse dieser Bestellung, und der Link darin zeigt sie auch hier, ohne Konto. Sonst sucht ein Mensch nach der Bestellung.
claims-received-sign-in = Anmelden und die Antwort ansehen

# ---- before asking ----

claims-today-title = Wenn Sie heute eine Erstattung verlangen: { $title }
claims-today-yes = Sie bekämen { $amount } zurück.
claims-today-no = Die Bedingungen gäben keine Erstattung.
claims-today-manual = Ein Mensch würde entscheiden.
claims-today-manual-proposed = Ein Mensch würde entscheiden; die Bedingungen schlagen { $amount } vor.
claims-today-hold = Die Antwort würde auf ein Ereignis warten.
claims-today-last = Letzter Tag: { $day }.
claims-today-last-by-days = Nach den Tagen allein wäre der letzte Tag { $day }; etwas anderes steht im Weg.
claims-today-last-passed = Der letzte Tag war { $day }.
claims-today-would-end = Was daran etwas ändern würde
claims-today-guest = So würde jemandem geantwortet, der noch nichts zurückverlangt hat. Frühere Anträge von Ihnen zählen, wenn Sie fragen; melden Sie sich an, um die Antwort mit ihnen zu sehen.
claims-by-guarantee = Nach unserer Garantie:
claims-by-withdrawal = Nach dem Widerrufsrecht:
claims-outcome-yes = Ja
claims-outcome-no = Nein
claims-outcome-manual = Ein Mensch entscheidet
claims-outcome-hold = Wartet
claims-outcome-needs = Etwas fehlt
claims-ribbon = Ihre Frist
claims-ribbon-begun = Bestätigt
claims-ribbon-today = Heute
claims-ribbon-last = Letzter Tag
claims-ribbon-by-days = Die Tage für sich genommen
claims-ribbon-last-by-days = Letzter nach den Tagen allein
claims-ribbon-rolled = Kein Werktag, daher geht es weiter
claims-bar-days = Tage
claims-bar-days-value = { $n ->
    [one] { $n } von { $of } Tagen ist vergangen
   *[other] { $n } von { $of } Tagen sind vergangen
}
claims-bar-units = Fortschritt
claims-bar-units-value = { $of ->
    [one] { $n } von { $of } Einheit erledigt
   *[other] { $n } von { $of } Einheiten erledigt
}
claims-bar-units-limit = höchstens { $n } ({ $share })
claims-bar-refunds = Frühere Erstattungen, ohne Widerrufe nach dem Gesetz
claims-bar-refunds-value = { $n ->
    [one] { $n } Erstattung
   *[other] { $n } Erstattungen
}
claims-bar-refunds-limit = weniger als { $n }
claims-do-refund = Erstattung verlangen
claims-do-withdrawal = Vertrag widerrufen
claims-open-claim = Die Antwort ansehen
claims-open-asked = Ihren Antrag ansehen
claims-warning-unit = Wenn Sie diese Einheit abschließen, können Sie { $amount } nach unserer Garantie nicht mehr zurückbekommen.
claims-warning-certificate = Ist das Zertifikat ausgestellt, können Sie { $amount } nach unserer Garantie nicht mehr zurückbekommen.
claims-warning-download = Nach diesem Herunterladen können Sie { $amount } nach unserer Garantie nicht mehr zurückbekommen.
claims-warning-law = Das Gesetz erlaubt Ihnen weiterhin den Widerruf, letzter Tag: { $day }.

# ---- states and answers ----

claims-state-received = Eingegangen
claims-state-unmatched = Noch keine Bestellung gefunden
claims-state-manual = Ein Mensch entscheidet
claims-state-hold = Wartet auf ein Ereignis
claims-state-granted = Bewilligt, Geld unterwegs
claims-state-processed = Erstattung ausgeführt
claims-state-settled = Zurückgezahlt
claims-state-failed = Zahlung kam zurück
claims-state-refused = Abgelehnt
claims-state-closed = Geschlossen
claims-answer-received = Ihre Erklärung ist eingegangen
claims-answer-received-text = Sie wird geprüft. Ihr Zeitpunkt ist festgehalten.
claims-answer-unmatched = Wir suchen Ihre Bestellung
claims-answer-unmatched-text = Zu Ihren Angaben passt keine Bestellung. Ein Mensch sucht danach. Der Zeitpunkt, zu dem Sie abgesandt haben, ist festgehalten.
claims-answer-manual = Über Ihren Antrag entscheidet ein Mensch
claims-answer-manual-text = Die Bedingungen überlassen dies einem Menschen. Alle Tatsachen sind unten gesammelt.
claims-answer-hold = Ihr Antrag wartet
claims-answer-hold-text = Er ist nicht abgelehnt. Entschieden wird, sobald das unten genannte Ereignis eingetreten ist.
claims-answer-granted = Ja: Sie bekommen { $amount } zurück
claims-answer-granted-text = Die Erstattung ist unterwegs zum Zahlungsdienst. Bis sie ausgeführt ist, behalten Sie Ihren Zugang.
claims-answer-processed = Ihre Erstattung von { $amount } ist ausgeführt
claims-answer-processed-text = Das Geld geht den Weg zurück, auf dem es kam. Ihr Zugang zu dem, was erstattet wurde, ist beendet.
claims-answer-settled = { $amount } wurden Ihnen zurückgezahlt
claims-answer-settled-text = Der Zahlungsdienst meldet, dass das Geld abgegangen ist.
claims-answer-settled-otherwise = Das Geld konnte nicht auf dem Weg ausgezahlt werden, auf dem Sie gezahlt hatten, und kam zu uns zurück. Am { $day } haben wir es auf anderem Weg gezahlt: { $words }
claims-bank-paid = Ihre Bank hat es Ihnen zurückgegeben
claims-answer-failed = Ihre Erstattung von { $amount } kam zu uns zurück
claims-answer-failed-text = Wir schulden sie Ihnen weiterhin. Ein Mensch kümmert sich darum.
claims-answer-refused = Nein: Die Bedingungen geben für diesen Antrag keine Erstattung
claims-answer-refused-text = Die Gründe stehen unten, jeder mit seiner Klausel. Danach steht, was Sie stattdessen tun können.
claims-answer-goodwill = Abgelehnt; { $amount } aus Kulanz gegeben
claims-answer-goodwill-text = Die Antwort bleibt nein. Wir haben Ihnen trotzdem Geld gegeben; wie viel, wann und wie weit es ist, steht unten.
claims-answer-closed = Wir konnten nicht finden, worauf sich Ihre Erklärung bezieht
claims-answer-closed-text = Schreiben Sie uns, wenn Sie das für einen Irrtum halten.
claims-answer-repeated = Danach hatten Sie schon gefragt
claims-answer-repeated-text = Diese Erklärung ist mit ihrem Zeitpunkt festgehalten. Neues beginnt mit ihr nicht: Beantwortet wird, was Sie zuerst erklärt haben.
claims-see-first = Ihre erste Erklärung ansehen
claims-answer-superseded = Sie haben diesen Kauf widerrufen
claims-answer-superseded-text = Ein Widerruf braucht keine Entscheidung von uns; dieser Antrag ist damit beendet. Was Sie zurückbekommen, steht bei Ihrem Widerruf.
claims-see-withdrawal = Ihren Widerruf ansehen
claims-next = Wie es weitergeht
claims-next-sent = Abgesandt: { $at }
claims-next-decided = Entschieden: { $at }
claims-next-processed = Vom Zahlungsdienst übernommen: { $at }
claims-next-settled = Gezahlt: { $at }
claims-next-otherwise = Am { $day } auf anderem Weg gezahlt: { $words }
claims-next-failed = Zurückgekommen: { $at }
claims-next-provider = Als Nächstes übernimmt der Zahlungsdienst die Erstattung. Dann endet Ihr Zugang, und wir schreiben Ihnen.
claims-next-bank = Als Nächstes kommt das Geld auf dem Weg an, auf dem Sie gezahlt haben. Banken brauchen einige Tage.
claims-next-again = Als Nächstes senden wir das Geld erneut oder fragen Sie, wohin es gehen soll.
claims-next-person = Als Nächstes sieht sich ein Mensch Ihr Anliegen an und schreibt Ihnen.
claims-next-event = Als Nächstes sehen wir jeden Tag erneut nach, und sofort, wenn das Ereignis eingetreten ist.
claims-next-until = Das Warten endet spätestens am { $until } ({ $clauses }). Dann wird entschieden.
claims-reasons = Die Gründe
claims-changed = Was daran etwas geändert hätte
claims-way-on = Was Sie stattdessen tun können
claims-alternative-feedback = Sagen Sie uns, was Ihnen gefehlt hat. Wir lesen jede Antwort.
claims-alternative-credit = Bitten Sie uns um ein Guthaben für einen anderen Kurs. Ein Mensch entscheidet.
claims-alternative-material = Bitten Sie uns um weiteres Material zum selben Thema.
claims-alternative-guidance = Bitten Sie uns um persönliche Beratung.
claims-alternative-hard-case = In einem Härtefall, etwa bei schwerer Krankheit, fragen Sie erneut und sagen Sie es uns: Dann sieht sich ein Mensch Ihren Fall an.
claims-object-title = Wenn Sie nicht einverstanden sind
claims-object = Antworten Sie auf unseren Brief oder schreiben Sie uns. Ein Mensch sieht sich Ihren Fall noch einmal an. Ihre gesetzlichen Rechte bleiben unberührt.
claims-keep = Sie können diese Seite drucken oder speichern; die Aufzeichnung dahinter bleibt erhalten und lässt sich nachrechnen.
claims-to-order = Bestellung { $order }
claims-goodwill-title = Aus Kulanz gegeben
claims-goodwill-line = { $amount } am { $at }: { $state }.
claims-credit-title = Ein Guthaben für einen anderen Kurs
claims-credit-line = { $amount } für einen anderen Kurs, unter dem Code { $code }.
claims-credit-how = Melden Sie sich an und geben Sie den Code im Warenkorb ein: einmal, spätestens am { $day }. Nur Ihr Konto kann ihn einlösen. Was davon übrig bleibt, wird nicht ausgezahlt.
claims-credit-used = Es ist eingelöst.
claims-credit-over = Es kann nicht mehr eingelöst werden.
claims-credit-not-instead = Dieses Guthaben ist ein Angebot von uns und tritt neben unsere Antwort. Es tritt nicht an die Stelle einer Erstattung, die Ihnen das Gesetz gibt: Wer es annimmt, verzichtet auf kein Recht.
claims-money-intended = unterwegs zum Zahlungsdienst
claims-money-processed = vom Zahlungsdienst übernommen
claims-money-settled = gezahlt
claims-money-failed = zurückgekommen
claims-money-otherwise = am { $day } auf anderem Weg gezahlt: { $words }
claims-otherwise-line = Am { $day } haben wir { $amount } auf anderem Weg gezahlt: { $words }

# ---- promises ----

claims-promise-review = Den Antrag prüfen
claims-promise-answer = Den Antrag beantworten
claims-promise-answer-anew = Den Antrag doch noch beantworten
claims-promise-money = Das Geld zurückzahlen
claims-promise-money-missed = Das Geld ist überfällig; Zinsen und weitere gesetzliche Rechte können entstehen.
claims-promise-answer-missed = Ein Brief sagt es Ihnen, und wer antwortet, hat es vor allem anderen.

# ---- letters ----

claims-letter-declared = Was Sie erklärt haben
claims-letter-field = Feld
claims-letter-said = Inhalt
claims-letter-open = Antwort und Aufzeichnung ansehen
claims-letter-open-asked = Ihren Antrag und seinen Stand ansehen
claims-letter-open-order = Bestellung ansehen
claims-letter-refund-received-subject = Ihr Antrag auf Erstattung ist eingegangen
claims-letter-refund-received = Ihr Antrag auf Erstattung ist am { $at } bei uns eingegangen. Das ist sein Inhalt.
claims-letter-withdrawal-received-subject = Empfangsbestätigung Ihres Widerrufs
claims-letter-withdrawal-received = Ihr Widerruf des Vertrags ist am { $at } bei uns eingegangen. Das ist sein Inhalt.
claims-letter-received-left-out = Innerhalb einer Stunde sind sehr viele Erklärungen eingegangen; deshalb lässt dieser Brief weg, was frei geschrieben wurde. Es ist Wort für Wort gespeichert, und es gilt.
claims-letter-received-next = Bewahren Sie diesen Brief als Empfangsbestätigung auf. Unsere Antwort folgt in einem eigenen Brief.
claims-letter-about = Es geht um: { $title }, Bestellung { $order }.
claims-letter-granted-subject = Ja: Sie bekommen { $amount } zurück
claims-letter-granted = Sie bekommen { $amount } zurück, auf dem Weg, auf dem Sie gezahlt haben.
claims-letter-granted-beside = Auch Ihr Widerruf gilt. Für sich allein gäbe er Ihnen { $amount } zurück; unsere Garantie gibt mehr, und das Günstigere zählt.
claims-letter-granted-by = Wir zahlen sogleich, spätestens bis { $by }.
claims-letter-granted-next = Ihren Zugang behalten Sie, bis der Zahlungsdienst die Erstattung übernommen hat. Dann schreiben wir Ihnen erneut.
claims-letter-refund-refused-subject = Ihr Antrag auf Erstattung wurde abgelehnt
claims-letter-refund-refused = Nein: Die Bedingungen, die Sie angenommen haben, geben für diesen Antrag keine Erstattung.
claims-letter-withdrawal-refused-subject = Ihr Widerruf konnte nicht angenommen werden
claims-letter-withdrawal-refused = Nein: Das Widerrufsrecht besteht für diesen Vertrag nicht mehr, und auch die Garantie hilft nicht.
claims-letter-manual-subject = Ein Mensch sieht sich Ihren Antrag an
claims-letter-manual = Die Bedingungen überlassen diesen Antrag einem Menschen. Alle Tatsachen sind gesammelt; Sie müssen nichts weiter senden.
claims-letter-hold-subject = Ihr Antrag wartet
claims-letter-hold = Er ist nicht abgelehnt. Wir entscheiden, sobald das Ereignis eingetreten ist, und Ihr Zeitpunkt ist festgehalten.
claims-letter-hold-until = Er ist nicht abgelehnt. Das Warten endet spätestens am { $until }. Dann entscheiden wir, und Ihr Zeitpunkt ist festgehalten.
claims-letter-processed-subject = Ihre Erstattung von { $amount } ist ausgeführt
claims-letter-processed = Der Zahlungsdienst hat Ihre Erstattung von { $amount } übernommen für: { $title }.
claims-letter-usual-by = Haben Sie per Überweisung gezahlt, ist das Geld üblicherweise bis { $by } da. Wie lange eine Bank braucht, liegt nicht in unserer Hand.
claims-letter-usual-between = Haben Sie per Überweisung gezahlt, ist das Geld üblicherweise zwischen { $from }, und { $by }, da. Wie lange eine Bank braucht, liegt nicht in unserer Hand.
claims-letter-transfer = Sie haben per Überweisung gezahlt: Das Geld ist üblicherweise zwischen { $from }, und { $by }, wieder auf Ihrem Konto. Wie lange eine Bank braucht, liegt nicht in unserer Hand.
claims-letter-card = Sie haben mit Karte gezahlt: Der Betrag erscheint auf der nächsten Abrechnung Ihrer Karte.
claims-letter-wallet = Sie haben mit einer elektronischen Geldbörse gezahlt: Der Betrag ist dort meist sofort da.
claims-letter-missing-from = Ist es bis { $until } nicht da, fragen Sie Ihre Bank oder Ihren Zahlungsdienst, und sagen Sie uns Bescheid.
claims-letter-access-ended = Ihr Zugang zu { $title } ist beendet, Ihr Fortschritt darin ist entfernt, und ein Zertifikat kann dafür nicht mehr ausgestellt werden. Rechnungen und die Aufzeichnung dieser Entscheidung bleiben erhalten.
claims-letter-delete-downloads = Bitte löschen Sie heruntergeladenes Material.
claims-letter-buy-again = Denselben Kurs können Sie ab { $day } wieder kaufen.
claims-letter-failed-subject = Ihre Erstattung kam zu uns zurück
claims-letter-failed = Die Erstattung von { $amount } konnte nicht ausgezahlt werden und kam zu uns zurück. Wir schulden sie Ihnen weiterhin. Wir versuchen es erneut und schreiben Ihnen, falls wir einen anderen Zahlungsweg brauchen.
claims-letter-processed-otherwise = Wir haben Ihre Erstattung von { $amount } auf anderem Weg gezahlt, für: { $title }.
claims-letter-credit-note = Unsere Rechnungskorrektur { $number } über { $amount } liegt bei. Sie berichtigt die Rechnung { $invoice }.
claims-letter-twice-subject = Sie haben doppelt gezahlt: { $amount } gehen zurück
claims-letter-twice = Die Bestellung { $order } wurde doppelt bezahlt. Die zweite Zahlung von { $amount } geht sofort zurück. Sie müssen nichts tun.

# ---- what was found out ----

claims-finding-item = Position

# ---- problems ----

claims-problem-not-paid = Diese Bestellung wurde nicht bezahlt, also gibt es nichts zurückzugeben. Sie können sie stattdessen stornieren.
claims-problem-refunded = Das Geld dafür wurde schon zurückgesandt; kam es zu uns zurück, ist es geschuldet und wartet dort auf uns.
claims-problem-asked = Danach haben Sie schon gefragt. So steht es darum.
claims-problem-nothing = Der Betrag muss über null liegen.

# ---- what people asked after trying ----

claims-ask-help-refund = Unsere Bedingungen und das Gesetz werden beide angesehen, und das Bessere entscheidet. Wenn Sie lieber widerrufen, wie das Gesetz es erlaubt, ohne unsere Zustimmung:
claims-ask-help-withdrawal = Solange das Recht besteht, braucht es keine Zustimmung von uns. Ist es erloschen, wird auch unsere Garantie angesehen: Sie müssen nicht zweimal fragen.
claims-ask-other-refund = Vertrag widerrufen
claims-ask-hard-case = Erneut beantragen und einen Härtefall nennen
claims-means-all-withdrawal = Sie nennen keinen Kurs: Damit widerrufen Sie die ganze Bestellung, jeden Kauf darin.
claims-means-all-refund = Sie nennen keinen Kurs. Enthält Ihre Bestellung mehrere Käufe, fragt ein Mensch nach, welchen Sie meinen.
claims-means-one-withdrawal = Sie nennen „{ $course }“. Ist das ein Kurs eines Pakets, ist nur dieser Kurs gemeint: Das Gesetz lässt Sie das Paket als Ganzes widerrufen, also entscheidet über den Teil ein Mensch, und meist erhalten Sie seinen Anteil am Preis. Um alles zu widerrufen, lassen Sie den Kurs leer.
claims-means-one-refund = Sie nennen „{ $course }“. Ist das ein Kurs eines Pakets, ist nur dieser Kurs gemeint: Ein Mensch entscheidet, und meist erhalten Sie seinen Anteil am Preis.
claims-means-part-withdrawal = Nur dieser Kurs des Pakets ist gemeint. Das Gesetz lässt Sie das Paket als Ganzes widerrufen, also entscheidet über den Teil ein Mensch; meist erhalten Sie seinen Anteil am Preis.
claims-means-part-refund = Nur dieser Kurs des Pakets ist gemeint. Ein Mensch entscheidet; meist erhalten Sie seinen Anteil am Preis.
claims-today-yes-by-law = Sie bekämen { $amount } zurück. Das kommt vom Gesetz: Ihr Widerrufsrecht gibt es Ihnen. Unsere Garantie allein täte es nicht.
claims-today-not-begun = Noch läuft keine Frist: Sie beginnt, wenn unsere Bestätigung bei Ihnen angekommen ist. Dann steht hier Ihr letzter Tag.
claims-today-early = Sie haben uns gebeten, früher zu beginnen. Sobald Sie die erste Einheit öffnen, erlischt Ihr Widerrufsrecht.
claims-today-early-guarantee = Unsere Garantie bleibt.
claims-today-right-ended = Ihr Widerrufsrecht ist erloschen. { $told }
claims-today-unmet = Was unserer Garantie entgegensteht: { $condition }
claims-warning-open = Wenn Sie diese Einheit öffnen, bekommen Sie nach unserer Garantie { $amount } nicht mehr zurück.
claims-warning-right = Damit erlischt Ihr Widerrufsrecht, denn Sie haben uns gebeten, früher zu beginnen, wussten, was das kostet, und haben beides von uns bestätigt bekommen.
claims-warning-guarantee = Unsere Garantie bleibt: { $amount }, wenn Sie rechtzeitig einen Antrag stellen ({ $day }).
claims-left-of = { $courses } (was von „{ $title }“ übrig ist)
claims-warning-count = { $of ->
    [one] Sie hätten dann { $done } von { $of } Einheit abgeschlossen; die Grenze liegt bei { $most }.
   *[other] Sie hätten dann { $done } von { $of } Einheiten abgeschlossen; die Grenze liegt bei { $most }.
}
claims-warning-no-law = Ein Widerrufsrecht, das dann noch hülfe, haben Sie nicht.
claims-answer-refused-person = Nein: Ein Mensch hat Ihren Antrag geprüft und abgelehnt
claims-answer-refused-person-text = Die Gründe stehen unten, in den Worten dessen, der entschieden hat. Was Sie stattdessen tun können, steht danach.
claims-person-title = Von einem Menschen entschieden
claims-person-left = Die Bedingungen haben dies einem Menschen überlassen, der am { $at } entschieden hat. Die Antwort steht oben; hier steht, was die Bedingungen sagten.
claims-person-approved = Bewilligt: { $amount } von { $paid }, die Sie bezahlt haben.
claims-person-rest = { $rest } werden nicht zurückgezahlt.
claims-person-why = Die Gründe: { $words }
claims-contact = Schreiben Sie an { $email } und nennen Sie Ihre Bestellung { $order }.
claims-asked-title = Was zu dieser Bestellung verlangt wurde
claims-asked-line = { $kind } vom { $at }
claims-twice-title = Diese Bestellung wurde doppelt bezahlt
claims-twice = Die zweite Zahlung von { $amount } geht zurück, ohne dass Sie etwas tun müssen.
claims-twice-back = Die zweite Zahlung von { $amount } ist zu Ihnen zurückgegangen.
claims-twice-apart = Die zweite Zahlung von { $amount } gehört nicht dazu: Sie geht oder ging zurück, ohne dass Sie etwas tun müssen.
claims-promise-twice = Doppelt Bezahltes zurückzahlen
claims-promise-problem = Das technische Problem lösen
claims-promise-problem-missed = Ein Antrag auf das Geld wartet nicht länger auf uns.
claims-patience-title = Das technische Problem, das Sie gemeldet haben
claims-letter-person-terms = Was die Bedingungen einem Menschen überließen, und was im Weg stand
claims-letter-refused-person = Nein: Ein Mensch hat Ihren Antrag geprüft und aus diesen Gründen abgelehnt.
claims-part-of = { $title } (aus dem Paket „{ $bundle }“)

# ---- was per E-Mail, Telefon oder Post kam ----

claims-way-email = E-Mail
claims-way-phone = Telefon
claims-way-post = Brief mit der Post
claims-field-way = Weg
claims-field-reached = Eingegangen
claims-field-customer = Name des Kunden
claims-field-customer-words = In den Worten des Kunden
claims-letter-refund-entered = Ihr Antrag auf Erstattung ist am { $at } bei uns eingegangen. Das haben wir aufgenommen. Wenn darin etwas nicht stimmt, antworten Sie bitte auf diesen Brief.
claims-letter-withdrawal-entered = Ihr Widerruf des Vertrags ist am { $at } bei uns eingegangen. Das haben wir aufgenommen. Wenn darin etwas nicht stimmt, antworten Sie bitte auf diesen Brief.

# ---- was fehlt, einmal gefragt ----

claims-complete-title-refund = Ihren Antrag auf Erstattung ergänzen
claims-complete-title-withdrawal = Ihren Widerruf ergänzen
claims-complete-lede = Ihre erste Nachricht behält ihre Zeit: { $at }. Schreiben Sie, was Sie wissen; ein Mensch sieht es sich an.
claims-complete-words = Was uns sonst hilft, Ihre Bestellung zu finden
claims-hint-complete-words = Zum Beispiel der Tag des Kaufs oder ein anderer Name, auf den er lief.
claims-complete-button = Absenden
claims-complete-thanks = Danke, Ihre Angaben sind da
claims-complete-thanks-text = Wir suchen noch einmal nach Ihrer Bestellung. Ihre erste Nachricht behält ihre Zeit: { $at }. Wenn sie zu einer Bestellung passt, geht unsere Antwort an deren Adresse.
claims-complete-over = Hier ist nichts mehr nötig
claims-complete-over-text = Ihre Nachricht vom { $at } ist inzwischen weiter bearbeitet; unsere Briefe sagen, wie es steht. Wenn Sie das für einen Irrtum halten, antworten Sie auf einen davon.
claims-complete-late = Was Sie eben gesandt haben, ist nicht gespeichert
claims-complete-late-text = Zu Ihrer Nachricht vom { $at } lag uns schon eine Ergänzung vor, oder wir haben sie inzwischen weiter bearbeitet. Was Sie eingegeben haben, steht unten: Wenn es etwas Neues sagt, senden Sie es uns als Antwort auf einen unserer Briefe.
claims-complete-typed = Was Sie eingegeben haben
claims-need-something = Schreiben Sie wenigstens etwas, das uns hilft, Ihre Bestellung zu finden.

# ---- was eine Prüfung verlangt hat ----

claims-letter-granted-nothing-subject = Ja: Ihr Kauf ist zurückgegeben
claims-letter-granted-nothing = Ja. Von dem, was Sie gezahlt haben, ist nichts mehr zurückzuzahlen; es fließt also kein Geld.
claims-letter-ended-subject = { $title } ist zurückgegeben
claims-letter-ended = { $title } ist zurückgegeben. Zurückzuzahlen war nichts.
claims-letter-by-card = Haben Sie mit Karte gezahlt, steht der Betrag auf der nächsten Abrechnung Ihrer Karte.
claims-letter-by-wallet = Haben Sie mit einer elektronischen Geldbörse gezahlt, ist er meist sofort da.
claims-letter-withdrawal-refused-professional = Nein: Das Widerrufsrecht haben Verbraucher, und diese Bestellung wurde für ein Gewerbe oder einen Beruf aufgegeben. Auch die Garantie hilft nicht.
claims-next-missing = Ist das Geld nicht angekommen, fragen Sie jetzt Ihre Bank oder Ihren Zahlungsdienst, und sagen Sie uns Bescheid. Ab { $from } fehlt es.
claims-do-problem = Technisches Problem melden
claims-today-problem = Am { $at } wurde ein technisches Problem gemeldet; gelöst ist es noch nicht.
claims-report-title = Technisches Problem melden
claims-report-lede = Sagen Sie uns, was nicht geht. Ihre Meldung zählt von dem Augenblick an, in dem Sie sie absenden, und Sie verlieren nichts, wenn Sie stattdessen Ihr Geld verlangen.
claims-report-words = Was nicht geht
claims-report-hint = Welche Einheit, welches Gerät und welcher Browser, und was Sie sehen.
claims-report-button = Meldung absenden
claims-report-need-words = Schreiben Sie, was nicht geht, in höchstens 2000 Zeichen.
claims-letter-problem-subject = Wir haben Ihre Meldung erhalten
claims-letter-problem = Sie haben am { $at } ein technisches Problem mit { $title }, Bestellung { $order }, gemeldet. Das haben Sie geschrieben:
claims-letter-problem-until = Bis { $until } haben wir Zeit, es zu lösen. Ein Antrag auf Ihr Geld, den Sie vorher senden, bleibt offen und wird nicht abgelehnt, und Ihre Tage für einen Antrag laufen weiter.
claims-letter-problem-next = Wir gehen der Sache nach. Verlangen Sie inzwischen Ihr Geld, zählen die Bedingungen, die Sie angenommen haben, ab dieser Meldung.
claims-peak-announced = Seit { $at } haben wir mehr Post als sonst. Unsere Antwort kann länger dauern als an anderen Tagen, wie es in den Bedingungen steht.
claims-field-scope = Wie viel Sie verlangen
claims-field-scope-customer = Wie viel verlangt wird
claims-scope-whole = Alles
claims-scope-amount = Einen Teil des Geldes
claims-hint-scope = Wenn Sie einen Teil des Geldes verlangen, können Sie hier schreiben, wie viel, und in Ihren Worten, warum. Ein Mensch sieht sich den Fall selbst an; ein Ergebnis ist nicht versprochen, auch wo die Bedingungen alles gäben.
claims-part-is-refund = Auch die Erstattung eines Teils ist eine Erstattung: Der Zugang zum Kurs endet und sein Fortschritt wird entfernt, es sei denn, ein Mensch gibt den Teil aus Kulanz.
claims-scope-amount-of = Ein Teil des Geldes: { $amount }
claims-field-asked = Verlangter Betrag
claims-hint-asked = Nur wenn ein Teil des Geldes verlangt wird, zum Beispiel 30,00. Höchstens, was gezahlt wurde.
claims-need-amount = Geben Sie einen Betrag in { $currency } an, zum Beispiel 50,00.
claims-need-some = Verlangt wird alles. Wählen Sie „Einen Teil des Geldes“, oder lassen Sie den Betrag leer.
claims-need-at-most = Mehr, als gezahlt wurde, kann nicht verlangt werden: { $most }.

# ---- was eine verspätete Antwort und was bereits Zurückgezahltes sagen ----

claims-letter-manual-by = Wir antworten bis { $by }.
claims-letter-overdue-subject = Unsere Antwort an Sie verspätet sich
claims-letter-overdue = Sie haben uns am { $at } geschrieben, und wir hatten Ihnen eine Antwort bis zum Ende dieses Tages zugesagt: { $day }. Er ist ohne Antwort vergangen, und das tut uns leid. Verloren ist nichts: Wer antwortet, weiß, dass die Antwort überfällig ist, und Ihre Nachricht behält ihre Zeit.
claims-letter-objection-late = Sie waren mit einer Antwort von uns nicht einverstanden und haben uns das am { $at } geschrieben; wir hatten Ihnen eine Antwort bis zum Ende dieses Tages zugesagt: { $day }. Er ist ohne Antwort vergangen, und das tut uns leid. Wer antwortet, weiß, dass die Antwort überfällig ist. Bis dahin gilt die Antwort, die Sie haben, und Ihre gesetzlichen Rechte bleiben, wie sie sind.
claims-next-overdue = Der Tag, bis zu dem wir eine Antwort zugesagt hatten, ist vergangen. Sie steht bei uns an erster Stelle.
claims-answer-back = { $amount } waren schon zurückgezahlt
claims-answer-back-text = Was verlangt wurde, war bereits zurückgezahlt. Ein Brief sagt, wann.

# ---- money at the bank ----

claims-problem-disputed = Das Geld dieser Bestellung ist bei der Bank zurückgefordert: Was jetzt gezahlt wird, wird vielleicht doppelt gezahlt. Warten Sie, bis die Rückforderung beendet ist (C11c).
claims-problem-bank-paid = Die Bank hat dem Kunden schon Geld dieser Bestellung zurückgegeben; mehr davon wird von hier nicht gezahlt.
claims-letter-problem-ended-subject = Das Problem, das Sie gemeldet haben
claims-letter-problem-ended = Wir halten das technische Problem mit { $title }, Bestellung { $order }, das am { $at } gemeldet wurde, für gelöst.
claims-letter-problem-ended-next = Ist es das nicht, antworten Sie auf diesen Brief oder melden Sie es noch einmal: Dann zählt es ab dieser Meldung.
claims-ask-form = Wenn Sie lieber per Post oder E-Mail schreiben, nehmen Sie dieses Formular:
claims-ask-form-link = Muster-Widerrufsformular
claims-letter-repeated-subject = Danach hatten Sie schon gefragt
claims-letter-repeated = Was Sie am { $at } erklärt haben, liegt uns vor. Dasselbe hatten Sie am { $first } erklärt; es beginnt also nichts Neues, und vom Ersten geht nichts verloren.
claims-letter-repeated-back = Am { $at } gingen { $amount } an Sie zurück.
claims-letter-repeated-granted = Die Antwort darauf war ja: { $amount } gehen an Sie zurück.
claims-letter-repeated-open = Auf der Seite dazu steht, wie es steht und was als Nächstes kommt.
claims-letter-repeated-next = Sie müssen nichts tun. Wenn Sie etwas anderes meinten, schreiben Sie uns.
claims-letter-superseded-subject = Ihr Widerruf tritt an die Stelle Ihres Antrags
claims-letter-superseded = Am { $first } haben Sie Ihr Geld zurückverlangt, am { $at } haben Sie widerrufen. Ein Widerruf braucht keine Entscheidung von uns; Ihr Antrag ist damit beendet, und ein weiterer Brief beantwortet Ihren Widerruf.
claims-letter-money-late-subject = Unsere Zahlung an Sie verspätet sich
claims-letter-money-late = Wir hatten Ihnen { $amount } bis zum Ende dieses Tages zugesagt: { $day }. Er ist vergangen, und nichts sagt uns, dass das Geld angekommen ist. Das tut uns leid. Wir schulden es Ihnen weiterhin, und daraus können Zinsen und weitere gesetzliche Rechte entstehen.
claims-letter-money-late-next = Wer sich darum kümmert, weiß, dass die Zahlung überfällig ist. Hat das Geld Sie inzwischen erreicht, müssen Sie nichts tun.

# ---- what still stands, and what was given before ----

claims-still-withdrawal = Den ganzen Vertrag widerrufen bis { $day }: { $amount }
claims-still-refund = Alles zurückverlangen bis { $day }: { $amount }
claims-outcome-nothing = Nichts zurückzuzahlen
claims-today-nothing-paid = Sie haben nichts bezahlt, also kommt kein Geld zurück. Wenn Sie widerrufen, endet der Vertrag und mit ihm Ihr Zugang.
claims-today-nothing-left = Alles, was Sie bezahlt haben, wurde schon zurückgegeben; mehr Geld kommt nicht zurück. Wenn Sie widerrufen, endet Ihr Zugang.
claims-bar-days-ended = { $of ->
    [one] Der { $of } Tag endete am { $day }
   *[other] Die { $of } Tage endeten am { $day }
}
claims-contact-nameless = Schreiben Sie an { $email } und nennen Sie die Bestellung, die Sie meinen.
claims-person-proposed = Die Bedingungen schlugen { $amount } vor.
claims-promise-goodwill = Den Kulanzbetrag zahlen
claims-warning-guarantee-units = { $of ->
    [one] Unsere Garantie bleibt: { $amount }, wenn Sie rechtzeitig einen Antrag stellen ({ $day }) und bis dahin höchstens { $most } von { $of } Einheit abgeschlossen haben ({ $clauses }).
   *[other] Unsere Garantie bleibt: { $amount }, wenn Sie rechtzeitig einen Antrag stellen ({ $day }) und bis dahin höchstens { $most } von { $of } Einheiten abgeschlossen haben ({ $clauses }).
}

# ---- wenn Sie nicht einverstanden sind ----

claims-problem-sent-before = Das wurde vor der Bestellung abgesandt und kann sie deshalb nicht betreffen.
claims-promise-objection = Den Einwand beantworten
claims-object-here = Sagen Sie es hier, oder antworten Sie auf unseren Brief. Ein Mensch liest es und antwortet Ihnen. Die Entscheidung gilt, bis jemand sie ändert, und Ihre gesetzlichen Rechte bleiben unberührt.
claims-object-wish = Was wünschen Sie?
claims-wish-look-again = Bitte sehen Sie es sich noch einmal an
claims-wish-credit = Ich würde ein Guthaben für einen anderen Kurs nehmen
claims-wish-material = Ich hätte gern anderes Material zum selben Thema
claims-wish-talk = Ich möchte mit jemandem sprechen
claims-object-words = Was wir wissen sollten
claims-object-hint = Wenn wir es uns noch einmal ansehen sollen, schreiben Sie, was wir nicht gesehen oder falsch gewichtet haben. Sonst müssen Sie nichts schreiben.
claims-object-button = An einen Menschen senden
claims-object-need-wish = Wählen Sie, was Sie wünschen.
claims-object-need-words = Schreiben Sie in höchstens 4000 Zeichen, was wir uns noch einmal ansehen sollen.
claims-object-not-yet = Darauf gibt es noch keine Antwort, also auch nichts einzuwenden.
claims-object-sent = Sie haben uns zu dieser Antwort am { $at } geschrieben
claims-object-open = Ein Mensch beantwortet es
claims-object-answered = Beantwortet am { $at }
claims-letter-objection-received-subject = Wir haben Ihren Einwand erhalten
claims-letter-objection-received = Sie haben uns am { $at } geschrieben, dass Sie mit unserer Antwort nicht einverstanden sind. Das haben Sie gesagt:
claims-letter-objection-stands = Ein Mensch liest es und antwortet Ihnen. Bis dahin bleibt die Antwort, wie sie ist. Ihre gesetzlichen Rechte bleiben unberührt.
claims-letter-objection-answered-subject = Unsere Antwort auf Ihren Einwand
claims-letter-objection-answered = Sie haben uns am { $at } geschrieben, dass Sie mit unserer Antwort nicht einverstanden sind. Ein Mensch hat es sich angesehen und sagt:
claims-letter-objection-next = Dieser Brief ändert die Entscheidung nicht. Wenn noch etwas folgt, sagt es ein eigener Brief. Ihre gesetzlichen Rechte bleiben unberührt.

# ---- auf der Tafel der Zusagen ----

claims-board = { $what } von { $name }
claims-board-amount = { $what } von { $name }, { $amount }

# ---- wo ein Mensch antwortet und nicht die Bedingungen ----

claims-waits-title = Solange über Ihren Antrag entschieden wird: { $title }
claims-today-waits = Sie haben dies verlangt, und Ihr Antrag wartet auf die Entscheidung eines Menschen.
claims-today-days-run-on = Ihre Tage für einen Antrag laufen weiter, und mit ihnen Ihre Rechte.
claims-today-whole-counts = Ein Paket zählt so, wie es gekauft wurde: alle { $total } Einheiten, auch die des Zurückgegebenen.
claims-today-waits-bank = Die Bank hat Ihnen das Geld dieser Bestellung schon zurückgegeben. Deshalb wartet Ihr Antrag auf die Entscheidung eines Menschen: Nichts wird zweimal gezahlt.
claims-today-bank = Die Bank hat Ihnen das Geld dieser Bestellung schon zurückgegeben. Wenn Sie eine Erstattung verlangen, sieht ein Mensch es an, damit nichts zweimal gezahlt wird.
claims-answer-manual-bank = Die Bank hat Ihnen das Geld dieser Bestellung schon zurückgegeben. Deshalb sieht ein Mensch Ihren Antrag an: Nichts wird zweimal gezahlt. Alle Tatsachen sind unten gesammelt.
claims-bank-terms = Die Bank hat dieses Geld schon zurückgegeben, also entscheidet ein Mensch. Hier steht, was die Bedingungen ohne das sagen.

# ---- the answer, for whoever asked without signing in ----

claims-read-title = Unsere Antwort lesen
claims-read-lede = Sie brauchen kein Konto, um sie zu lesen und um zu sagen, dass Sie nicht einverstanden sind: Nennen Sie Ihre Bestellung wie bei Ihrem Antrag.
claims-read-button = Antwort anzeigen
claims-read-sign-in = Anmelden und alles sehen
claims-read-wrong = Mit dieser Nummer und dieser Adresse lässt sich hier keine Antwort anzeigen. Sehen Sie für beide in Ihrer Bestellbestätigung nach; nach vielen Versuchen innerhalb einer Stunde hilft nur die Anmeldung. Unser Brief sagt dasselbe wie diese Seite.
claims-read-left-out = Was frühere Anträge und Ihr Konto mit der Antwort zu tun haben und was Sie beim Antrag geschrieben haben, wird nur Ihnen gezeigt: in unseren Briefen und hier, sobald Sie angemeldet sind.
claims-read-hold = Er ist nicht abgelehnt. Unser Brief sagt, worauf er wartet.

claims-earlier-title = Was zuvor geantwortet wurde
claims-earlier-terms = Bis erneut entschieden wurde, hatten die Bedingungen geantwortet, am { $at }: { $answer }
claims-earlier-person = Am { $at } hatte ein Mensch abgelehnt: { $words }
claims-earlier-record = Aufzeichnung dazu ansehen
claims-foretold = Was heute daraus würde
claims-follows = Mit der Rückgabe: { $effects } ({ $clauses }).
claims-follows-end-access = Ihr Zugang endet
claims-follows-remove-progress = Ihr Fortschritt wird entfernt
claims-follows-refuse-certificate = ein Zertifikat kann dafür nicht mehr ausgestellt werden
claims-follows-revoke-certificate = Ihr Zertifikat vom { $day } wird widerrufen
claims-follows-bar-purchase = ab { $day } können Sie wieder kaufen, was Sie zurückgeben
claims-follows-nothing = Sonst ändert sich dann nichts: Ihr Zugang und Ihr Fortschritt bleiben.
claims-counts = Sobald er beantwortet ist, ist dies Ihr einer Antrag für diesen Kurs nach unserer Garantie ({ $clauses }).
claims-counts-not = Als Antrag nach unserer Garantie zählt dies nicht.
claims-today-twice = Sie nennen einen Fehler bei der Abrechnung, und die zweite Zahlung geht schon zurück. Ein Mensch fragt Sie, ob Sie auch den Kurs zurückgeben wollen (C15e).
claims-answer-manual-twice = Ihre zweite Zahlung von { $amount } geht schon zurück, was immer hieraus wird (C15e). Ein Mensch klärt, ob Sie auch den Kurs zurückgeben wollen. Bis dahin behalten Sie ihn.
claims-twice-terms = Die zweite Zahlung geht schon zurück, also fragt ein Mensch, was sonst gemeint war. Hier steht, was die Bedingungen zur Rückgabe des Kurses sagen.
claims-letter-manual-twice = Ihre zweite Zahlung von { $amount } geht schon zurück, was immer aus diesem Antrag wird. Ein Mensch klärt, ob Sie auch den Kurs zurückgeben wollen; bis dahin behalten Sie ihn.
claims-letter-certificate-revoked = Das Zertifikat, das dafür ausgestellt war, gehört zum Nachweis des Abschlusses, der entfernt wird: Es wurde widerrufen.
claims-do-problem-guest = Ein technisches Problem melden (dafür melden Sie sich an: Wir senden Ihnen einen Link)
claims-ask-rarer = Nur ein Teil des Geldes, oder ein schwerwiegender Umstand
claims-received-no-letter = An diese Adresse sind in dieser Stunde schon so viele Bestätigungen gegangen, wie wir senden; es folgt also keine: Bitte drucken oder behalten Sie diese Seite. Ihre Zeit zählt trotzdem.
claims-received-at = Wir haben dies am { $at } erhalten. Von da an zählt die Zeit.
claims-received-no-password = Sie brauchen kein Passwort: Wir senden Ihnen einen Link.
claims-letter-failed-stands = Unsere Zusage gilt weiter: Das Geld soll bei Ihnen sein bis { $day }.
claims-letter-failed-passed = Wir hatten es Ihnen zugesagt bis { $day }. Das ist vorbei, und das tut uns leid: Wir schulden es Ihnen sofort, und nach dem Gesetz können Zinsen und weitere Rechte entstehen.
claims-letter-overdue-anew = Von heute an gerechnet geben dieselben Bedingungen Zeit bis { $day }: Rechnen Sie bis dahin mit unserer Antwort. Der versäumte Tag bleibt versäumt.
