# The frame of every page, and the pages for what went wrong.
web-skip = Zum Inhalt springen
web-nav = Seiten
web-foot = Rechte und Hilfe
web-foot-note = Eine Schule, die Wort hält.
web-language = Sprache
web-sign-in = Anmelden
web-sign-out = Abmelden
web-clock = Zeitmaschine
web-clock-now = Schulzeit:
web-clock-day = Einen Tag weiter
web-clock-week = Eine Woche weiter
web-clock-month = Einen Monat weiter
web-clock-next = Zum nächsten Ereignis
web-errors = { $n ->
    [one] Eine Angabe ist noch zu prüfen
   *[other] { $n } Angaben sind noch zu prüfen
}
web-problem-not-found = Diese Seite gibt es nicht
web-problem-not-found-text = Vielleicht ist die Adresse vertippt, oder die Seite gehört jemand anderem. Es ist nichts verloren.
web-problem-forbidden = Das ist Ihnen nicht erlaubt
web-problem-forbidden-text = Die Anfrage kam von einer anderen Website, oder Ihr Konto erlaubt sie nicht. Es wurde nichts geändert. Gehen Sie zur Seite zurück und versuchen Sie es von dort noch einmal.
web-problem-conflict = Das ist im Augenblick nicht möglich
web-problem-conflict-on = Hier geht es weiter
web-problem-invalid = Etwas in Ihren Angaben passt nicht
web-problem-invalid-text = Gehen Sie mit dem Browser zurück: Ihre Eingaben sind noch da.
web-problem-unreadable = Ihre Angaben konnten nicht gelesen werden
web-problem-unreadable-text = Vielleicht sind sie zu groß oder unterwegs abgebrochen. Es wurde nichts geändert. Gehen Sie zurück und senden Sie sie noch einmal.
web-problem-busy = Die Schule kann gerade nicht antworten
web-problem-busy-text = Es wurde nichts geändert. Warten Sie einige Sekunden und laden Sie diese Seite neu.
web-problem-fault = Bei uns ist etwas schiefgegangen
web-problem-fault-text = Nichts blieb halb getan. Wenn es wieder geschieht, schreiben Sie uns und nennen Sie dieses Zeichen:
web-problem-home = Zur Startseite
