# The frame of every page, and the pages for what went wrong.
web-skip = Aller au contenu
web-nav = Pages
web-foot = Droits et aide
web-foot-note = Une école qui tient parole.
web-language = Langue
web-sign-in = Se connecter
web-sign-out = Se déconnecter
web-clock = Machine à remonter le temps
web-clock-now = Heure de l’école :
web-clock-day = Avancer d’un jour
web-clock-week = Avancer d’une semaine
web-clock-month = Avancer d’un mois
web-clock-next = Jusqu’au prochain événement
web-errors = { $n ->
    [one] Un point est à revoir
   *[other] { $n } points sont à revoir
}
web-problem-not-found = Cette page n’existe pas
web-problem-not-found-text = L’adresse est peut-être mal saisie, ou la page appartient à quelqu’un d’autre. Rien n’est perdu.
web-problem-forbidden = Cette action ne vous est pas permise
web-problem-forbidden-text = La demande venait d’un autre site, ou votre compte ne l’autorise pas. Rien n’a été modifié. Revenez à la page et réessayez depuis celle-ci.
web-problem-conflict = Ce n’est pas possible pour l’instant
web-problem-conflict-on = Continuer ici
web-problem-invalid = Un élément de votre envoi ne convient pas
web-problem-invalid-text = Revenez en arrière avec votre navigateur : votre saisie y est encore.
web-problem-unreadable = Votre envoi n’a pas pu être lu
web-problem-unreadable-text = Il est peut-être trop volumineux, ou il s’est interrompu en chemin. Rien n’a été modifié. Revenez en arrière et renvoyez-le.
web-problem-busy = L’école ne peut pas répondre pour le moment
web-problem-busy-text = Rien n’a été modifié. Patientez quelques secondes et rechargez cette page.
web-problem-fault = Une erreur s’est produite de notre côté
web-problem-fault-text = Rien n’a été fait à moitié. Si cela se reproduit, écrivez-nous en citant cette référence :
web-problem-home = Aller à la page d’accueil
