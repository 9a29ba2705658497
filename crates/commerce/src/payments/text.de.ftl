payments-back-title = Ihre Zahlung
payments-back-waiting = Wir warten auf die Nachricht des Zahlungsdienstes. Diese Seite sieht alle zwei Sekunden von selbst nach.
payments-back-settled = Ihre Zahlung ist eingegangen.
payments-back-declined = Die Zahlung kam nicht zustande. Es wurde nichts abgebucht.
payments-back-forward = Zu Ihrer Bestellung
