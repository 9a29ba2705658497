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
web-accessibility = Accessibilité
web-accessibility-aim = Chacune et chacun doit pouvoir acheter ici, apprendre ici et se faire rembourser. Nous suivons les WCAG 2.2, niveau AA.
web-accessibility-held = Ce sur quoi vous pouvez compter
web-accessibility-held-keyboard = Tout fonctionne au clavier seul, et vous voyez toujours où vous êtes.
web-accessibility-held-script = Tout fonctionne sans JavaScript.
web-accessibility-held-narrow = Rien ne défile latéralement à 320 pixels ni avec un zoom de 400 %.
web-accessibility-held-contrast = Textes et traits gardent leur contraste en clair comme en sombre ; les couleurs de votre système et votre souhait de moins d’animations sont respectés.
web-accessibility-held-errors = Les erreurs sont dites dans un résumé et à côté du champ, et votre saisie est conservée.
web-accessibility-held-documents = Chaque image du temps ou de la progression est écrite en toutes lettres à côté.
web-accessibility-limits = Ce qui manque encore, à notre connaissance
web-accessibility-limits-text = Les cours importés gardent les images et les textes de leurs auteurs ; certaines images peuvent être sans description. La page d’une attestation est complète ; son PDF peut être moins facile à lire à voix haute.
web-accessibility-report = Signaler un obstacle
web-accessibility-report-text = Quelque chose vous empêche d’avancer ? Écrivez-nous en indiquant la page. Nous répondons et vous aidons autrement en attendant la correction.
web-clock-nothing = Rien n’est en attente que la machine à remonter le temps pourrait faire venir. Avancez d’un jour, d’une semaine ou d’un mois.
