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
web-accessibility = Barrierefreiheit
web-accessibility-aim = Alle sollen hier kaufen, lernen und ihr Geld zurückbekommen können. Wir halten uns an die WCAG 2.2, Stufe AA.
web-accessibility-held = Worauf Sie zählen können
web-accessibility-held-keyboard = Alles geht allein mit der Tastatur, und Sie sehen immer, wo Sie sind.
web-accessibility-held-script = Alles geht ohne JavaScript.
web-accessibility-held-narrow = Bei 320 Pixeln und bei 400 % Vergrößerung muss nichts seitlich verschoben werden.
web-accessibility-held-contrast = Schrift und Linien behalten hell wie dunkel ihren Kontrast; den Farben Ihres Systems und Ihrem Wunsch nach weniger Bewegung wird gefolgt.
web-accessibility-held-errors = Fehler stehen in einer Übersicht und neben dem Feld, und Ihre Eingaben bleiben erhalten.
web-accessibility-held-documents = Jedes Bild von Zeit oder Fortschritt steht daneben auch in Worten.
web-accessibility-limits = Was unseres Wissens noch fehlt
web-accessibility-limits-text = Importierte Kurse behalten die Bilder und Texte ihrer Verfasser; manchen Bildern kann eine Beschreibung fehlen. Die Seite eines Zertifikats ist vollständig; das PDF kann sich schlechter vorlesen lassen.
web-accessibility-report = Eine Barriere melden
web-accessibility-report-text = Etwas hält Sie auf? Schreiben Sie uns, auf welcher Seite. Wir antworten und helfen Ihnen auf anderem Weg, bis es behoben ist.
web-clock-nothing = Es steht nichts aus, das die Zeitmaschine herbeiführen könnte. Gehen Sie einen Tag, eine Woche oder einen Monat weiter.
