# Letters in German: how they greet and close, and the mailbox.

letters-greeting = Guten Tag, { $name }.
letters-greeting-nameless = Guten Tag.
letters-closing = Mit freundlichen Grüßen

letters-title = Briefe
letters-intro = Alles, was die Schule geschrieben hat, das Neueste zuerst.
letters-intro-own = Alles, was die Schule Ihnen geschrieben hat, das Neueste zuerst.
letters-intro-about = Briefe zu einer Sache, das Neueste zuerst.
letters-intro-one = Briefe an eine Person, das Neueste zuerst.
letters-demo = Das ist die Demo: Briefe bleiben auf dieser Seite und gehen nirgendwohin.
letters-rehearsal = Diese Schule probt: Briefe gelten als zugestellt, bleiben auf dieser Seite und gehen nirgendwohin. Die mit einem Zugang zu einem Konto liest der Inhaber.
letters-empty-title = Noch keine Briefe
letters-empty = Hier steht, was die Schule schreibt: die Bestellbestätigung, Antworten auf Anträge, der Zugang zum Konto.
letters-column-subject = Betreff
letters-column-to = An
letters-column-when = Geschrieben
letters-column-state = Stand
letters-state-waiting = wartet auf den Mailserver
letters-state-delivered = zugestellt
letters-state-bounced = zurückgekommen
letters-state-stranded = konnte nicht gesendet werden
letters-older = Ältere Briefe
letters-all = Alle Briefe
letters-from = Von
letters-to = An
letters-written = Geschrieben
letters-delivered = Zugestellt
letters-bounced = Zurückgekommen
letters-problem = Letztes Problem
letters-message-id = Nummer der Nachricht
letters-attachments = Zu diesem Brief
letters-plain = Als reinen Text lesen
letters-kept-secret = Dieser Brief enthielt einen Zugang zu einem Konto. Sein Text wird niemandem gezeigt.
letters-kept-for-owner = Dieser Brief enthält einen Zugang zu einem Konto. Diese Schule probt; deshalb liest ihn der Inhaber, sonst niemand.
letters-bounce = Rücklauf vermerken
letters-bounce-reason = Was der Mailserver sagte
letters-bounce-missing = Bitte geben Sie an, was der Mailserver geantwortet hat.
letters-send-again = Noch einmal senden
letters-files-absent = { $n ->
    [one] Die Datei „{ $files }“ ließ sich nicht herstellen und liegt diesem Brief nicht bei.
   *[other] Die Dateien { $files } ließen sich nicht herstellen und liegen diesem Brief nicht bei.
} Sie finden unseren Brief auf unserer Website: { $address }
letters-nav = Briefe
letters-nav-all = Alle Briefe lesen
