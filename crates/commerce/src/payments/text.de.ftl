payments-back-title = Ihre Zahlung
payments-back-waiting = Wir warten auf die Nachricht des Zahlungsanbieters. Diese Seite sieht von selbst nach, immer seltener.
payments-back-asked = Wir warten noch auf die Nachricht des Zahlungsanbieters. Diese Seite sieht nicht mehr von selbst nach; die Bestellung sagt, wie es steht.
payments-back-unfitting = Der Zahlungsanbieter hat einen anderen Betrag gemeldet, als wir verlangt hatten. Ein Mensch sieht es sich an und bringt es in Ordnung; Sie müssen nicht noch einmal zahlen.
payments-back-forward = Zu Ihrer Bestellung
